import type { GraphQLFormattedError } from 'graphql';
import { formatClientError } from './format-client-error.js';

/**
 * A client's error without "did you mean": where nobody may ask for the schema, nobody learns it by guessing either. The
 * library leaves suggestions out of what is wrong with a document alone, not with the values of variables.
 */
export function withoutSuggestion(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const error = formatClientError(formatted);
  return { ...error, message: error.message.replace(SUGGESTION, '') };
}

const SUGGESTION = / ?Did you mean .*$/s;
