import { assertAll, cityCodeOf, type DivisionRow, DomainError } from '@governance/shared';
import type { Organization } from '../organization/organization.js';
import { assertSuits } from './coverage-change.js';
import { COVERAGE_RULES } from './coverage-mode.js';
import type { Registration } from './registration.js';

/** What stands around registrations, read once for all of them and held until the commit. */
export interface RegistrationSurroundings {
  readonly divisions: ReadonlyMap<string, DivisionRow>;
  /** Organizations that exist today, by id. */
  readonly organizations: ReadonlyMap<string, Organization>;
}

/** Throws what is wrong with a new entity, as far as other things tell: its place and the organizations that it names. */
export function assertRegistrationFits(
  { divisionCode, organizationId, coverage }: Registration,
  { divisions, organizations }: RegistrationSurroundings,
): void {
  assertAll(
    () => {
      const field = 'divisionCode';
      const division = divisions.get(divisionCode);
      if (!division)
        throw new DomainError('DIVISION_UNKNOWN', '未知的行政区划代码,请稍后重试', {
          field,
          retryable: true,
        });
      if (division.validTo !== null) throw new DomainError('INVALID_INPUT', '该行政区划已撤销', { field });
    },
    () => {
      if (organizationId !== null && !organizations.has(organizationId))
        throw new DomainError('INVALID_INPUT', '同一城市中没有这个组织', { field: 'organizationId' });
    },
    () => {
      if (coverage.organizationId === null || COVERAGE_RULES[coverage.mode].organization === 'ABSENT') return;
      const organization = organizations.get(coverage.organizationId) ?? null;
      assertSuits(coverage.mode, organization, 'coverage.organizationId');
    },
  );
}

/** The organizations of the same city that registrations name. */
export const organizationsNamedIn = (registrations: readonly Registration[]): readonly string[] => [
  ...new Set(registrations.flatMap(namedIn)),
];

const namedIn = ({ divisionCode, organizationId, coverage }: Registration): readonly string[] =>
  [organizationId, coverage.organizationId].flatMap((id) =>
    id?.startsWith(`${cityCodeOf(divisionCode)}-`) ? [id] : [],
  );
