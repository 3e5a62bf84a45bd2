import { cityCodeOf } from '@governance/shared';
import type { LoadedTable } from './loaded-table.js';

const city = ({ divisionCode }: { readonly divisionCode: string }): string => cityCodeOf(divisionCode);

/** What organizations of the invented world are: stored after the organizations themselves. */
export const UNIT_TABLES: readonly LoadedTable[] = [
  {
    table: 'organization_profile',
    columns: ['city_code', 'organization_id', 'uscc', 'strand', 'industry', 'member_households'],
    rowsOf: ({ profiles }) =>
      profiles.map((it) => [
        city(it),
        it.organizationId,
        it.uscc,
        it.strand,
        it.industry,
        it.memberHouseholds,
      ]),
  },
  {
    table: 'quarter_copy',
    columns: ['city_code', 'id', 'division_code', 'name', 'valid_from', 'version'],
    rowsOf: ({ quarters }) =>
      quarters.map((it) => [city(it), it.id, it.divisionCode, it.name, it.validFrom, 1]),
  },
  {
    table: 'quarter_link',
    columns: [
      ...['city_code', 'id', 'division_code', 'version', 'quarter_id', 'kind'],
      ...['organization_id', 'valid_from'],
    ],
    rowsOf: ({ quarterLinks }) =>
      quarterLinks.map((it) => [
        ...[city(it), it.id, it.divisionCode, 1, it.quarterId, it.kind],
        ...[it.organizationId, it.since],
      ]),
  },
  {
    table: 'institution_setup',
    columns: [
      ...['city_code', 'id', 'division_code', 'version', 'organization_id', 'pattern_code', 'bodies_before'],
      ...['bodies_after', 'departments', 'synchronisations', 'valid_from'],
    ],
    rowsOf: ({ setups }) =>
      setups.map((it) => [
        ...[city(it), it.id, it.divisionCode, 1, it.organizationId, it.patternCode, it.bodiesBefore],
        // As text: a list would be taken for an array of texts.
        ...[
          it.bodiesAfter,
          JSON.stringify(it.departments),
          JSON.stringify(it.synchronisations),
          it.validFrom,
        ],
      ]),
  },
  {
    table: 'staff_aggregate',
    columns: [
      ...['city_code', 'id', 'division_code', 'version', 'organization_id', 'counted_on', 'headcount'],
      ...['established', 'full_time', 'part_time', 'mean_age', 'bachelor_plus', 'relevant_background'],
    ],
    rowsOf: ({ staff }) =>
      staff.map((it) => [
        ...[city(it), it.id, it.divisionCode, 1, it.organizationId, it.countedOn, it.headcount],
        ...[it.established, it.fullTime, it.partTime, it.meanAge, it.bachelorPlus, it.relevantBackground],
      ]),
  },
];
