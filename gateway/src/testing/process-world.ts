import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SUBGRAPHS, type SubgraphName } from '@governance/shared';
import type { GraphQLFormattedError } from 'graphql';
import { startChild, type TestChild } from './child-process.js';
import { type Fault, FaultProxy } from './fault-proxy.js';
import { testSupergraph } from './test-schemas.js';
import { TEST_KEY } from './test-subgraph.js';

/** A GraphQL answer over HTTP and how long it took. */
export interface TimedAnswer {
  readonly status: number;
  readonly milliseconds: number;
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** A gateway and four test subgraphs, five processes, with a proxy in front of each subgraph. */
export interface ProcessWorld {
  /** The gateway's address. */
  readonly url: string;
  readonly gateway: TestChild;
  readonly proxies: Readonly<Record<SubgraphName, FaultProxy>>;
  /** Asks as nobody. The id goes with every fetch, and so tells the proxies what to do. */
  ask(requestId: string, query: string): Promise<TimedAnswer>;
  /** Ends a subgraph's process at once, as a crash would. */
  kill(name: SubgraphName): Promise<void>;
  /** Starts a process for a subgraph; its proxy leads there from then on. */
  revive(name: SubgraphName): Promise<void>;
  /** Puts another supergraph in the place of the file that the gateway follows, and sends nothing to the gateway. */
  writeSupergraph(text: string): Promise<void>;
  stop(): Promise<void>;
}

/** How to start the processes. */
interface ProcessWorldOptions {
  /** How long a fetch and an operation may take, in milliseconds. */
  readonly deadlineMs: number;
  /** What becomes of a request to a subgraph. */
  readonly faultOf: (name: SubgraphName, requestId: string) => Fault;
}

/** Starts all five at the same time. */
export async function startProcesses({ deadlineMs, faultOf }: ProcessWorldOptions): Promise<ProcessWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'faults-'));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, testSupergraph());
  const proxies = byName((name) => new FaultProxy((requestId) => faultOf(name, requestId)));
  const gateway = startChild('main.js', {
    PORT: '0',
    ORGANIZATION_URL: await proxies.organization.start(),
    GRID_URL: await proxies.grid.start(),
    SERVICE_REQUESTS_URL: await proxies['service-requests'].start(),
    VOLUNTEERS_URL: await proxies.volunteers.start(),
    ENVELOPE_KEYS: `${TEST_KEY.id}:${TEST_KEY.secret}`,
    SUPERGRAPH_FILE: file,
    SUBGRAPH_TIMEOUT_MS: String(deadlineMs),
    OPERATION_TIMEOUT_MS: String(deadlineMs),
    BREAKER_FAILURES: '100', // what a breaker does is shown elsewhere
  });
  const subgraphs = byName(startSubgraph);
  const leadTo = async (name: SubgraphName) => {
    const [port] = await subgraphs[name].says(/^\d+$/m);
    proxies[name].leadTo(Number(port));
  };
  await Promise.all(SUBGRAPHS.map(leadTo));
  const [, url = ''] = await gateway.says(/"url":"([^"]+)","msg":"the gateway is listening"/);

  return {
    url,
    gateway,
    proxies,
    ask: (requestId, query) => ask(url, requestId, query),
    kill: (name) => subgraphs[name].kill(),
    revive: (name) => {
      subgraphs[name] = startSubgraph(name);
      return leadTo(name);
    },
    writeSupergraph: async (text) => {
      await writeFile(`${file}.new`, text);
      await rename(`${file}.new`, file);
    },
    stop: async () => {
      await Promise.all([gateway, ...Object.values(subgraphs)].map((child) => child.kill()));
      await Promise.all(Object.values(proxies).map((proxy) => proxy.stop()));
      await rm(folder, { recursive: true });
    },
  };
}

const byName = <T>(make: (name: SubgraphName) => T): Record<SubgraphName, T> => ({
  organization: make('organization'),
  grid: make('grid'),
  'service-requests': make('service-requests'),
  volunteers: make('volunteers'),
});

const startSubgraph = (name: SubgraphName): TestChild =>
  startChild('testing/serve-test-subgraph.js', {}, [name]);

async function ask(url: string, requestId: string, query: string): Promise<TimedAnswer> {
  const begun = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': requestId },
    body: JSON.stringify({ query }),
  });
  const answer = (await response.json()) as Omit<TimedAnswer, 'status' | 'milliseconds'>;
  return { ...answer, status: response.status, milliseconds: performance.now() - begun };
}
