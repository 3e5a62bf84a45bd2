import { SUBGRAPHS, type SubgraphName } from '@governance/shared';
import { type Fault, FAULTS } from './testing/fault-proxy.js';
import { VECTORS } from './testing/hostile-vectors.js';
import { type ProcessWorld, startProcesses, type TimedAnswer } from './testing/process-world.js';
import { rawPost } from './testing/raw-request.js';
import { testSupergraph } from './testing/test-schemas.js';

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

describe('a gateway and its subgraphs as processes, with a proxy that does harm between them', () => {
  let world: ProcessWorld;

  beforeAll(async () => {
    world = await startProcesses({ deadlineMs: DEADLINE_MS, faultOf });
    for (const name of SUBGRAPHS) await ask('warm-up-0001', named(name)); // planning takes longer than any answer
  }, 60_000);
  afterAll(() => world.stop());

  /** A request states in its id whom it harms and how. */
  const faultOf = (name: SubgraphName, requestId: string): Fault =>
    FAULTS.find((fault) => requestId === `${name}.${fault}`) ?? 'pass';

  /** The name keeps requests of different subgraphs from sharing a fetch. */
  const named = (name: string) => `query Harm_${name.replace('-', '_')} ${EVERYTHING}`;
  const ask = (requestId: string, query = EVERYTHING) => world.ask(requestId, query);

  /** One of three that was late in nothing else: what this machine does at that moment is not the gateway's doing. */
  const harmed = async (name: SubgraphName, requestId: string, code: string): Promise<TimedAnswer> => {
    let answer = await ask(requestId, named(name));
    for (let again = 1; again <= 2; again += 1) {
      const [error, ...others] = answer.errors ?? [];
      const isAlone = others.length === 0 && error?.extensions?.['code'] === code;
      if (isAlone && answer.milliseconds < LATEST_MS) break;
      answer = await ask(requestId, named(name));
    }
    return answer;
  };

  /** What the other three know, one code and nothing of the inside, in time. */
  const expectTheRest = (answer: TimedAnswer, name: SubgraphName, code: string) => {
    const [data, path] = LEFT[name];
    expect(answer).toMatchObject({ status: 200, data });
    expect(answer.errors).toEqual([
      {
        message: expect.stringMatching(/^.{2}服务(未能及时答复|暂时不可用),请稍后重试$/u),
        path,
        extensions: { code, subgraph: name, fields: [path.at(-1)] },
      },
    ]);
    expect(answer.milliseconds).toBeLessThan(LATEST_MS);
    expect(JSON.stringify(answer)).not.toMatch(/SELECT|srv|nginx|127\.0\.0\.1|10\.0\.0\.7|stack|ECONN/i);
  };

  it('answers everything when no harm is done', async () => {
    expect(await ask('nothing-wrong')).toMatchObject({ status: 200, data: WHOLE });
  });

  it.each(FAULTS)(
    'gives what the other three know, and one code, in time, when each in turn suffers %s',
    async (fault) => {
      const asked = async (name: SubgraphName) => ({
        name,
        answer: await harmed(name, `${name}.${fault}`, CODE[fault]),
      });
      const answers = SLOW.has(fault) ? await Promise.all(SUBGRAPHS.map(asked)) : [];
      if (!SLOW.has(fault)) for (const name of SUBGRAPHS) answers.push(await asked(name));

      for (const { name, answer } of answers) expectTheRest(answer, name, CODE[fault]);
    },
  );

  it('refuses whatever hostile clients send before a subgraph hears of it, and lives', async () => {
    const heard = () => Object.values(world.proxies).reduce((sum, { taken }) => sum + taken.length, 0);
    const before = heard();

    const refusals: unknown[] = [];
    for (const { what, text, headers } of VECTORS) {
      const { status, code } = await rawPost(`${world.url}/graphql`, text, headers);
      refusals.push({ what, code, isClientError: status >= 400 && status < 500 });
    }

    expect(refusals).toEqual(VECTORS.map(({ what, code }) => ({ what, code, isClientError: true })));
    expect(heard()).toBe(before);
    expect(world.gateway.process.exitCode).toBeNull();
    expect(await ask('after-the-hostile')).toMatchObject({ status: 200, data: WHOLE });
  });

  it('asks once more when a connection broke before an answer', async () => {
    const taken = () => world.proxies['service-requests'].taken.filter((fault) => fault === 'reset').length;
    const before = taken();

    await ask('service-requests.reset');

    expect(taken() - before).toBe(2);
  });

  it('refuses a broken supergraph when told of it, and finds a sound one by itself, without a restart', async () => {
    const { gateway } = world;

    await world.writeSupergraph('type Query {');
    gateway.process.kill('SIGHUP');
    await gateway.says(/the new supergraph is refused/);
    const refused = await ask('after-a-broken-one');
    await world.writeSupergraph(
      testSupergraph({ volunteers: 'extend type Query { auditCount: Int @tag(name: "open") }' }),
    );
    await gateway.says(/a new supergraph serves/);
    const served = await ask('after-a-sound-one', '{ auditCount volunteerCount }');

    expect(refused).toMatchObject({ status: 200, data: WHOLE });
    expect(served.errors?.[0]?.extensions?.['code']).not.toBe('GRAPHQL_VALIDATION_FAILED');
    expect(gateway.process.exitCode).toBeNull();
  });

  it.each(SUBGRAPHS)(
    'gives what the other three know while the process of %s is dead, and all of it once it was started again',
    async (name) => {
      const underWay = Array.from({ length: 5 }, (_, index) => ask(`killed-meanwhile-${String(index)}`));
      await world.kill(name);
      const during = await Promise.all(underWay);
      const dead = await harmed(name, 'while-it-is-dead', 'SUBGRAPH_UNAVAILABLE');
      await world.revive(name);
      const again = await ask('started-again');

      // Whoever asked at that moment got the one or the other, and nothing worse.
      for (const answer of during)
        if (answer.errors) expectTheRest(answer, name, 'SUBGRAPH_UNAVAILABLE');
        else expect(answer).toMatchObject({ status: 200, data: WHOLE });
      expectTheRest(dead, name, 'SUBGRAPH_UNAVAILABLE');
      expect(again).toMatchObject({ status: 200, data: WHOLE });
      expect(again.errors).toBeUndefined();
      expect(world.gateway.process.exitCode).toBeNull();
    },
  );

  it('goes on when all of them are dead, and says of each that it is', async () => {
    await Promise.all(SUBGRAPHS.map((name) => world.kill(name)));

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
