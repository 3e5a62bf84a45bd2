import { z } from 'zod';
import { StandaloneEnvironment } from './config.js';

const password = (whose: string) =>
  z.string().min(16).describe(`password that the role of ${whose} gets, at least 16 characters`);

/** The environment of the one-time set-up of an existing PostgreSQL for services in processes of their own. */
export const SetupEnvironment = StandaloneEnvironment.pick({
  DEMO_SCALE: true,
  DEMO_ANCHOR: true,
}).extend({
  DATABASE_URL: z
    .url()
    .describe('any database of a PostgreSQL 15 or newer, as a role with CREATEDB and CREATEROLE'),
  ORGANIZATION_DATABASE_PASSWORD: password('the organization service'),
  GRID_DATABASE_PASSWORD: password('the grid service'),
  SERVICE_REQUESTS_DATABASE_PASSWORD: password('the service-requests service'),
  VOLUNTEERS_DATABASE_PASSWORD: password('the volunteers service'),
  GATEWAY_DATABASE_PASSWORD: password('the gateway'),
  CONTACT_KEYS: z.string().describe('keys of encrypted contacts, the same that the services get'),
  DEMO_DATA: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .describe('true invents data on the real places, false loads the places alone'),
});
