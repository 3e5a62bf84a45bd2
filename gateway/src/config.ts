import { parseEnvelopeKeys } from '@governance/shared';
import { z } from 'zod';
import { ACCESS_VARIABLES } from './clients/access-environment.js';
import { limitVariables } from './limits/gateway-limits.js';
import { faultEnvironment } from './fault-environment.js';

const milliseconds = (fallback: number) => z.coerce.number().int().min(0).max(600_000).default(fallback);
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** The gateway's environment; `.env.example` is checked against it. */
export const GatewayEnvironment = z
  .object({
    NODE_ENV: z
      .enum(['production', 'development', 'test'])
      .default('production')
      .describe('production refuses the development issuer and turns introspection off'),
    HOST: z.string().default('127.0.0.1').describe('address to listen on; 0.0.0.0 in a container'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(4000).describe('port to listen on'),
    ORGANIZATION_URL: z.url().describe('base URL of the organization subgraph'),
    GRID_URL: z.url().describe('base URL of the grid subgraph'),
    SERVICE_REQUESTS_URL: z.url().describe('base URL of the service-requests subgraph'),
    VOLUNTEERS_URL: z.url().describe('base URL of the volunteers subgraph'),
    ENVELOPE_KEYS: z
      .string()
      .transform(readKeys)
      .describe('id:secret[,id2:secret2], shared with the subgraphs; the first signs, all are accepted'),
    OIDC_ISSUER: z
      .url()
      .optional()
      .describe('OpenID Connect issuer whose tokens count; its keys are fetched'),
    OIDC_AUDIENCE: z
      .string()
      .min(1)
      .default('governance-graph')
      .describe('what must be in the aud of a token'),
    ...ACCESS_VARIABLES,
    DEV_ISSUER: flag
      .default(false)
      .describe('true serves ready-made people under /dev; refused with NODE_ENV=production'),
    DEV_ISSUER_URL: z
      .url()
      .optional()
      .describe('what the development issuer calls itself; by default http://127.0.0.1:PORT'),
    DEV_ISSUER_KEY_FILE: z
      .string()
      .min(1)
      .default('.data/dev-issuer-key.json')
      .describe('file with the signing key of the development issuer, made when it is missing'),
    SUBGRAPH_TIMEOUT_MS: milliseconds(10_000).describe('a fetch from a subgraph that takes longer is lost'),
    ...faultEnvironment,
    DRAIN_DELAY_MS: milliseconds(0).describe('how long /ready says no before connections are refused'),
    DRAIN_LIMIT_MS: milliseconds(10_000).describe('how long requests under way may take when it stops'),
    INTROSPECTION: flag
      .optional()
      .describe('whether clients may ask for the schema; by default unless NODE_ENV=production'),
    DATA_NOTICE: z
      .string()
      .optional()
      .describe('says in every answer and in the explorer that the data are invented'),
    ...limitVariables,
    LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
      .default('info')
      .describe('least severity that is logged'),
  })
  .refine(({ DEV_ISSUER, NODE_ENV }) => !(DEV_ISSUER && NODE_ENV === 'production'), {
    path: ['DEV_ISSUER'],
    message: 'the development issuer does not run with NODE_ENV=production (which is the default)',
  });

/** The gateway's environment, read. */
export type GatewayConfig = Readonly<z.infer<typeof GatewayEnvironment>>;

/** A zod transform: envelope keys, or an issue that repeats no secret. */
function readKeys(text: string, context: z.RefinementCtx) {
  try {
    return parseEnvelopeKeys(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'not readable' });
    return z.NEVER;
  }
}
