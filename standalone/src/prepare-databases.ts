import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DemoWorld, demoWorld, type DivisionRow, readDivisions, startOfDay } from '@governance/demo';
import { prepareGatewayDatabase } from '@governance/gateway';
import { loadDivisions } from '@governance/grid';
import {
  businessDay,
  dataSetDetails,
  loadOnce,
  migrate,
  type SubgraphName,
  SUBGRAPHS,
  type FieldKeys,
} from '@governance/shared';
import { Client } from 'pg';
import { PROJECT_FOLDER } from './config.js';
import type { Progress } from './progress.js';
import { REFERENCE_DATA, REFERENCE_DATA_OF_DEMO, type ReferenceData } from './reference-data.js';
import { SERVICES } from './service-registry.js';

/** Addresses of one service's database: as the role that owns it, and as the role that it runs as. */
export interface DatabaseAddresses {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** Databases of all services. */
export type Databases = Readonly<Record<SubgraphName, DatabaseAddresses>>;

/** How the invented data are made. */
export interface DemoOptions {
  /** 0 to 1: share of the communities. */
  readonly scale: number;
  /** `YYYY-MM-DD`; today when null. What the first load took stays. */
  readonly anchor: string | null;
  /** Keys that the invented phone numbers are encrypted with. */
  readonly contactKeys: FieldKeys;
}

/** The edition that data/divisions-seed-places.csv comes from. */
const EDITION = {
  name: 'divisions-2023',
  source: 'data/divisions-seed-places.csv',
  validFrom: new Date('2023-06-30T00:00:00+08:00'),
};
const DEMO = 'demonstration';

/** What the invented data were made with: as asked at the first load, whatever is asked for later. */
export interface LoadedDemo {
  /** `YYYY-MM-DD`. */
  readonly anchor: string;
  readonly scale: number;
}

/** Brings all databases up to date and loads the real data where there are none: places, and what is known of them. */
export async function prepareDatabases(databases: Databases, progress: Progress): Promise<void> {
  await progress.step('bringing the databases up to date', async () => {
    await Promise.all(
      SUBGRAPHS.map((name) => migrate({ url: databases[name].ownerUrl, ...SERVICES[name].database })),
    );
  });
  await fillPlaces(databases.grid.ownerUrl, progress);
  for (const name of SUBGRAPHS) await fillReferenceData(name, databases[name].ownerUrl, progress);
}

/**
 * Brings the gateway's database up to date and registers the operations that clients are promised, so that a key that
 * runs registered operations alone can run them.
 */
export async function prepareGateway({ ownerUrl }: DatabaseAddresses, progress: Progress): Promise<void> {
  const folder = join(PROJECT_FOLDER, 'operations');
  const documents = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  await progress.step("bringing the gateway's database up to date", () =>
    prepareGatewayDatabase(ownerUrl, documents),
  );
}

/** Invents data where there are none yet. */
export async function inventData(
  databases: Databases,
  demo: DemoOptions,
  progress: Progress,
): Promise<LoadedDemo> {
  const loaded = (await loadedDemo(databases)) ?? {
    anchor: demo.anchor ?? businessDay(new Date()),
    scale: demo.scale,
  };
  const contents = contentsOf(loaded, demo.contactKeys);
  await Promise.all(
    SUBGRAPHS.map((name) => fillDatabase(name, databases[name].ownerUrl, contents, progress)),
  );
  return loaded;
}

/** What databases are filled with. */
export interface Contents extends LoadedDemo {
  readonly world: DemoWorld;
  readonly contactKeys: FieldKeys;
}

/** The world that is invented on the real places. */
export const contentsOf = ({ anchor, scale }: LoadedDemo, contactKeys: FieldKeys): Contents => ({
  world: demoWorld(realDivisions(), { anchor: startOfDay(anchor), scale }),
  anchor,
  scale,
  contactKeys,
});

/** Loads the real places into the grid service's migrated database, unless they are there. */
export async function fillPlaces(ownerUrl: string, progress: Progress): Promise<void> {
  const divisions = realDivisions();
  await loadInto(ownerUrl, EDITION.name, { source: EDITION.source }, (client) =>
    progress.step(`loading ${String(divisions.length)} divisions`, () =>
      loadDivisions(client, divisions, EDITION.validFrom),
    ),
  );
}

/** Loads the reference data of one service into its migrated database, unless they are there. */
export async function fillReferenceData(
  service: SubgraphName,
  ownerUrl: string,
  progress: Progress,
): Promise<void> {
  await takeOnce(
    REFERENCE_DATA.filter((one) => one.service === service),
    ownerUrl,
    progress,
  );
}

async function takeOnce(
  files: readonly ReferenceData[],
  ownerUrl: string,
  progress: Progress,
): Promise<void> {
  for (const { name, source, what, load } of files) {
    await loadInto(ownerUrl, name, { source }, (client) =>
      progress.step(`loading ${what}`, () => load(client, join(PROJECT_FOLDER, source))),
    );
  }
}

/** Loads the invented data into one service's migrated database, unless they are there. */
export async function fillDatabase(
  name: SubgraphName,
  ownerUrl: string,
  { world, anchor, scale, contactKeys }: Contents,
  progress: Progress,
): Promise<void> {
  await takeOnce(
    REFERENCE_DATA_OF_DEMO.filter(({ service }) => service === name),
    ownerUrl,
    progress,
  );
  await loadInto(ownerUrl, DEMO, { anchor, scale }, (client) =>
    progress.step(`inventing demonstration data for ${name} (DEMO_SCALE=${String(scale)})`, () =>
      SERVICES[name].loadDemo(client, world, progress.note, contactKeys),
    ),
  );
}

const realDivisions = (): readonly DivisionRow[] => readDivisions(join(PROJECT_FOLDER, EDITION.source));

/** What an earlier start made, also one that was cut off before all services had theirs. */
async function loadedDemo(databases: Databases): Promise<LoadedDemo | null> {
  for (const name of SUBGRAPHS) {
    const details = await withClient(databases[name].ownerUrl, (client) => dataSetDetails(client, DEMO));
    if (details) return details as unknown as LoadedDemo;
  }
  return null;
}

async function loadInto(
  ownerUrl: string,
  name: string,
  details: object,
  load: (client: Client) => Promise<unknown>,
): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    if (await loadOnce(client, name, details, load)) await client.query('ANALYZE');
  });
}

async function withClient<T>(connectionString: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  // A server that goes away fails the statement that runs; that is enough to know.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
