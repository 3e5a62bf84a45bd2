import { z } from 'zod';
import { readEnv } from '../config/read-env.js';
import { parseFieldKeys } from '../personal/field-key.js';
import { parseEnvelopeKeys } from '../trust/envelope-keys.js';

/** Where a scanned duty card leads while nothing else is configured. */
export const DUTY_CARD_BASE_URL = 'http://127.0.0.1:4000/duty-card?token=';

/** The environment of a service that runs in a process of its own. Keys are checked against `.env.example`. */
export const serviceEnvironment = z.object({
  DATABASE_URL: z
    .url()
    .describe('PostgreSQL 15 or newer, database of this service, as its role without DDL rights'),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(4000)
    .describe('Port to listen on; 0 takes any free one'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on'),
  ENVELOPE_KEYS: z
    .string()
    .transform(parseEnvelopeKeys)
    .describe('Keys of the signed envelope, `id:secret`, comma-separated; the first one signs'),
  GRID_URL: z.url().optional().describe('Origin of the grid service, whose divisions the others copy'),
  SERVICE_REQUESTS_URL: z
    .url()
    .optional()
    .describe(
      'Origin of the service-requests service: the organization service keeps its monthly figures, the grid service places its requests',
    ),
  VOLUNTEERS_URL: z
    .url()
    .optional()
    .describe('Origin of the volunteers service, for the organization service: it keeps monthly figures'),
  ORGANIZATION_URL: z
    .url()
    .optional()
    .describe('Origin of the organization service, whose lists of duties the grid service copies'),
  DUTY_CARD_BASE_URL: z
    .url()
    .default(DUTY_CARD_BASE_URL)
    .describe('Address of the page that a scanned duty card opens; the token is put behind it'),
  CONTACT_KEYS: z
    .string()
    .transform(parseFieldKeys)
    .optional()
    .describe(
      'Keys of encrypted contacts, `id:secret` with 32 bytes in base64, comma-separated; the first one encrypts',
    ),
  CITIES: z
    .string()
    .regex(/^(\d{4}(,\d{4})*)?$/)
    .default('')
    .transform((text) => text.split(',').filter(Boolean))
    .describe('Four-digit codes of the cities that this installation serves, comma-separated; empty for all'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least severe log line to write'),
});

/** What a service's own process is told by its environment. */
export type ServiceConfig = z.infer<typeof serviceEnvironment>;

/** Reads the environment of a service's own process; throws one error that names every problem. */
export const loadServiceConfig = (env: NodeJS.ProcessEnv): ServiceConfig => readEnv(serviceEnvironment, env);
