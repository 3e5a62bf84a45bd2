import { z } from 'zod';

const password = (whose: string) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]{16,}$/, 'at least 16 letters, digits, _ and -, since it stands in a URL')
    .describe(`password of ${whose}; e.g. openssl rand -hex 24`);

/** What docker-compose.yml takes from outside. */
export const ComposeEnvironment = z.object({
  POSTGRES_PASSWORD: password('the administrator of PostgreSQL'),
  ORGANIZATION_DATABASE_PASSWORD: password('the role organization_app'),
  GRID_DATABASE_PASSWORD: password('the role grid_app'),
  SERVICE_REQUESTS_DATABASE_PASSWORD: password('the role service_requests_app'),
  VOLUNTEERS_DATABASE_PASSWORD: password('the role volunteers_app'),
  GATEWAY_DATABASE_PASSWORD: password('the role gateway_app'),
  ENVELOPE_KEYS: z
    .string()
    .min(1)
    .describe(
      'keys of the signed envelope between gateway and services, id:secret; e.g. one: and the output of openssl rand -hex 24',
    ),
  CONTACT_KEYS: z
    .string()
    .min(1)
    .describe('keys of encrypted contacts, id:secret; e.g. one: and the output of openssl rand -base64 32'),
  OIDC_ISSUER: z
    .url()
    .optional()
    .describe('OpenID Connect issuer whose tokens count; http://issuer:4010 with the profile demo'),
  OIDC_ISSUERS: z
    .string()
    .default('')
    .describe('further issuers, name=https://issuer, comma-separated; subjects get the name in front'),
  CORS_ORIGINS: z
    .string()
    .default('')
    .describe('origins of web pages that may ask without an API key, comma-separated'),
  TRUST_PROXY: z
    .string()
    .default('')
    .describe('proxies in front whose X-Forwarded-For counts: their number, or their addresses'),
  OIDC_AUDIENCE: z.string().default('governance-graph').describe('what must be in the aud of a token'),
  INTROSPECTION: z
    .enum(['true', 'false'])
    .optional()
    .describe('true lets clients ask for the schema, which the explorer needs'),
  COMPOSE_PROFILES: z
    .enum(['demo'])
    .optional()
    .describe('demo adds the development issuer, which hands out tokens to anybody: never in production'),
  DEMO_DATA: z
    .enum(['true', 'false'])
    .default('false')
    .describe('true invents demonstration data on the real places at the first start'),
  DATA_NOTICE: z.string().optional().describe('said in every answer; say so when data are invented'),
  CITIES: z
    .string()
    .default('')
    .describe('four-digit codes of the cities that are served, comma-separated; empty for all'),
  DUTY_CARD_BASE_URL: z
    .url()
    .optional()
    .describe('address of the page that a scanned duty card opens; the token is put behind it'),
  GATEWAY_PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65_535)
    .default(4000)
    .describe('port of this machine on which the gateway is reached'),
  ISSUER_PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65_535)
    .default(4010)
    .describe('port of this machine on which the development issuer is reached'),
});
