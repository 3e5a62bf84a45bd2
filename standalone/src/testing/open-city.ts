import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FreshDatabase, freshDatabase } from '@governance/embedded-postgres/testing';
import { migrate, parseFieldKeys, type SubgraphName, SUBGRAPHS, type Viewer } from '@governance/shared';
import pino from 'pino';
import { type ManyProcesses, startManyProcesses } from '../many-processes.js';
import { type OneProcess, startOneProcess } from '../one-process.js';
import {
  contentsOf,
  type Databases,
  fillDatabase,
  fillPlaces,
  fillReferenceData,
} from '../prepare-databases.js';
import { silentProgress } from '../progress.js';
import { SERVICES } from '../service-registry.js';
import { allSeeingToken } from './all-seeing.js';
import { askEntities, type EntityKeys } from './entity-query.js';

/** The two ways of running. */
export const WAYS = ['one process', 'many processes'] as const;
export type Way = (typeof WAYS)[number];

/** What a client gets over HTTP. */
export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test states what it expects of the answer
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The whole system on databases of its own, with demonstration data of the smallest scale. */
export interface City {
  readonly url: string;
  readonly databases: Databases;
  /** The five processes, where there are five. */
  readonly processes: ManyProcesses | null;
  /** Statements since the last `forgetStatements`, in one process. */
  readonly statements: readonly string[];
  forgetStatements(): void;
  /** A token of a ready-made person. */
  tokenOf(person: string, division?: string): Promise<string>;
  /** Asks over HTTP, with a token or as nobody. */
  ask(document: string, variables?: object, token?: string | null): Promise<Answer>;
  /** A token of somebody whose jurisdiction is every province of the data, to compare others with. */
  allSeeingToken(): Promise<string>;
  /** Asks a subgraph for entities by their keys, as the gateway does; the keys that came back, or that it refused. */
  entities(
    subgraph: SubgraphName,
    viewer: Viewer,
    wanted: EntityKeys,
  ): Promise<readonly (string | null)[] | 'FORBIDDEN'>;
  stop(): Promise<void>;
}

/** Day that stands for today in the data of tests, and in the answer that the README prints. */
const TEST_ANCHOR = '2026-01-01';
/** Tests ask about every row at once, which no client may. */
const WIDE = {
  MAX_ROOT_FIELDS: '2000',
  MAX_ALIASES: '2000',
  MAX_FIELDS: '20000',
  MAX_COST: '10000000',
  MAX_COST_OPEN: '10000000',
};
const READY_LIMIT_MS = 60_000;

/** Opens the system one way or the other. */
export async function openCity(way: Way): Promise<City> {
  const fresh = await freshDatabases();
  const databases = Object.fromEntries(
    fresh.map(([name, database]) => [name, database]),
  ) as unknown as Databases;
  const folder = await mkdtemp(join(tmpdir(), 'governance-city-'));
  const statements: string[] = [];
  const system = await start(way, databases, join(folder, 'issuer.json'), statements);
  await untilAllAreUp(system.url);
  return {
    url: system.url,
    databases,
    processes: 'restart' in system ? system : null,
    statements,
    forgetStatements: () => {
      statements.length = 0;
    },
    tokenOf: (person, division) => tokenOf(system.url, person, division),
    ask: (document, variables = {}, token = null) => ask(system.url, document, variables, token),
    allSeeingToken: () => allSeeingToken(join(folder, 'issuer.json'), system.issuer),
    entities: (subgraph, viewer, wanted) => askEntities(system, subgraph, viewer, wanted),
    stop: async () => {
      await system.stop();
      await Promise.all(fresh.map(([, database]) => database.drop()));
      await rm(folder, { recursive: true });
    },
  };
}

/** Waits until the gateway finds all four subgraphs ready. */
export async function untilAllAreUp(url: string): Promise<void> {
  const limit = Date.now() + READY_LIMIT_MS;
  for (;;) {
    const answer = await fetch(`${url}/ready`).catch(() => null);
    const { subgraphs = {} } = ((await answer?.json()) ?? {}) as { subgraphs?: Record<string, string> };
    if (answer?.ok && Object.values(subgraphs).every((state) => state === 'up')) return;
    if (Date.now() > limit) throw new Error(`not ready in time: ${JSON.stringify(subgraphs)}`);
    await sleep(50);
  }
}

/** The key of all tests: a template database is filled by one test file and read by others. */
const CONTACT_KEYS = `test:${Buffer.alloc(32, 'governance').toString('base64')}`;

async function freshDatabases(): Promise<readonly (readonly [SubgraphName, FreshDatabase])[]> {
  const contents = contentsOf({ anchor: TEST_ANCHOR, scale: 0 }, parseFieldKeys(CONTACT_KEYS));
  return Promise.all(
    SUBGRAPHS.map(async (name) => {
      const { database } = SERVICES[name];
      const fresh = await freshDatabase({
        role: name.replaceAll('-', '_'),
        version: `city_${String(database.migrations.length)}`,
        migrate: async (ownerUrl) => {
          await migrate({ url: ownerUrl, ...database });
          if (name === 'grid') await fillPlaces(ownerUrl, silentProgress);
          await fillReferenceData(name, ownerUrl, silentProgress);
          await fillDatabase(name, ownerUrl, contents, silentProgress);
        },
      });
      return [name, fresh] as const;
    }),
  );
}

function start(
  way: Way,
  databases: Databases,
  issuerKeyFile: string,
  statements: string[],
): Promise<OneProcess | ManyProcesses> {
  const common = {
    databases,
    host: '127.0.0.1',
    port: 0,
    issuerKeyFile,
    dataNotice: '演示数据',
    contactKeys: CONTACT_KEYS,
    limits: WIDE,
  };
  return way === 'one process'
    ? startOneProcess({
        ...common,
        logger: pino({ level: 'silent' }),
        onStatement: (it) => statements.push(it),
      })
    : startManyProcesses({ ...common, logLevel: 'silent' });
}

async function tokenOf(url: string, person: string, division?: string): Promise<string> {
  const place = division === undefined ? '' : `&division=${division}`;
  const answer = await fetch(`${url}/dev/token?person=${person}${place}`);
  const { token } = (await answer.json()) as { token?: string };
  if (token === undefined) throw new Error(`no token for ${person} at ${division ?? 'the default place'}`);
  return token;
}

async function ask(url: string, query: string, variables: object, token: string | null): Promise<Answer> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return { status: answer.status, ...((await answer.json()) as Omit<Answer, 'status'>) };
}
