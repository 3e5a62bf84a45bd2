import type { DomainError } from '../errors/domain-error.js';

/** An error outside of GraphQL in the shape that GraphQL clients know. */
export const errorBody = ({ message, code, details }: Pick<DomainError, 'message' | 'code' | 'details'>) => ({
  errors: [{ message, extensions: { code, ...details } }],
});
