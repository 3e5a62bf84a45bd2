/**
 * How many points a second find their grid: `npm run bench:points`. On one side the service's own way, `gridsAt`, with
 * its statement to PostgreSQL and 1,000 points a call; on the other a loop over all polygons in memory.
 */
import 'reflect-metadata';
import { cpus } from 'node:os';
import { createDataSource, migrate } from '@governance/shared';
import { freshDatabase } from '../packages/embedded-postgres/src/testing/fresh-database.js';
import {
  startTestServer,
  TEST_SERVER_VARIABLE,
} from '../packages/embedded-postgres/src/testing/test-server.js';
import { BoundaryService } from '../services/grid/src/boundary/boundary.service.js';
import { polygonsOf, type Position } from '../services/grid/src/boundary/boundary.js';
import { coversPoint } from '../services/grid/src/boundary/covers-point.js';
import { SqlBoundaryRepository } from '../services/grid/src/boundary/persistence/sql-boundary.repository.js';
import { gridDatabase } from '../services/grid/src/database/database.js';
import { patchworkCity } from './points/patchwork-city.js';
import { pointsTable, type PointsRow } from './points/points-table.js';

const POINTS_PER_CALL = 1000;
const CALLS = 20;
/** The loop is slow: fewer points say as much. */
const LOOP_POINTS = 500;
/** Communities of 25 grids each. */
const SIZES = [8, 40, 400];

async function main(): Promise<void> {
  const server = await startTestServer();
  process.env[TEST_SERVER_VARIABLE] = server.superuserUrl;
  try {
    const rows: PointsRow[] = [];
    for (const communities of SIZES) rows.push(await measure(communities));
    console.log(
      `\nNode ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown'}\n`,
    );
    console.log(pointsTable(rows));
  } finally {
    await server.remove();
  }
}

async function measure(communities: number): Promise<PointsRow> {
  const fresh = await freshDatabase({
    role: 'grid',
    version: `points_${String(communities)}`,
    migrate: (url) => migrate({ url, ...gridDatabase }),
  });
  const dataSource = await createDataSource({ url: fresh.ownerUrl, ...gridDatabase }).initialize();
  try {
    const city = patchworkCity(communities);
    for (const statement of city.statements) await dataSource.query(statement.text, [...statement.values]);
    await dataSource.query('ANALYZE');
    const service = new BoundaryService(new SqlBoundaryRepository(dataSource));
    const calls = Array.from({ length: CALLS }, () => Array.from({ length: POINTS_PER_CALL }, city.anyPoint));
    await service.gridsAt(calls[0] ?? [], 'WGS84', null);
    let found = 0;
    const indexed = await perSecond(CALLS * POINTS_PER_CALL, async () => {
      for (const points of calls)
        found += (await service.gridsAt(points, 'WGS84', null)).filter(Boolean).length;
    });
    if (found < CALLS * POINTS_PER_CALL * 0.99) throw new Error('points fell through the patchwork');
    const polygons = city.geometries.map(polygonsOf);
    const some = (calls[0] ?? []).slice(0, LOOP_POINTS);
    const looped = await perSecond(some.length, () => {
      for (const point of some) if (!isAnywhere(polygons, point)) throw new Error('the two ways differ');
      return Promise.resolve();
    });
    return { grids: polygons.length, indexed, looped };
  } finally {
    await dataSource.destroy();
    await fresh.drop();
  }
}

/** As a loop must: the lowest code is only known when all were looked at. */
const isAnywhere = (polygons: readonly ReturnType<typeof polygonsOf>[], point: Position): boolean =>
  polygons.filter((it) => coversPoint(it, point)).length > 0;

async function perSecond(count: number, work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (count * 1000) / (performance.now() - began);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
