import { z } from 'zod';

const cost = z.coerce.number().int().min(0).max(1_000_000_000).optional();
const isOrigin = (text: string): boolean =>
  /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
const listOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** What the gateway's environment says of who may ask from where, and how much. */
export const ACCESS_VARIABLES = {
  GATEWAY_DATABASE_URL: z
    .url()
    .optional()
    .describe(
      'PostgreSQL 15 or newer, database of API keys and registered operations, as a role without DDL rights; without it there are no API keys',
    ),
  RATE_ANONYMOUS: cost.describe(
    'cost a minute of everybody without a token or key at one address; 0 for no limit; by default 500000 in production, else none',
  ),
  RATE_SIGNED_IN: cost.describe(
    'cost a minute of one token; 0 for no limit; by default 5000000 in production, else none',
  ),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform(listOf)
    .refine((origins) => origins.every(isOrigin), 'origins such as https://board.example, without a path')
    .describe(
      'origins of web pages that may ask as nobody or with a token, comma-separated; API keys have lists of their own',
    ),
  TRUST_PROXY: z
    .string()
    .default('')
    .transform((text) => (/^\d+$/.test(text) ? Number(text) : listOf(text)))
    .describe(
      'whose X-Forwarded-For counts: the number of proxies in front, or their addresses and networks, comma-separated; empty for nobody',
    ),
  OIDC_ISSUERS: z
    .string()
    .default('')
    .transform(listOf)
    .refine(
      (issuers) => issuers.every((text) => /^(?!client=|service=)[a-z][a-z0-9-]*=https?:\/\/\S+$/.test(text)),
      'name=https://issuer, the name in small letters and neither client nor service',
    )
    .describe(
      'further OpenID Connect issuers, name=https://issuer, comma-separated; subjects of their tokens get the name in front',
    ),
};

/** What a proxy in front may say of where requests come from. */
export type TrustProxy = number | readonly string[];

const PRODUCTION = { anonymous: 500_000, signedIn: 5_000_000 };

/** The limits of those without a key: as stated, and else none outside production. */
export function quotasOf(config: {
  readonly NODE_ENV: string;
  readonly RATE_ANONYMOUS?: number | undefined;
  readonly RATE_SIGNED_IN?: number | undefined;
}): { readonly anonymous: number | null; readonly signedIn: number | null } {
  const fallback = config.NODE_ENV === 'production' ? PRODUCTION : { anonymous: 0, signedIn: 0 };
  const [anonymous, signedIn] = [
    config.RATE_ANONYMOUS ?? fallback.anonymous,
    config.RATE_SIGNED_IN ?? fallback.signedIn,
  ];
  return { anonymous: anonymous || null, signedIn: signedIn || null };
}
