import { DomainError } from '@governance/shared';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { operationId } from './registered-operation.js';

/** An operation as a request sends it: by its text, by the hash of a text, or by both. */
export interface SentOperation {
  readonly query: string | null;
  readonly hash: string | null;
}

const PersistedQuery = z.object({ version: z.literal(1), sha256Hash: z.string() });
const Body = z.object({
  query: z.string().optional(),
  extensions: z.looseObject({ persistedQuery: z.unknown().optional() }).nullish(),
});
const DocumentId = z.object({ documentId: z.string().regex(/^sha256:[0-9a-f]{64}$/) });

/**
 * What a request sends; nothing where the server will find fault with it. Throws `INVALID_INPUT` for a hash of another
 * kind, or of another text than the one that comes with it.
 */
export function sentOperation({ body }: FastifyRequest): SentOperation {
  const parsed = Body.safeParse(body);
  const query = parsed.data?.query ?? null;
  const persistedQuery = parsed.data?.extensions?.persistedQuery;
  if (persistedQuery === undefined) return { query, hash: null };
  const { data } = PersistedQuery.safeParse(persistedQuery);
  if (!data) throw invalid('persistedQuery 应为 { version: 1, sha256Hash }');
  if (query !== null && operationId(query) !== data.sha256Hash) throw invalid('sha256Hash 与查询文本不符');
  return { query, hash: data.sha256Hash };
}

/**
 * Persisted documents of the GraphQL-over-HTTP draft state `documentId` where Apollo's clients state a hash among the
 * extensions: the server is told the one that it knows.
 */
export function knowDocumentId({ body }: FastifyRequest): void {
  const stated = DocumentId.safeParse(body);
  if (!stated.success || typeof body !== 'object' || body === null || 'query' in body) return;
  const sha256Hash = stated.data.documentId.replace('sha256:', '');
  Object.assign(body, { extensions: { persistedQuery: { version: 1, sha256Hash } } });
}

const invalid = (message: string): DomainError =>
  new DomainError('INVALID_INPUT', message, { argument: 'extensions.persistedQuery' });
