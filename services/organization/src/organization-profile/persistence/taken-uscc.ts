import { DomainError, violates } from '@governance/shared';

/** What an error stands for when another organization of the city has the code; other errors as they are. */
export function takenUscc(error: unknown): unknown {
  if (!violates(error, 'organization_profile_uscc')) return error;
  return new DomainError('ALREADY_EXISTS', '该统一社会信用代码已登记给其他组织', { field: 'uscc' });
}
