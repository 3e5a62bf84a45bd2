import { z } from 'zod';

/** The environment of the development issuer as a process of its own. */
export const DevIssuerEnvironment = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'])
    .default('production')
    .describe('must be development: the issuer refuses to run in production'),
  HOST: z.string().default('127.0.0.1').describe('address to listen on; 0.0.0.0 in a container'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4010).describe('port to listen on'),
  GATEWAY_URL: z.url().describe('base URL of the gateway, which is asked for places and organizations'),
  DEV_ISSUER_URL: z.url().describe('what the issuer calls itself, the OIDC_ISSUER of the gateway'),
  DEV_ISSUER_KEY_FILE: z
    .string()
    .min(1)
    .default('.data/dev-issuer-key.json')
    .describe('file with the signing key, made when it is missing'),
  OIDC_AUDIENCE: z.string().min(1).default('governance-graph').describe('the aud of the tokens'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
    .default('info')
    .describe('least severity that is logged'),
});
export type DevIssuerConfig = Readonly<z.infer<typeof DevIssuerEnvironment>>;
