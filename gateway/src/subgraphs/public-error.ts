import { DOMAIN_ERROR_CODES } from '@governance/shared';
import type { GraphQLFormattedError } from 'graphql';

/** Codes of a subgraph that a client may see. Others are faults of ours and are masked. */
const PUBLIC_CODES: ReadonlySet<unknown> = new Set([...DOMAIN_ERROR_CODES, 'BAD_USER_INPUT']);
/** Never a client's business, whatever the code. */
const INNER = ['stacktrace', 'exception', 'serviceName', 'http', 'ftv1', 'queryPlan'];

/** The answer to a bug or an outage inside: says nothing else. */
export const MASKED = { message: '服务内部错误', extensions: { code: 'INTERNAL_SERVER_ERROR' } } as const;

/** Whether an error of a subgraph is one that a rule made, and not a fault. */
export const isPublic = ({ extensions }: GraphQLFormattedError): boolean =>
  PUBLIC_CODES.has(extensions?.['code']);

/** An error of a subgraph as a client may see it. Positions in the subgraph's document mean nothing to a client. */
export function publicError(error: GraphQLFormattedError): GraphQLFormattedError {
  const path = error.path ? { path: error.path } : {};
  if (!isPublic(error)) return { ...MASKED, ...path };
  return { message: error.message, ...path, extensions: withoutInner(error.extensions ?? {}) };
}

/** Extensions without what belongs inside. */
export const withoutInner = (extensions: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(extensions).filter(([key]) => !INNER.includes(key)));
