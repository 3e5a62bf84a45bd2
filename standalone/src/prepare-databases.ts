import { join } from 'node:path';
import { type DemoWorld, demoWorld, type DivisionRow, readDivisions, startOfDay } from '@governance/demo';
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
import { SERVICES } from './service-registry.js';

/** Addresses of one service's database: as the role that owns it, and as the role that it runs as. */
interface DatabaseAddresses {
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

/** Brings all databases up to date and fills what is empty. Answers the anchor day of the invented data. */
export async function prepareDatabases(
  databases: Databases,
  demo: DemoOptions,
  progress: Progress,
): Promise<string> {
  await progress.step('bringing the databases up to date', async () => {
    await Promise.all(
      SUBGRAPHS.map((name) => migrate({ url: databases[name].ownerUrl, ...SERVICES[name].database })),
    );
  });
  const anchor = await anchorOf(databases, demo);
  const contents = contentsOf(anchor, demo);
  await Promise.all(
    SUBGRAPHS.map((name) => fillDatabase(name, databases[name].ownerUrl, contents, progress)),
  );
  return anchor;
}

/** What databases are filled with. */
export interface Contents {
  readonly divisions: readonly DivisionRow[];
  readonly world: DemoWorld;
  readonly anchor: string;
  readonly scale: number;
  readonly contactKeys: FieldKeys;
}

/** Real divisions, and the world that is invented on them. */
export function contentsOf(
  anchor: string,
  { scale, contactKeys }: Pick<DemoOptions, 'scale' | 'contactKeys'>,
): Contents {
  const divisions = readDivisions(join(PROJECT_FOLDER, 'data/divisions-seed-places.csv'));
  return {
    divisions,
    world: demoWorld(divisions, { anchor: startOfDay(anchor), scale }),
    anchor,
    scale,
    contactKeys,
  };
}

/** Fills one service's migrated database, unless it is filled. */
export async function fillDatabase(
  name: SubgraphName,
  ownerUrl: string,
  { divisions, world, anchor, scale, contactKeys }: Contents,
  progress: Progress,
): Promise<void> {
  if (name === 'grid') {
    await loadInto(ownerUrl, EDITION.name, { source: EDITION.source }, (client) =>
      progress.step(`loading ${String(divisions.length)} divisions`, () =>
        loadDivisions(client, divisions, EDITION.validFrom),
      ),
    );
  }
  await loadInto(ownerUrl, DEMO, { anchor, scale }, (client) =>
    progress.step(`inventing demonstration data for ${name} (DEMO_SCALE=${String(scale)})`, () =>
      SERVICES[name].loadDemo(client, world, progress.note, contactKeys),
    ),
  );
}

/** The anchor that the first load fixed, or else the one asked for, or else today. */
async function anchorOf(databases: Databases, { anchor }: DemoOptions): Promise<string> {
  const known = await withClient(databases.grid.ownerUrl, (client) => dataSetDetails(client, DEMO));
  return (known?.['anchor'] as string | undefined) ?? anchor ?? businessDay(new Date());
}

async function loadInto(
  ownerUrl: string,
  name: string,
  details: object,
  load: (client: Client) => Promise<void>,
): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    if (await loadOnce(client, name, details, load)) await client.query('ANALYZE');
  });
}

async function withClient<T>(connectionString: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
