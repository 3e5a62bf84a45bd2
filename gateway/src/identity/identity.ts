import { ANONYMOUS, DomainError, type Viewer } from '@governance/shared';
import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import type { TrustedIssuer } from './trusted-issuer.js';
import { viewerFromClaims } from './viewer-from-claims.js';

/** Asymmetric only: with a shared secret, or with none, whoever verifies could also sign. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const LEEWAY_SECONDS = 60;
/** What subjects of others than people begin with. */
const RESERVED = ['client', 'service'];

/** Tells who asks from the `authorization` header. */
export class Identity {
  constructor(private readonly issuers: readonly TrustedIssuer[]) {}

  /**
   * No header is nobody. Throws `UNAUTHENTICATED` with `argument: 'authorization'` and a `reason` for anything else
   * than a bearer token that holds, `IDENTITY_UNAVAILABLE` when the issuer's keys cannot be had.
   */
  async viewerOf(authorization: string | undefined): Promise<Viewer> {
    if (authorization === undefined) return ANONYMOUS;
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization.trim())?.[1];
    if (token === undefined) throw unauthenticated('MALFORMED');
    const trusted = this.issuerOf(token);
    const claims = await verify(token, trusted);
    try {
      const viewer = viewerFromClaims(claims);
      return { ...viewer, subject: this.subjectOf(viewer.subject ?? '', trusted) };
    } catch {
      throw unauthenticated('CLAIMS');
    }
  }

  /** An issuer speaks for its own people alone, and nobody's token makes a client or a service. */
  private subjectOf(subject: string, { name }: TrustedIssuer): string {
    if (name !== undefined) return `${name}:${subject}`;
    const [prefix = '', ...rest] = subject.split(':');
    const isOfOthers = rest.length > 0 && [...RESERVED, ...this.names()].includes(prefix);
    if (isOfOthers) throw new Error('the subject belongs to others');
    return subject;
  }

  private names(): readonly string[] {
    return this.issuers.flatMap(({ name }) => name ?? []);
  }

  private issuerOf(token: string): TrustedIssuer {
    const trusted = this.issuers.find(({ issuer }) => issuer === statedIssuer(token));
    if (trusted) return trusted;
    throw unauthenticated('ISSUER');
  }
}

async function verify(token: string, trusted: TrustedIssuer): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, trusted.keys, {
      issuer: trusted.issuer,
      audience: trusted.audience,
      algorithms: ALGORITHMS,
      clockTolerance: LEEWAY_SECONDS,
      requiredClaims: ['exp', 'sub'],
    });
    return payload;
  } catch (error) {
    throw refusal(error);
  }
}

function statedIssuer(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    throw unauthenticated('MALFORMED');
  }
}

/** Why a token does not hold, in words that help its owner and nobody else. */
function refusal(error: unknown): DomainError {
  if (error instanceof errors.JWTExpired) return unauthenticated('EXPIRED');
  if (error instanceof errors.JWTClaimValidationFailed) {
    return unauthenticated(error.claim === 'aud' ? 'AUDIENCE' : 'CLAIMS');
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return unauthenticated('ALGORITHM');
  const isAboutToken =
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JOSENotSupported;
  if (isAboutToken) return unauthenticated('SIGNATURE');
  return new DomainError('IDENTITY_UNAVAILABLE', '暂时无法验证身份,请稍后重试', {
    argument: 'authorization',
  });
}

const unauthenticated = (reason: string): DomainError =>
  new DomainError('UNAUTHENTICATED', reason === 'EXPIRED' ? '令牌已过期,请重新登录' : '令牌无效,请重新登录', {
    argument: 'authorization',
    reason,
  });
