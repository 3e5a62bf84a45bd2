import { DivisionLevel, SUBGRAPHS, type SubgraphName } from '@governance/shared';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphQLFormattedError } from 'graphql';
import { DevelopmentIssuer } from '../dev-issuer/development-issuer.js';
import { DevelopmentKey } from '../dev-issuer/development-key.js';
import { createGateway, type Gateway, type GatewaySettings } from '../gateway.js';
import { Identity } from '../identity/identity.js';
import { createLogger } from '../logger.js';
import type { SubgraphTarget } from '../subgraphs/subgraph-target.js';
import { testSupergraph } from './test-schemas.js';
import { TEST_KEY, TestSubgraph } from './test-subgraph.js';

export type Way = 'in memory' | 'over HTTP';
export const WAYS: readonly Way[] = ['in memory', 'over HTTP'];

/** A GraphQL answer over HTTP. */
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Record<string, unknown>;
}

/** A gateway with four test subgraphs, all real servers where the way says so. */
export interface World {
  readonly url: string;
  readonly gateway: Gateway;
  readonly issuer: DevelopmentIssuer;
  readonly subgraphs: Readonly<Record<SubgraphName, TestSubgraph>>;
  /** What the gateway logged so far. */
  log(): string;
  kill(name: SubgraphName): Promise<void>;
  revive(name: SubgraphName): Promise<void>;
  ask(query: string, request?: Asking): Promise<Answer>;
  stop(): Promise<void>;
}

/** The rest of a request. */
interface Asking {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sends a token of a street officer of 西苑街道. */
  readonly signedIn?: 'street-officer' | 'auditor';
}

const SETTINGS: GatewaySettings = {
  subgraphTimeoutMs: 2000,
  introspection: true,
  drainDelayMs: 0,
  drainLimitMs: 3000,
};

export async function startWorld(way: Way, settings: Partial<GatewaySettings> = {}): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  const lines: string[] = [];
  const issuer = new DevelopmentIssuer({
    issuer: 'http://issuer.test',
    audience: 'governance-graph',
    key: await DevelopmentKey.load(join(folder, 'key.json')),
    environment: 'test',
  });
  const subgraphs = {
    organization: new TestSubgraph('organization'),
    grid: new TestSubgraph('grid'),
    'service-requests': new TestSubgraph('service-requests'),
    volunteers: new TestSubgraph('volunteers'),
  };
  const targetOf = async (subgraph: TestSubgraph): Promise<SubgraphTarget> =>
    way === 'in memory' ? { runtime: subgraph.runtime } : { url: await subgraph.start(), key: TEST_KEY };
  const gateway = await createGateway({
    supergraphSdl: testSupergraph(),
    subgraphs: {
      organization: await targetOf(subgraphs.organization),
      grid: await targetOf(subgraphs.grid),
      'service-requests': await targetOf(subgraphs['service-requests']),
      volunteers: await targetOf(subgraphs.volunteers),
    },
    identity: new Identity([issuer.trusted]),
    logger: createLogger('debug', { write: (line) => lines.push(line) }),
    settings: { ...SETTINGS, ...settings },
  });
  const url = await gateway.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    gateway,
    issuer,
    subgraphs,
    log: () => lines.join(''),
    kill: async (name) => {
      subgraphs[name].mood = 'dead';
      await subgraphs[name].stop();
    },
    revive: async (name) => {
      subgraphs[name].mood = 'well';
      if (way === 'over HTTP') await subgraphs[name].start();
    },
    ask: async (query, { variables = {}, headers = {}, signedIn } = {}) => {
      const authorization = signedIn === undefined ? {} : await bearer(issuer, signedIn);
      return post(url, { query, variables }, { ...authorization, ...headers });
    },
    stop: async () => {
      await gateway.stop();
      await Promise.all(SUBGRAPHS.map((name) => subgraphs[name].stop()));
      await rm(folder, { recursive: true });
    },
  };
}

/** Places that are all 西苑街道, so that a token needs no graph. */
export const ONE_PLACE = {
  resolve: () =>
    Promise.resolve({
      divisionCode: '530112001000',
      organization: 'o-street',
      level: DivisionLevel.TOWNSHIP,
    }),
};

async function bearer(issuer: DevelopmentIssuer, person: string): Promise<Record<string, string>> {
  const { token } = await issuer.issue(ONE_PLACE, person);
  return { authorization: `Bearer ${token}` };
}

async function post(url: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Omit<Answer, 'status' | 'headers'>;
  return { ...answer, status: response.status, headers: response.headers };
}
