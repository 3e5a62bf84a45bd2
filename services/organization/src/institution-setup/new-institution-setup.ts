import { assertAll, assertPublicName, DomainError, parseBusinessDay } from '@governance/shared';
import { OrganizationKind } from '../organization/organization-kind.js';
import { type InstitutionSetup, MOST_DEPARTMENTS } from './institution-setup.js';

/** A set-up to be recorded. The one before it ends when it begins. */
export interface NewInstitutionSetup extends Pick<
  InstitutionSetup,
  'organizationId' | 'patternCode' | 'bodiesBefore' | 'bodiesAfter' | 'departments' | 'synchronisations'
> {
  /** From now on when null. */
  readonly validFrom: Date | null;
}

const MAX_PATTERN_LENGTH = 30;
const MAX_NAME_LENGTH = 40;
const MAX_BODIES = 1_000;

/** Whoever has bodies of its own to set up: the committees of streets and communities, and their offices. */
const SET_UP: readonly OrganizationKind[] = [
  OrganizationKind.WORK_COMMITTEE,
  OrganizationKind.COMMUNITY_WORK_COMMITTEE,
  OrganizationKind.COMMITTEE,
  OrganizationKind.DEPARTMENT,
];

/** Whether a kind of organization has a set-up. */
export const hasSetup = (kind: OrganizationKind): boolean => SET_UP.includes(kind);

/** Throws all that is wrong with a set-up, as far as it alone tells. */
export function assertValidSetup(setup: NewInstitutionSetup, now: Date): void {
  const { patternCode, bodiesBefore, bodiesAfter, departments, synchronisations, validFrom } = setup;
  assertAll(
    () => {
      assertPublicName(patternCode, MAX_PATTERN_LENGTH, 'patternCode');
    },
    () => {
      if (bodiesBefore !== null && (bodiesBefore < 1 || bodiesBefore > MAX_BODIES))
        throw invalid('bodiesBefore', `改革前机构数应为 1 到 ${String(MAX_BODIES)}`);
    },
    () => {
      if (bodiesAfter < 0 || bodiesAfter > MAX_BODIES)
        throw invalid('bodiesAfter', `改革后机构数应为 0 到 ${String(MAX_BODIES)}`);
    },
    () => {
      if (departments.length > MOST_DEPARTMENTS)
        throw invalid('departments', `最多填写 ${String(MOST_DEPARTMENTS)} 个内设机构`);
      if (new Set(departments.map(({ name }) => name)).size < departments.length)
        throw invalid('departments', '内设机构名称重复');
    },
    ...departments.map(({ name }, at) => () => {
      assertPublicName(name, MAX_NAME_LENGTH, `departments.${String(at)}.name`);
    }),
    () => {
      if (new Set(synchronisations.map(({ aspect }) => aspect)).size < synchronisations.length)
        throw invalid('synchronisations', '同步事项重复');
    },
    ...synchronisations.map(({ on }, at) => () => {
      if (on !== null) parseBusinessDay(on, `synchronisations.${String(at)}.on`);
    }),
    () => {
      if (validFrom !== null && validFrom > now) throw invalid('validFrom', '起始时间不能晚于现在');
    },
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
