import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { DomainError } from '../errors/domain-error.js';
import { ROLES, TIERS, type Viewer } from './viewer.js';

/** The header that carries the envelope from the gateway, or from another subgraph, to a subgraph. */
export const ENVELOPE_HEADER = 'x-governance-envelope';

const VERSION = 'v1';
const MAX_SKEW_MS = 30_000;

/** A shared secret with the id that names it. During a rotation two are accepted; the first one signs. */
export interface EnvelopeKey {
  readonly id: string;
  readonly secret: string;
}

/** The request that an envelope is bound to: it is worth nothing for any other. */
export interface SignedRequest {
  readonly method: string;
  /** Path with query string. */
  readonly path: string;
  readonly body: string;
}

const Payload = z.object({
  at: z.number(),
  nonce: z.string().min(16).max(64),
  method: z.string(),
  path: z.string(),
  digest: z.string(),
  requestId: z.string().max(200),
  viewer: z.object({
    subject: z.string().nullable(),
    tier: z.enum(TIERS),
    roles: z.array(z.enum(ROLES)),
    jurisdictions: z.array(z.object({ from: z.string(), to: z.string() })),
    organization: z.string().nullable(),
  }),
});

/** Who asks and under which request id, as an opened envelope says. */
export interface Opened {
  readonly viewer: Viewer;
  readonly requestId: string;
}

/** Signs a viewer for one request. */
export function sealEnvelope(
  { viewer, requestId }: Opened,
  { method, path, body }: SignedRequest,
  key: EnvelopeKey,
  now = Date.now(),
): string {
  const payload = {
    at: now,
    nonce: randomBytes(12).toString('hex'),
    method,
    path,
    digest: digestOf(body),
    requestId,
    viewer,
  };
  const signed = `${VERSION}.${key.id}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}`;
  return `${signed}.${signatureOf(signed, key)}`;
}

/** Opens envelopes, each once. Everything that is wrong with one gets the same answer. */
export class EnvelopeOpener {
  /** Nonces seen, with the time after which they are too old to be replayed anyway. */
  private readonly seen = new Map<string, number>();

  constructor(private readonly keys: readonly EnvelopeKey[]) {}

  /** Throws `UNAUTHENTICATED` for a missing, altered, replayed, stale or misdirected envelope. */
  open(header: string | undefined, request: SignedRequest, now = Date.now()): Opened {
    const { nonce, viewer, requestId } = this.verify(header ?? '', request, now);
    this.rememberNonce(nonce, now);
    return { viewer, requestId };
  }

  private verify(header: string, request: SignedRequest, now: number): z.infer<typeof Payload> {
    const [version, keyId, encoded, signature, ...rest] = header.split('.');
    const key = this.keys.find(({ id }) => id === keyId);
    if (version !== VERSION || !key || !encoded || !signature || rest.length > 0) throw refused();
    if (!sameText(signature, signatureOf(`${version}.${key.id}.${encoded}`, key))) throw refused();
    const payload = Payload.parse(JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8')));
    const isForThisRequest =
      payload.method === request.method &&
      payload.path === request.path &&
      sameText(payload.digest, digestOf(request.body));
    if (!isForThisRequest || Math.abs(now - payload.at) > MAX_SKEW_MS) throw refused();
    return payload;
  }

  private rememberNonce(nonce: string, now: number): void {
    if (this.seen.has(nonce)) throw refused();
    this.seen.set(nonce, now + 2 * MAX_SKEW_MS);
    for (const [old, expiry] of this.seen) {
      if (expiry > now) break; // insertion order is time order
      this.seen.delete(old);
    }
  }
}

const refused = () => new DomainError('UNAUTHENTICATED', '子图只接受网关签名的请求');
const digestOf = (body: string): string => createHash('sha256').update(body).digest('base64url');
const signatureOf = (text: string, key: EnvelopeKey): string =>
  createHmac('sha256', key.secret).update(text).digest('base64url');

function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
