import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import fastify from 'fastify';
import { EventLoopLag } from './http/event-loop-lag.js';
import { shedLoad } from './http/load-shedding.js';
import { startWorld, type World } from './testing/test-world.js';

const PLACE = 'division(code: "530112001002") { name }';
const CREATE = 'mutation { createServiceRequest(title: "路灯不亮") { title } }';

const until = async (holds: () => boolean): Promise<void> => {
  const begun = performance.now();
  while (!holds()) {
    if (performance.now() - begun > 5000) throw new Error('does not come about');
    await wait(5);
  }
};

describe('a client and the time', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('over HTTP', {
      subgraphTimeoutMs: 5000,
      faults: { operationTimeoutMs: 600, breakerFailures: 1000 },
    });
  });
  afterAll(() => world.stop());
  beforeEach(() => {
    for (const subgraph of Object.values(world.subgraphs)) {
      subgraph.mood = 'well';
      subgraph.askers.length = 0;
      subgraph.answered = 0;
      subgraph.abandoned = 0;
    }
  });

  const leaveAfter = async (query: string, isThere: () => boolean): Promise<void> => {
    const leaving = new AbortController();
    const { token } = await world.issuer.issue(
      { resolve: () => Promise.resolve({ divisionCode: '530112001000', organization: 'o-street' } as never) },
      'street-officer',
    );
    const left = fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
      signal: leaving.signal,
    });
    await until(isThere);
    leaving.abort();
    await expect(left).rejects.toThrow();
  };

  it('wait no longer for an operation than its own limit, and subgraphs are told', async () => {
    const { grid } = world.subgraphs;
    grid.mood = 'slow';
    const begun = performance.now();

    const { data, errors } = await world.ask(`{ ${PLACE} volunteerCount }`);

    expect(performance.now() - begun).toBeLessThan(4000);
    expect(data).toEqual({ division: null, volunteerCount: 3 });
    expect(errors).toMatchObject([{ path: ['division'], extensions: { code: 'TIMEOUT', subgraph: 'grid' } }]);
    const { 'x-request-deadline': told } = grid.headers.at(-1) as Readonly<Record<string, string>>;
    expect(Number(told)).toBeGreaterThan(0);
    expect(Number(told)).toBeLessThanOrEqual(600);
    await until(() => grid.abandoned === 1);
  });

  it('end a query together: nobody works for a client that has left', async () => {
    const { grid } = world.subgraphs;
    grid.mood = 'slow';

    await leaveAfter(`{ ${PLACE} }`, () => grid.askers.length === 1);

    await until(() => grid.abandoned === 1);
    expect(world.log()).toContain('a client left before its answer');
  });

  it('do not end a mutation: it is finished, and what it answers is loaded', async () => {
    const requests = world.subgraphs['service-requests'];
    requests.mood = 'slow';
    requests.slowMs = 200;

    await leaveAfter(CREATE, () => requests.askers.length === 1);

    await until(() => requests.answered === 1);
    expect(requests.abandoned).toBe(0);
  });

  it('let many visitors who ask the same at once share one fetch, and officers never', async () => {
    const { grid } = world.subgraphs;
    grid.mood = 'slow';
    grid.slowMs = 300;

    const visitors = await Promise.all(Array.from({ length: 10 }, () => world.ask(`{ ${PLACE} }`)));
    const asVisitors = grid.askers.length;
    const officers = await Promise.all(
      Array.from({ length: 3 }, () => world.ask(`{ ${PLACE} }`, { signedIn: 'street-officer' })),
    );

    for (const { data } of [...visitors, ...officers])
      expect(data).toEqual({ division: { name: '丽苑社区居委会' } });
    // One, unless this machine is so busy that some of the ten come when the first has been answered.
    expect(asVisitors).toBeLessThan(5);
    expect(grid.askers.length - asVisitors).toBe(3);
  });
});

describe('a gateway with enough to do', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('over HTTP', {
      subgraphTimeoutMs: 5000,
      faults: {
        concurrentFetches: 2,
        queuedFetches: 1,
        breakerFailures: 3,
        breakerRestMs: 300,
        operationsAtOnce: 5,
      },
    });
  });
  afterAll(() => world.stop());
  beforeEach(() => {
    const { grid } = world.subgraphs;
    Object.assign(grid, { mood: 'well', slowMs: 300 });
    grid.headers.length = 0;
  });
  /** Names keep them from sharing a fetch. */
  const places = (count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, index) => world.ask(`query Place${String(index)} { ${PLACE} }`)),
    );
  const codesOf = (answers: Awaited<ReturnType<typeof places>>) =>
    answers.map(({ errors }) => errors?.[0]?.extensions?.['code'] ?? 'answered').sort();

  it('lets two fetches from a subgraph run and one wait, and refuses the next with a code', async () => {
    await places(4); // their plans
    world.subgraphs.grid.mood = 'slow';

    const [answers, elsewhere] = await Promise.all([places(4), world.ask('{ volunteerCount }')]);

    expect(codesOf(answers)).toEqual(['OVERLOADED', 'answered', 'answered', 'answered']);
    expect(answers.find(({ errors }) => errors)?.errors).toEqual([
      {
        message: '网格服务繁忙,请稍后重试',
        path: ['division'],
        extensions: { code: 'OVERLOADED', subgraph: 'grid', fields: ['division'] },
      },
    ]);
    expect(elsewhere.data).toEqual({ volunteerCount: 3 });
  });

  it('leaves a subgraph alone that failed three times in a row, and finds out when it is well', async () => {
    const { grid } = world.subgraphs;
    grid.mood = 'failing';
    for (let failure = 0; failure < 3; failure += 1) await world.ask(`{ ${PLACE} }`);
    const sent = grid.headers.length;

    grid.mood = 'well';
    const refused = await world.ask(`{ ${PLACE} }`);
    await wait(320);
    const healed = await world.ask(`{ ${PLACE} }`);

    expect(sent).toBe(3);
    expect(refused.errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
    expect(healed.errors).toBeUndefined();
    expect(grid.headers).toHaveLength(sent + 1);
  });

  it('answers 503 before it reads, with the time to come again, and its health all the while', async () => {
    world.subgraphs.grid.mood = 'slow';

    const [answers, live] = await Promise.all([
      Promise.all(Array.from({ length: 8 }, () => world.ask(`{ ${PLACE} }`))),
      fetch(`${world.url}/live`),
    ]);

    const shed = answers.filter(({ status }) => status === 503);
    expect(shed).toHaveLength(3);
    for (const { headers, errors } of shed) {
      expect(headers.get('retry-after')).toBe('1');
      expect(errors).toMatchObject([{ extensions: { code: 'OVERLOADED', retryable: true } }]);
    }
    expect(live.status).toBe(200);
    expect((await world.ask(`{ ${PLACE} }`)).status).toBe(200);
  });
});

describe('an event loop that comes late', () => {
  it('is noticed', async () => {
    const lag = new EventLoopLag();
    const isWithin = (milliseconds: number, since: number) => performance.now() - since < milliseconds;
    const begun = performance.now();
    while (isWithin(1200, begun)) {
      const step = performance.now();
      while (isWithin(100, step));
      await turn();
    }

    expect(lag.milliseconds()).toBeGreaterThan(40);
    lag.stop();
  });

  it('has operations refused, and never the health routes', async () => {
    const app = fastify();
    shedLoad(
      app,
      { operationsAtOnce: 10, busyLagMs: 500 },
      { milliseconds: () => 501, stop: () => undefined },
    );
    app.get('/live', () => 'live');
    app.post('/graphql', () => 'answered');

    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    const answers = [await fetch(`${url}/live`), await fetch(`${url}/graphql`, { method: 'POST' })];
    await app.close();

    expect(answers.map(({ status }) => status)).toEqual([200, 503]);
  });
});
