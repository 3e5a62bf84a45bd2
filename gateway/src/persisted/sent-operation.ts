import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

/** An operation as a request sends it: by its text, by the hash of a text, or by both. */
export interface SentOperation {
  readonly query: string | null;
  readonly hash: string | null;
}

const Extensions = z.object({ persistedQuery: z.object({ sha256Hash: z.string() }) });

/** What a request sends; nothing where the server will find fault with it. */
export function sentOperation({ body }: FastifyRequest): SentOperation {
  const sent: Readonly<Record<string, unknown>> =
    typeof body === 'object' && body !== null ? { ...body } : {};
  const extensions = Extensions.safeParse(sent['extensions']);
  return {
    query: typeof sent['query'] === 'string' ? sent['query'] : null,
    hash: extensions.success ? extensions.data.persistedQuery.sha256Hash : null,
  };
}
