import { join } from 'node:path';
import { DEFAULT_DEMO_SCALE } from '@governance/demo';
import { z } from 'zod';

/** The repository: where data, supergraph and services lie, from `src` and from `dist` alike. */
export const PROJECT_FOLDER = join(__dirname, '../..');

const databaseUrl = (service: string) =>
  z
    .url()
    .optional()
    .describe(
      `an existing, empty database for the ${service} service, as the role that serves requests; give all four or none`,
    );

const ownerUrl = (service: string) =>
  z
    .url()
    .optional()
    .describe(`the same database of the ${service} service, as the role that owns it and migrates`);

/** The environment of `npm start` and `npm run start:many`. */
export const StandaloneEnvironment = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(4000)
    .describe('port of the gateway; 0 takes any free one'),
  HOST: z.string().default('127.0.0.1').describe('address to listen on'),
  DATA_FOLDER: z
    .string()
    .min(1)
    .default(join(PROJECT_FOLDER, '.data'))
    .describe('folder of the embedded PostgreSQL and of secrets'),
  DATABASE_URL: z
    .url()
    .optional()
    .describe(
      'an existing PostgreSQL 15 or newer instead of the embedded one, as a role with CREATEDB and CREATEROLE',
    ),
  ORGANIZATION_DATABASE_URL: databaseUrl('organization'),
  ORGANIZATION_OWNER_DATABASE_URL: ownerUrl('organization'),
  GRID_DATABASE_URL: databaseUrl('grid'),
  GRID_OWNER_DATABASE_URL: ownerUrl('grid'),
  SERVICE_REQUESTS_DATABASE_URL: databaseUrl('service-requests'),
  SERVICE_REQUESTS_OWNER_DATABASE_URL: ownerUrl('service-requests'),
  VOLUNTEERS_DATABASE_URL: databaseUrl('volunteers'),
  VOLUNTEERS_OWNER_DATABASE_URL: ownerUrl('volunteers'),
  GATEWAY_DATABASE_URL: z
    .url()
    .optional()
    .describe(
      'an existing, empty database for API keys and registered operations, beside the four; without it those have no API keys',
    ),
  GATEWAY_OWNER_DATABASE_URL: ownerUrl('gateway'),
  DEMO_SCALE: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(DEFAULT_DEMO_SCALE)
    .describe('share of the communities that get invented data at the first start; 1 covers all 6,231'),
  DEMO_ANCHOR: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional()
    .describe(
      'day that stands for today in the invented data, YYYY-MM-DD; the day of the first start when left out',
    ),
  CONTACT_KEYS: z
    .string()
    .optional()
    .describe(
      'keys of encrypted contacts, `id:secret` with 32 bytes in base64; made and kept in DATA_FOLDER when left out',
    ),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('warn')
    .describe('least severity that is logged'),
});

/** What the composition root is told by its environment. */
export type StandaloneConfig = Readonly<z.infer<typeof StandaloneEnvironment>>;
