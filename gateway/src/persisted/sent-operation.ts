import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

/** An operation as a request sends it: by its text, by the hash of a text, or by both. */
export interface SentOperation {
  readonly query: string | null;
  readonly hash: string | null;
}

const Extensions = z.object({ persistedQuery: z.object({ sha256Hash: z.string() }) });

/** What a request sends; nothing where the server will find fault with it. */
export function sentOperation({ method, body, query: parameters }: FastifyRequest): SentOperation {
  const sent = recordOf(method === 'GET' ? parameters : body);
  const extensions = Extensions.safeParse(jsonOf(sent['extensions']));
  return {
    query: typeof sent['query'] === 'string' ? sent['query'] : null,
    hash: extensions.success ? extensions.data.persistedQuery.sha256Hash : null,
  };
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** In an address, extensions are text. */
function jsonOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
