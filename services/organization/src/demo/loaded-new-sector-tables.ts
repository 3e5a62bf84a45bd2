import { cityCodeOf, foldText } from '@governance/shared';
import type { LoadedTable } from './loaded-table.js';

/** Entities of the new sectors, how they were covered, and the instructors who look after them. */
export const NEW_SECTOR_TABLES: readonly LoadedTable[] = [
  {
    table: 'new_sector_entity',
    columns: [
      'city_code',
      'id',
      'division_code',
      'version',
      'kind',
      'name',
      'name_folded',
      'organization_id',
      'employees',
      'party_members',
      'valid_from',
    ],
    // Registering it was the first change, each other coverage another one.
    rowsOf: ({ newSectors }) =>
      newSectors.map((it) => [
        cityCodeOf(it.divisionCode),
        it.id,
        it.divisionCode,
        it.coverages.length,
        it.kind,
        it.name,
        foldText(it.name),
        it.organizationId,
        it.employees,
        it.partyMembers,
        it.validFrom,
      ]),
  },
  {
    table: 'new_sector_coverage',
    columns: ['city_code', 'entity_id', 'valid_from', 'valid_to', 'mode', 'covering_organization_id'],
    rowsOf: ({ newSectors }) =>
      newSectors.flatMap(({ id, divisionCode, coverages }) =>
        coverages.map(({ since, until, mode, organizationId }) => [
          cityCodeOf(divisionCode),
          id,
          since,
          until,
          mode,
          organizationId,
        ]),
      ),
  },
  {
    table: 'instructor_count',
    columns: [
      'city_code',
      'organization_id',
      'counted_on',
      'division_code',
      'version',
      'part_time',
      'full_time',
    ],
    rowsOf: ({ instructors }) =>
      instructors.map((it) => [
        cityCodeOf(it.divisionCode),
        it.organizationId,
        it.countedOn,
        it.divisionCode,
        1,
        it.partTime,
        it.fullTime,
      ]),
  },
];
