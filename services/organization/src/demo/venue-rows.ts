import type { VenuePlan } from '@governance/demo';
import { cityCodeOf, type CopyValue, foldText } from '@governance/shared';
import type { LoadedTable } from './loaded-table.js';

/** Venues with what was mediated in them. */
export const VENUE_TABLES: readonly LoadedTable[] = [
  {
    table: 'venue',
    columns: [
      ...[
        'city_code',
        'id',
        'division_code',
        'version',
        'kind',
        'name',
        'name_folded',
        'address',
        'operated_by_id',
      ],
      ...[
        'total_area_m2',
        'public_area_m2',
        'open_to',
        'services',
        'functions',
        'opening_hours',
        'valid_from',
      ],
    ],
    rowsOf: ({ venues }) => venues.map(venueRow),
  },
  {
    table: 'mediation_count',
    columns: ['city_code', 'venue_id', 'month', 'kind', 'count'],
    rowsOf: ({ venues }) =>
      venues.flatMap(({ id, divisionCode, mediations }) =>
        mediations.map(({ month, kind, count }) => [cityCodeOf(divisionCode), id, month, kind, count]),
      ),
  },
];

/** Registering it was the first change, each month that was recorded another one. */
const venueRow = (venue: VenuePlan): readonly CopyValue[] => [
  cityCodeOf(venue.divisionCode),
  venue.id,
  venue.divisionCode,
  venue.mediations.length + 1,
  venue.kind,
  venue.name,
  foldText(venue.name),
  venue.address,
  venue.operatedById,
  venue.totalAreaM2,
  venue.publicAreaM2,
  'EVERYBODY',
  // As text: an array would become an array of PostgreSQL's.
  JSON.stringify(venue.services),
  venue.functions,
  JSON.stringify(venue.openingHours),
  venue.validFrom,
];
