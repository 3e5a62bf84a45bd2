import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

/** Somebody whose tokens count. */
export interface TrustedIssuer {
  /** Exactly the `iss` of its tokens. */
  readonly issuer: string;
  /** What must be in their `aud`. */
  readonly audience: string;
  /** Stands before the subjects of its tokens, so that two issuers cannot speak for each other's people. */
  readonly name?: string | undefined;
  /** Finds the public key that a token names. */
  readonly keys: JWTVerifyGetKey;
}

const TIMEOUT_MS = 5000;
const COOLDOWN_MS = 30_000;
const KEPT_MS = 10 * 60_000;
const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

/**
 * An OpenID Connect issuer elsewhere. Nothing is fetched before the first token; keys are kept for ten minutes, and an
 * unknown key id asks again at most every half minute. Fetching throws whatever went wrong.
 */
export function remoteIssuer(issuer: string, audience: string, name?: string): TrustedIssuer {
  let found: Promise<JWTVerifyGetKey> | undefined;
  const keys: JWTVerifyGetKey = async (header, token) => {
    found ??= discoverKeys(issuer).catch((error: unknown) => {
      found = undefined; // the next token tries again
      throw error;
    });
    const find = await found;
    return find(header, token);
  };
  return { issuer, audience, keys, name };
}

/** The issuers of an environment: the one whose subjects stand as they are, and the named ones. */
export function remoteIssuers(config: {
  readonly OIDC_ISSUER?: string | undefined;
  readonly OIDC_ISSUERS: readonly string[];
  readonly OIDC_AUDIENCE: string;
}): readonly TrustedIssuer[] {
  const { OIDC_ISSUER: plain, OIDC_ISSUERS: named, OIDC_AUDIENCE: audience } = config;
  return [
    ...(plain === undefined ? [] : [remoteIssuer(plain, audience)]),
    ...named.map((text) => {
      const [name = '', ...address] = text.split('=');
      return remoteIssuer(address.join('='), audience, name);
    }),
  ];
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  const { issuer: stated, jwks_uri } = Discovery.parse(await response.json());
  if (stated !== issuer) throw new Error(`the issuer at ${address} calls itself ${stated}`);
  return createRemoteJWKSet(new URL(jwks_uri), {
    timeoutDuration: TIMEOUT_MS,
    cooldownDuration: COOLDOWN_MS,
    cacheMaxAge: KEPT_MS,
  });
}
