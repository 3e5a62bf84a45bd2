import type { GraphQLFormattedError } from 'graphql';
import { overLimit } from '../database/over-limit.js';
import { DomainError, InputProblems } from '../errors/domain-error.js';

/**
 * Turns a thrown error into what a client may see: rules that said no pass, a database at its limit is named as such,
 * everything else is masked.
 * The one function for both ways of running.
 */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const original = originalOf(thrown);
  const error = overLimit(original) ?? original;
  if (error instanceof InputProblems && error.problems[0]) return formatError(formatted, error.problems[0]);
  const place = { ...(formatted.path ? { path: formatted.path } : {}) };
  if (error instanceof DomainError) {
    return {
      ...place,
      message: error.message,
      extensions: { code: error.code, ...namingArgument(error.details) },
    };
  }
  if (isFault(error, formatted))
    return { ...place, message: '服务内部错误', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  return formatted;
}

/** Whether an error is a bug or an outage, not a client's mistake in a document or a variable. */
export function isFault(thrown: unknown, formatted: GraphQLFormattedError): boolean {
  const error = originalOf(thrown);
  if (error instanceof DomainError || error instanceof InputProblems) return false;
  const code = formatted.extensions?.['code'];
  return code === undefined || code === 'INTERNAL_SERVER_ERROR';
}

/** What is a field of an input to the rules is an argument to whoever reads a top-level error. */
function namingArgument({
  field,
  ...details
}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return field === undefined ? details : { argument: field, ...details };
}

function originalOf(thrown: unknown): unknown {
  let error = thrown;
  while (error instanceof Error && 'originalError' in error && error.originalError)
    error = error.originalError;
  return error;
}
