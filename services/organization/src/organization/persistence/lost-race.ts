import { DomainError, violates } from '@governance/shared';
import { takenUscc } from '../../organization-profile/persistence/taken-uscc.js';

/** What the checks would have said, had the other writer been a moment earlier. */
export function lostRace(error: unknown): unknown {
  if (violates(error, 'external_ref_pkey'))
    return new DomainError('INVALID_INPUT', '该外部编号已对应其他组织', { field: 'externalRef.id' });
  if (violates(error, 'organization_version_branch_of_grid'))
    return new DomainError('INVALID_INPUT', '该网格已有党支部', { field: 'gridId' });
  return takenUscc(error);
}
