import { DomainError } from '@governance/shared';

/** For a rule about the parent or the commander where it is the kind that was stated: puts it on that field. */
export function onKind(error: unknown): never {
  throw error instanceof DomainError
    ? new DomainError('INVALID_INPUT', error.message, { field: 'kind' })
    : error;
}
