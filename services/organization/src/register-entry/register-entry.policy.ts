import { DomainError, governs, hasRole, type Viewer, type WorkingRows } from '@governance/shared';

/**
 * Entries of public kinds are a directory, which everybody reads. All others are working rows: whoever governs the
 * place sees them, and the organization whose they are. Where the row rule finds these, with the entry as `r`.
 */
export const REGISTER_ENTRY_ROWS: WorkingRows = {
  division: 'r.division_code',
  organizations: ['r.organization_id'],
};

/** Whoever keeps the register: officers of the street and above, in their own jurisdiction, and their machines. */
export function assertMayKeepRegister(viewer: Viewer, divisionCode: string): void {
  if (mayKeepRegister(viewer) && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权登记该地的事项', { action: 'keepRegister' });
}

const mayKeepRegister = (viewer: Viewer): boolean =>
  hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR', 'INTEGRATION');
