import { type DemoWorld, PLACES_AT_ONCE } from '@governance/demo';
import { chunksOf, clientSql, copyRows, type CopyValue, rebuildStatistics } from '@governance/shared';
import type { Client } from 'pg';
import { ORGANIZATION_FACTS } from '../database/statistics.js';
import { type DemoPart, partOfCommunity, partOfCounty, partOfTownship } from './demo-part.js';
import { LOADED_TABLES } from './loaded-tables.js';

/** Loads the organizations of the invented world and their joint bodies, from the top, so that parents come first. */
export async function loadDemo(
  client: Client,
  world: DemoWorld,
  onProgress: (line: string) => void,
): Promise<void> {
  await loadAll(client, eachOf(world.counties(), partOfCounty), (done) => {
    onProgress(`organizations of ${String(done)} counties`);
  });
  await loadAll(client, eachOf(world.townships(), partOfTownship), (done) => {
    onProgress(`organizations of ${String(done)} townships`);
  });
  await loadAll(client, eachOf(world.communities(), partOfCommunity), (done) => {
    onProgress(`organizations of ${String(done)} communities`);
  });
  await rebuildStatistics(clientSql(client), ORGANIZATION_FACTS);
  onProgress('figures about organizations');
}

async function loadAll(
  client: Client,
  parts: Iterable<DemoPart>,
  onChunk: (done: number) => void,
): Promise<void> {
  let done = 0;
  for (const chunk of chunksOf(parts, PLACES_AT_ONCE)) {
    for (const { table, columns, rowsOf } of LOADED_TABLES)
      await copyRows(client, table, columns, rowsIn(chunk, rowsOf));
    done += chunk.length;
    onChunk(done);
  }
}

function* rowsIn(
  parts: readonly DemoPart[],
  rowsOf: (part: DemoPart) => readonly (readonly CopyValue[])[],
): Generator<readonly CopyValue[]> {
  for (const part of parts) yield* rowsOf(part);
}

function* eachOf<TPlan>(plans: Iterable<TPlan>, partOf: (plan: TPlan) => DemoPart): Generator<DemoPart> {
  for (const plan of plans) yield partOf(plan);
}
