import { DomainError, parseCaseNumber } from '@governance/shared';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ExecutionResult } from 'graphql';
import type { FrontDoor } from '../clients/front-door.js';
import {
  certificateMarkup,
  type ShownCertificate,
  STYLE_HASH,
  unavailableMarkup,
  unknownMarkup,
} from './certificate-markup.js';

/** No script, nothing from elsewhere, no frame, and one style: the page's own. */
const POLICY = [
  "default-src 'none'",
  `style-src ${STYLE_HASH}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const QUERY = `query CertificatePage($code: String!) {
  certificate(code: $code) {
    code maskedName from to hours activities issuedAt revokedAt
    issuer { name }
    proofs { hours activities organization { name } }
  }
}`;

/** What the page needs of the gateway. */
export interface CertificatePageOptions {
  /** Lets visitors in who have not asked too often. */
  readonly door: Pick<FrontDoor, 'admitOther'>;
  /** Asks the graph as nobody: the page shows what everybody may know. */
  readonly ask: (query: string, variables: Readonly<Record<string, unknown>>) => Promise<ExecutionResult>;
  /** Says that the data are invented, when they are; null when they are real. */
  readonly dataNotice: string | null;
}

/**
 * `GET /certificates/:code`: a page in Chinese on which anybody verifies a certificate, without signing in. 404 for a
 * wrong, an altered and an unknown code alike, 503 when the graph does not tell.
 */
export function certificatePage(
  app: FastifyInstance,
  { door, ask, dataNotice }: CertificatePageOptions,
): void {
  app.get<{ Params: { code: string } }>(
    '/certificates/:code',
    { onRequest: door.admitOther },
    async ({ params }, reply) => {
      const code = soundCode(params.code);
      if (code === null) return send(reply, 404, unknownMarkup(dataNotice));
      const { data, errors = [] } = await ask(QUERY, { code });
      const found = (data?.['certificate'] ?? null) as ShownCertificate | null;
      if (found) return send(reply, 200, certificateMarkup(found, dataNotice));
      return errors.some(({ extensions }) => extensions['code'] === 'NOT_FOUND')
        ? send(reply, 404, unknownMarkup(dataNotice))
        : send(reply, 503, unavailableMarkup(dataNotice));
    },
  );
}

const send = (reply: FastifyReply, status: number, page: string): FastifyReply =>
  reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('x-content-type-options', 'nosniff')
    .header('x-robots-tag', 'noindex, nofollow')
    .send(page);

/** A code that nobody can have been given is not asked for. */
function soundCode(typed: string): string | null {
  try {
    return parseCaseNumber(typed, 'code');
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
