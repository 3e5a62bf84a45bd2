import { DomainError, governs, hasRole, isEntityId, type Viewer } from '@governance/shared';

/** What is to hold for a category in a place. */
export interface WantedRule {
  readonly divisionCode: string;
  readonly categoryCode: string;
  /** Null: nothing any more. */
  readonly departmentId: string | null;
  /** Of what holds now; 0 when nothing does. */
  readonly expectedVersion: number;
}

/** Throws `FORBIDDEN` unless a viewer says who leads in a place: supervisors of it, administrators and their machines. */
export function assertMaySetRules(viewer: Viewer, divisionCode: string): void {
  const sets = hasRole(viewer, 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR', 'INTEGRATION');
  if (sets && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权管理该地的派单目录', { action: 'setDispatchRule' });
}

/** Throws `INVALID_INPUT` for a department that can be none. */
export function assertSoundRule({ departmentId }: WantedRule): void {
  if (departmentId !== null && !isEntityId(departmentId))
    throw new DomainError('INVALID_INPUT', '承办部门有误', { field: 'departmentId' });
}
