import { dutyCardsOf } from '@governance/demo';
import { cityCodeOf, foldText } from '@governance/shared';
import { dutyCardKey } from '../duty-card/duty-card-token.js';
import type { LoadedTable } from './loaded-table.js';

/** Duty cards and responsibilities. */
export const DUTY_TABLES: readonly LoadedTable[] = [
  {
    // One card a community, of whoever answers for its first grid.
    table: 'duty_card',
    columns: [
      'city_code',
      'id',
      'division_code',
      'version',
      'worker_id',
      'grid_id',
      'token_hash',
      'issued_at',
    ],
    rowsOf: ({ place, workers }) =>
      dutyCardsOf(place.code, workers).map((it) => [
        ...[cityCodeOf(place.code), it.id, place.code, 1, it.workerId, it.gridId],
        ...[dutyCardKey(it.token).tokenHash, it.issuedAt],
      ]),
  },
  {
    table: 'responsibility',
    columns: [
      ...[
        'city_code',
        'id',
        'division_code',
        'version',
        'role',
        'level',
        'object_name',
        'object_name_folded',
        'sole',
      ],
      ...['holder_post', 'holder_name', 'count', 'grid_id', 'road_segment_id', 'valid_from'],
    ],
    rowsOf: ({ responsibilities }) =>
      responsibilities.map((it) => [
        ...[cityCodeOf(it.divisionCode), it.id, it.divisionCode, 1, it.role, it.level, it.objectName],
        ...[foldText(it.objectName), it.role !== 'LANE_STEWARD', it.holderPost, it.holderName, it.count],
        ...[it.gridId, it.roadSegmentId, it.since],
      ]),
  },
];
