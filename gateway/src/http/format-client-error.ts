import type { GraphQLFormattedError } from 'graphql';
import { MASKED, publicError, withoutInner } from '../subgraphs/public-error.js';

/** Codes of Apollo Server itself: about the client's own document, variables or request. */
const ABOUT_THE_REQUEST: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'PERSISTED_QUERY_NOT_FOUND',
]);

/**
 * The last look at an error before a client sees it: what a subgraph said was made public where it arrived, what the
 * server says about the request stays, everything else is masked.
 */
export function formatClientError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const extensions = formatted.extensions ?? {};
  const isFromSubgraph = 'serviceName' in extensions;
  if (!isFromSubgraph && ABOUT_THE_REQUEST.has(extensions['code'])) {
    return { ...formatted, extensions: withoutInner(extensions) };
  }
  return inClientTerms(publicError(formatted));
}

/** Whether the client sees nothing of an error, so that the log must have it. */
export const isMasked = (formatted: GraphQLFormattedError): boolean =>
  formatClientError(formatted).message === MASKED.message;

/** A fetch under a list that is lost as a whole has no index; the first element stands for all. */
function inClientTerms(error: GraphQLFormattedError): GraphQLFormattedError {
  if (!error.path) return error;
  return { ...error, path: error.path.map((part) => (part === '@' ? 0 : part)) };
}
