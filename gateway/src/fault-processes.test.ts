import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SUBGRAPHS, type SubgraphName } from '@governance/shared';
import type { GraphQLFormattedError } from 'graphql';
import { type Fault, FaultProxy, FAULTS } from './testing/fault-proxy.js';
import { startChild, type TestChild } from './testing/child-process.js';
import { testSupergraph } from './testing/test-schemas.js';
import { TEST_KEY } from './testing/test-subgraph.js';

const DEADLINE_MS = 1000;
const LATEST_MS = DEADLINE_MS * 1.1;
/** Faults that take the whole time; the others are tried one after the other, so that none waits for another's work. */
const SLOW: ReadonlySet<Fault> = new Set(['latency', 'half-open']);
/** The data of all four, each under a name of its own. */
const EVERYTHING = `{
  division(code: "530112001002") { name grids { nodes { requestCount } } }
  organization(id: "o-school") { name }
  volunteerCount
}`;
const WHOLE = {
  division: { name: '丽苑社区居委会', grids: { nodes: [{ requestCount: 1 }, { requestCount: 1 }] } },
  organization: { name: '丽苑小学' },
  volunteerCount: 3,
};
/** What is left when a subgraph is lost, and where the error stands. */
const LEFT: Readonly<Record<SubgraphName, readonly [data: object, path: readonly (string | number)[]]>> = {
  grid: [{ ...WHOLE, division: null }, ['division']],
  organization: [{ ...WHOLE, organization: null }, ['organization']],
  volunteers: [{ ...WHOLE, volunteerCount: null }, ['volunteerCount']],
  'service-requests': [
    {
      ...WHOLE,
      division: { ...WHOLE.division, grids: { nodes: [{ requestCount: null }, { requestCount: null }] } },
    },
    ['division', 'grids', 'nodes', 0, 'requestCount'],
  ],
};
const CODE: Readonly<Record<Exclude<Fault, 'pass'>, string>> = {
  latency: 'TIMEOUT',
  'half-open': 'TIMEOUT',
  reset: 'SUBGRAPH_UNAVAILABLE',
  truncated: 'SUBGRAPH_UNAVAILABLE',
  stack: 'SUBGRAPH_UNAVAILABLE',
  babble: 'SUBGRAPH_UNAVAILABLE',
  flood: 'SUBGRAPH_UNAVAILABLE',
};

interface Answer {
  readonly status: number;
  readonly milliseconds: number;
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}

describe('a gateway and its subgraphs as processes, with a proxy that does harm between them', () => {
  let folder: string;
  let subgraphs: TestChild;
  let gateway: TestChild;
  let proxies: Readonly<Record<SubgraphName, FaultProxy>>;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faults-'));
    await writeFile(join(folder, 'supergraph.graphql'), testSupergraph());
    subgraphs = startChild(join(__dirname, 'testing/serve-test-subgraphs.ts'), {});
    const [ports] = await subgraphs.says(/\[[\d,]+\]/);
    const started = (JSON.parse(ports) as number[]).map(
      (port, index) => new FaultProxy({ port }, (requestId) => faultFor(SUBGRAPHS[index], requestId)),
    );
    proxies = Object.fromEntries(
      SUBGRAPHS.map((name, index) => [name, started[index]]),
    ) as unknown as typeof proxies;
    gateway = startChild(join(__dirname, 'main.ts'), {
      PORT: '0',
      ORGANIZATION_URL: await proxies.organization.start(),
      GRID_URL: await proxies.grid.start(),
      SERVICE_REQUESTS_URL: await proxies['service-requests'].start(),
      VOLUNTEERS_URL: await proxies.volunteers.start(),
      ENVELOPE_KEYS: `${TEST_KEY.id}:${TEST_KEY.secret}`,
      SUPERGRAPH_FILE: join(folder, 'supergraph.graphql'),
      SUBGRAPH_TIMEOUT_MS: String(DEADLINE_MS),
      OPERATION_TIMEOUT_MS: String(DEADLINE_MS),
      BREAKER_FAILURES: '100', // what a breaker does is shown elsewhere
    });
    const [, listening = ''] = await gateway.says(/"url":"([^"]+)","msg":"the gateway is listening"/);
    url = listening;
    for (const name of SUBGRAPHS) await ask('warm-up-0001', named(name)); // planning takes longer than any answer
  }, 60_000);
  afterAll(async () => {
    await Promise.all([gateway.kill(), subgraphs.kill()]);
    await Promise.all(Object.values(proxies).map((proxy) => proxy.stop()));
    await rm(folder, { recursive: true });
  });

  /** A request states in its id whom it harms and how. */
  const faultFor = (name: SubgraphName | undefined, requestId: string): Fault =>
    FAULTS.find((fault) => requestId === `${String(name)}.${fault}`) ?? 'pass';

  /** The name keeps requests of different subgraphs from sharing a fetch. */
  const named = (name: string) => `query Harm_${name.replace('-', '_')} ${EVERYTHING}`;
  const ask = async (requestId: string, query = EVERYTHING): Promise<Answer> => {
    const begun = performance.now();
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': requestId },
      body: JSON.stringify({ query }),
    });
    const answer = (await response.json()) as Omit<Answer, 'status' | 'milliseconds'>;
    return { ...answer, status: response.status, milliseconds: performance.now() - begun };
  };

  /** One of three that was late in nothing else: what this machine does at that moment is not the gateway's doing. */
  const harmed = async (name: SubgraphName, fault: (typeof FAULTS)[number]): Promise<Answer> => {
    let answer = await ask(`${name}.${fault}`, named(name));
    for (let again = 1; again <= 2; again += 1) {
      const [error, ...others] = answer.errors ?? [];
      const isAlone = others.length === 0 && error?.extensions?.['code'] === CODE[fault];
      if (isAlone && answer.milliseconds < LATEST_MS) break;
      answer = await ask(`${name}.${fault}`, named(name));
    }
    return answer;
  };

  it('answers everything when no harm is done', async () => {
    expect(await ask('nothing-wrong')).toMatchObject({ status: 200, data: WHOLE });
  });

  it.each(FAULTS)(
    'gives what the other three know, and one code, in time, when each in turn suffers %s',
    async (fault) => {
      const asked = async (name: SubgraphName) => ({ name, answer: await harmed(name, fault) });
      const answers = SLOW.has(fault) ? await Promise.all(SUBGRAPHS.map(asked)) : [];
      if (!SLOW.has(fault)) for (const name of SUBGRAPHS) answers.push(await asked(name));

      for (const { name, answer } of answers) {
        const [data, path] = LEFT[name];
        expect(answer).toMatchObject({ status: 200, data });
        expect(answer.errors).toEqual([
          {
            message: expect.stringMatching(/^.{2}服务(未能及时答复|暂时不可用),请稍后重试$/u),
            path,
            extensions: { code: CODE[fault], subgraph: name, fields: [path.at(-1)] },
          },
        ]);
        expect(answer.milliseconds).toBeLessThan(LATEST_MS);
        expect(JSON.stringify(answer)).not.toMatch(/SELECT|srv|nginx|127\.0\.0\.1|10\.0\.0\.7|stack|ECONN/i);
      }
    },
  );

  it('asks once more when a connection broke before an answer', async () => {
    const taken = () => proxies['service-requests'].taken.filter((fault) => fault === 'reset').length;
    const before = taken();

    await ask('service-requests.reset');

    expect(taken() - before).toBe(2);
  });

  it('refuses a broken supergraph and loads a sound one, without a restart', async () => {
    const file = join(folder, 'supergraph.graphql');
    const added = '{ volunteerCount auditCount }';
    const write = async (text: string) => {
      await writeFile(`${file}.new`, text);
      await rename(`${file}.new`, file);
      gateway.process.kill('SIGHUP');
    };

    await write('type Query {');
    await gateway.says(/the new supergraph is refused/);
    const refused = await ask('after-a-broken-one');
    await write(testSupergraph({ volunteers: 'extend type Query { auditCount: Int @tag(name: "open") }' }));
    await gateway.says(/a new supergraph serves/);
    const served = await ask('after-a-sound-one', added);

    expect(refused).toMatchObject({ status: 200, data: WHOLE });
    expect(served.errors?.[0]?.extensions?.['code']).not.toBe('GRAPHQL_VALIDATION_FAILED');
    expect(gateway.process.exitCode).toBeNull();
  });

  it('goes on when all of them are dead, and says of each that it is', async () => {
    await subgraphs.kill();

    const { status, data, errors = [] } = await ask('all-are-dead');

    expect({ status, data }).toEqual({
      status: 200,
      data: { division: null, organization: null, volunteerCount: null },
    });
    expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(
      errors.map(() => 'SUBGRAPH_UNAVAILABLE'),
    );
    expect(errors).toHaveLength(3);
  });
});
