import { assertAll, DomainError, isEntityId } from '@governance/shared';
import type { Organization } from '../organization/organization.js';
import { COVERAGE_RULES, type CoverageMode } from './coverage-mode.js';
import { MOST_COVERAGE_PERIODS, type NewSectorEntity } from './new-sector-entity.js';

/** How an entity is to be covered. */
export interface WantedCoverage {
  readonly mode: CoverageMode;
  readonly organizationId: string | null;
  /** Since when it is; null for now, or for a new entity since it stands. */
  readonly since: Date | null;
}

/** Another coverage of an entity that is known, with the number of members where it was counted anew. */
export interface CoverageChange extends WantedCoverage {
  readonly partyMembers: number | null;
}

/** Throws what is wrong with a way of covering by itself. `prefix` stands before the names of the fields at fault. */
export function assertModeFits(
  { mode, organizationId }: WantedCoverage,
  partyMembers: number | null,
  prefix = '',
): void {
  const { organization, leastMembers } = COVERAGE_RULES[mode];
  assertAll(
    () => {
      const field = `${prefix}organizationId`;
      if (organizationId === null && organization === 'REQUIRED') throw invalid(field, '请指明覆盖它的组织');
      if (organizationId !== null && organization === 'ABSENT') throw invalid(field, '未覆盖时不填写组织');
      if (organizationId !== null && !isEntityId(organizationId)) throw invalid(field, '没有这个组织');
    },
    () => {
      if (leastMembers !== null && partyMembers !== null && partyMembers < leastMembers)
        throw invalid(
          `${prefix}mode`,
          `正式党员不足 ${String(leastMembers)} 人,应联合组建或由指导员联系,不单独组建党组织`,
        );
    },
  );
}

/** Throws what is wrong with another coverage of an entity at this moment. */
export function assertChangeFits(change: CoverageChange, entity: NewSectorEntity, now: Date): void {
  const { since, partyMembers } = change;
  assertAll(
    () => {
      assertModeFits(change, partyMembers ?? entity.partyMembers);
    },
    () => {
      if (since === null || isSameCoverage(change, entity)) return;
      if (since > now) throw invalid('since', '覆盖起始时间不能晚于现在');
      if (since <= entity.coveredSince) throw invalid('since', '新的覆盖应晚于现有覆盖的起始时间');
    },
    () => {
      if (entity.validTo !== null) throw invalid('id', '该两新组织已注销');
    },
  );
}

/** Throws `INVALID_INPUT` on `field` unless the organization exists and covers in this way. */
export function assertSuits(mode: CoverageMode, organization: Organization | null, field: string): void {
  if (!organization) throw invalid(field, '同一城市中没有这个组织');
  if (!COVERAGE_RULES[mode].suits(organization.kind)) throw invalid(field, '该类组织不能以此方式覆盖');
}

/** Whether nothing about the coverage changes: it then keeps its beginning. */
export const isSameCoverage = (
  { mode, organizationId }: WantedCoverage,
  { coverageMode, coveringOrganizationId }: NewSectorEntity,
): boolean => mode === coverageMode && organizationId === coveringOrganizationId;

/** All times of coverage fit into one plain list. Throws `ACTION_NOT_AVAILABLE` when there is no room for another. */
export function assertRoomForCoverage(periods: number): void {
  if (periods >= MOST_COVERAGE_PERIODS)
    throw new DomainError('ACTION_NOT_AVAILABLE', `覆盖记录最多 ${String(MOST_COVERAGE_PERIODS)} 条`);
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
