import { type DemoWorld, PLACES_AT_ONCE } from '@governance/demo';
import { chunksOf, cityCodeOf, clientSql, copyRows, foldText, rebuildStatistics } from '@governance/shared';
import type { Client } from 'pg';
import { GRID_FACTS } from '../database/statistics.js';
import { DIRECTORY_TABLES } from './directory-tables.js';
import { BOUNDARY_TABLES } from './boundary-tables.js';
import { DUTY_TABLES } from './duty-tables.js';
import { loadUpperCommandCenters } from './load-command-centers.js';
import type { LoadedTable } from './loaded-table.js';
import { WORK_TABLES } from './work-tables.js';

/** Loads the grids of the invented world: quarters, grids and those who work in them. */
export async function loadDemo(
  client: Client,
  world: DemoWorld,
  onProgress: (line: string) => void,
): Promise<void> {
  await loadUpperCommandCenters(client, world);
  let done = 0;
  for (const communities of chunksOf(world.communities(), PLACES_AT_ONCE)) {
    for (const { table, columns, rowsOf } of TABLES)
      await copyRows(client, table, columns, communities.flatMap(rowsOf));
    done += communities.length;
    onProgress(`grids of ${String(done)} communities`);
  }
  await rebuildStatistics(clientSql(client), GRID_FACTS);
  onProgress('figures about grids');
}

const city = ({ divisionCode }: { divisionCode: string }): string => cityCodeOf(divisionCode);

/** So many zeros that nobody takes it for a number in use. */
const DEMO_WORK_PHONE = '4000000000';

const TABLES: readonly LoadedTable[] = [
  {
    table: 'residential_quarter',
    columns: [
      'city_code',
      'id',
      'division_code',
      'version',
      'name',
      'name_folded',
      'kind',
      'households',
      'valid_from',
    ],
    rowsOf: ({ quarters }) =>
      quarters.map((it) => [
        city(it),
        it.id,
        it.divisionCode,
        1,
        it.name,
        foldText(it.name),
        it.kind,
        it.households,
        it.validFrom,
      ]),
  },
  {
    table: 'grid_sequence',
    columns: ['city_code', 'division_code', 'last'],
    rowsOf: ({ place, grids }) => [[cityCodeOf(place.code), place.code, grids.length]],
  },
  {
    table: 'grid',
    columns: ['city_code', 'id', 'division_code', 'code', 'version'],
    rowsOf: ({ grids }) => grids.map((it) => [city(it), it.id, it.divisionCode, it.code, 1]),
  },
  {
    table: 'grid_version',
    columns: [
      'city_code',
      'grid_id',
      'valid_from',
      'name',
      'name_folded',
      'kind',
      'households',
      'service_radius_m',
      'difficulty',
      'parent_grid_id',
      'responsible_organization_id',
      'networks',
      'quarter_ids',
    ],
    rowsOf: ({ grids }) =>
      grids.map((it) => [
        city(it),
        it.id,
        it.validFrom,
        it.name,
        foldText(it.name),
        it.kind,
        it.households,
        it.serviceRadiusM,
        it.difficulty,
        it.parentId,
        it.responsibleOrganizationId,
        it.networks,
        it.quarterIds,
      ]),
  },
  {
    table: 'grid_worker',
    columns: ['city_code', 'id', 'division_code', 'version', 'subject', 'display_name', 'kind', 'work_phone'],
    rowsOf: ({ workers }) =>
      workers.map((it) => [
        ...[city(it), it.id, it.divisionCode, 1, it.subject, it.displayName, it.kind],
        DEMO_WORK_PHONE,
      ]),
  },
  {
    table: 'grid_assignment',
    columns: ['city_code', 'grid_id', 'worker_id', 'role', 'valid_from', 'valid_to'],
    rowsOf: ({ workers }) =>
      workers.flatMap((worker) =>
        worker.assignments.map(({ gridId, role, since, until }) => [
          ...[city(worker), gridId, worker.id],
          ...[role, since, until],
        ]),
      ),
  },
  ...DIRECTORY_TABLES,
  ...BOUNDARY_TABLES,
  ...DUTY_TABLES,
  ...WORK_TABLES,
];
