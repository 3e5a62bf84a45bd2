import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FreshDatabase, freshDatabase } from '@governance/embedded-postgres/testing';
import { DevelopmentKey } from '@governance/gateway';
import {
  ANONYMOUS,
  audienceIndexOf,
  AudienceRule,
  ENVELOPE_HEADER,
  migrate,
  parseFieldKeys,
  sealEnvelope,
  type SubgraphName,
  SUBGRAPHS,
  subtreeRange,
  type Viewer,
} from '@governance/shared';
import { execute, graphql, parse } from 'graphql';
import pino from 'pino';
import { type ManyProcesses, startManyProcesses } from '../many-processes.js';
import { type OneProcess, startOneProcess } from '../one-process.js';
import { contentsOf, type Databases, fillDatabase } from '../prepare-databases.js';
import { silentProgress } from '../progress.js';
import { SERVICES } from '../service-registry.js';

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
  /** Somebody whose jurisdiction is the whole country, to compare others with. */
  personWhoSeesAll(): Promise<{ readonly name: string; readonly viewer: Viewer; readonly token: string }>;
  /** Asks a subgraph for entities by their keys, as the gateway does; the keys that came back, or that it refused. */
  entities(
    subgraph: SubgraphName,
    viewer: Viewer,
    type: string,
    keyField: string,
    keys: readonly string[],
  ): Promise<readonly (string | null)[] | 'FORBIDDEN'>;
  stop(): Promise<void>;
}

/** Day that stands for today in the data of tests. */
export const TEST_ANCHOR = '2026-06-01';
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
    personWhoSeesAll: () => personWhoSeesAll(join(folder, 'issuer.json'), system.issuer),
    entities: async (subgraph, viewer, type, keyField, keys) => {
      const body = entityQuery(type, keyField, keys);
      return keysOf(
        await ('restart' in system
          ? askSigned(system, subgraph, viewer, body)
          : askInMemory(system, subgraph, viewer, body)),
        keyField,
      );
    },
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

interface EntityQuery {
  readonly query: string;
  readonly variables: object;
}

function entityQuery(type: string, keyField: string, keys: readonly string[]): EntityQuery {
  const representations = keys.map((key) => ({ __typename: type, [keyField]: key }));
  const query = `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${keyField} } } }`;
  return { query, variables: { representations } };
}

interface EntityAnswer {
  readonly data?: { readonly _entities?: readonly (Record<string, string> | null)[] } | null;
  readonly errors?: readonly { readonly extensions?: Record<string, unknown> }[];
}

function keysOf({ data, errors }: EntityAnswer, keyField: string): readonly (string | null)[] | 'FORBIDDEN' {
  if (errors?.some(({ extensions }) => extensions?.['code'] === 'FORBIDDEN')) return 'FORBIDDEN';
  if (!data?._entities) throw new Error(`no entities: ${JSON.stringify(errors)}`);
  return data._entities.map((entity) => entity?.[keyField] ?? null);
}

async function askSigned(
  { services, envelopeKey }: ManyProcesses,
  subgraph: SubgraphName,
  viewer: Viewer,
  query: EntityQuery,
): Promise<EntityAnswer> {
  const body = JSON.stringify(query);
  const request = { method: 'POST', path: '/graphql', body };
  const answer = await fetch(`${services[subgraph].url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [ENVELOPE_HEADER]: sealEnvelope({ viewer, requestId: 'test' }, request, envelopeKey),
    },
    body,
  });
  return (await answer.json()) as EntityAnswer;
}

/** In one process the gateway alone decides on documents: there is nobody else who could send one. */
async function askInMemory(
  { services }: OneProcess,
  subgraph: SubgraphName,
  viewer: Viewer,
  { query, variables }: EntityQuery,
): Promise<EntityAnswer> {
  const { schema, contextFor } = services[subgraph];
  const document = parse(query);
  const { data } = await graphql({ schema, source: '{ _service { sdl } }' });
  const { sdl } = data?.['_service'] as { readonly sdl: string };
  const refusal = new AudienceRule({ schema, audiences: audienceIndexOf(sdl) }).check({ document, viewer });
  if (refusal) return { errors: [{ extensions: { code: refusal.code } }] };
  const contextValue = contextFor({ viewer, requestId: 'test' });
  return (await execute({
    schema,
    document,
    variableValues: { ...variables },
    contextValue,
  })) as EntityAnswer;
}

/** All provinces by their first digits. */
const COUNTRY = ['11', '21', '23', '36', '53'].map((province) => province.padEnd(12, '0'));

async function personWhoSeesAll(keyFile: string, issuer: string) {
  const key = await DevelopmentKey.load(keyFile);
  const governance = {
    roles: ['ADMINISTRATOR', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR'],
    jurisdictions: COUNTRY,
  };
  const token = await key.sign({ sub: 'everyone', iss: issuer, aud: 'governance-graph', governance });
  const viewer: Viewer = {
    ...ANONYMOUS,
    subject: 'everyone',
    tier: 'internal',
    jurisdictions: COUNTRY.map(subtreeRange),
  };
  return { name: 'everyone', viewer, token };
}

/** The key of all tests: a template database is filled by one test file and read by others. */
const CONTACT_KEYS = `test:${Buffer.alloc(32, 'governance').toString('base64')}`;

async function freshDatabases(): Promise<readonly (readonly [SubgraphName, FreshDatabase])[]> {
  const contents = contentsOf(TEST_ANCHOR, { scale: 0, contactKeys: parseFieldKeys(CONTACT_KEYS) });
  return Promise.all(
    SUBGRAPHS.map(async (name) => {
      const { database } = SERVICES[name];
      const fresh = await freshDatabase({
        role: name.replaceAll('-', '_'),
        version: `city_${database.migrations.map(({ name: migration }) => migration.length).join('_')}`,
        migrate: async (ownerUrl) => {
          await migrate({ url: ownerUrl, ...database });
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
