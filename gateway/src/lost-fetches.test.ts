import { startWorld, type Way, WAYS, type World } from './testing/test-world.js';

const FIRST_SLICE = `query FirstSlice($code: DivisionCode!) {
  division(code: $code) {
    name
    jointBodies { nodes { name members { nodes { role organization { name volunteers { totalCount } } } } } }
    grids { nodes { name serviceRequests(first: 5) { nodes { title } } } }
  }
}`;
const ASKING = { variables: { code: '530112001002' }, signedIn: 'street-officer' } as const;
const REQUESTS = { nodes: [{ title: '路灯不亮' }] };
const WHOLE = {
  division: {
    name: '丽苑社区居委会',
    jointBodies: {
      nodes: [
        {
          name: '丽苑社区大党委',
          members: {
            nodes: [
              { role: '委员', organization: { name: '丽苑社区党委', volunteers: { totalCount: 3 } } },
              { role: '委员', organization: { name: '丽苑小学', volunteers: { totalCount: 3 } } },
            ],
          },
        },
      ],
    },
    grids: {
      nodes: [
        { name: '第一网格', serviceRequests: REQUESTS },
        { name: '第二网格', serviceRequests: REQUESTS },
      ],
    },
  },
};

describe.each(WAYS)('with its subgraphs %s, the gateway', (way: Way) => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld(way);
  });
  afterEach(() => world.stop());

  it('joins what four subgraphs know about a place', async () => {
    const { data, errors } = await world.ask(FIRST_SLICE, ASKING);

    expect(errors).toBeUndefined();
    expect(data).toEqual(WHOLE);
  });

  it('gives everything but the requests when service-requests is dead, and says so once', async () => {
    await world.kill('service-requests');

    const { data, errors, status } = await world.ask(FIRST_SLICE, ASKING);

    expect(status).toBe(200);
    expect(data).toMatchObject({
      division: {
        jointBodies: WHOLE.division.jointBodies,
        grids: {
          nodes: [
            { name: '第一网格', serviceRequests: null },
            { name: '第二网格', serviceRequests: null },
          ],
        },
      },
    });
    expect(errors).toEqual([
      {
        message: '诉求服务暂时不可用,请稍后重试',
        path: ['division', 'grids', 'nodes', 0, 'serviceRequests'],
        extensions: {
          code: 'SUBGRAPH_UNAVAILABLE',
          subgraph: 'service-requests',
          fields: ['serviceRequests'],
        },
      },
    ]);
  });

  it('gives a null edge and one error when organization is dead', async () => {
    await world.kill('organization');

    const { data, errors } = await world.ask(FIRST_SLICE, ASKING);

    expect(data).toEqual({ division: { ...WHOLE.division, jointBodies: null } });
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['division', 'jointBodies'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'organization', fields: ['jointBodies'] },
      }),
    ]);
  });

  it('gives a null division and one error when grid is dead, while other subgraphs answer', async () => {
    await world.kill('grid');

    const lost = await world.ask(FIRST_SLICE, ASKING);
    const elsewhere = await world.ask('{ organization(id: "o-school") { name volunteers { totalCount } } }');

    expect(lost.data).toEqual({ division: null });
    expect(lost.errors).toEqual([
      expect.objectContaining({
        path: ['division'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'grid', fields: ['division'] },
      }),
    ]);
    expect(elsewhere.errors).toBeUndefined();
    expect(elsewhere.data).toEqual({ organization: { name: '丽苑小学', volunteers: { totalCount: 3 } } });
  });

  it('gives one error for each of two lost fetches', async () => {
    await Promise.all([world.kill('service-requests'), world.kill('volunteers')]);

    const { errors = [] } = await world.ask(FIRST_SLICE, ASKING);

    expect(errors.map(({ path }) => path?.join('.')).sort()).toEqual([
      'division.grids.nodes.0.serviceRequests',
      'division.jointBodies.nodes.0.members.nodes.0.organization.volunteers',
    ]);
  });

  it('names lost fields as the client called them, and all that one fetch would have filled', async () => {
    await world.kill('service-requests');

    const { errors } = await world.ask(
      `query ($code: DivisionCode!) { place: division(code: $code) { grids { nodes { ...Counts } } } }
       fragment Counts on Grid { open: serviceRequests { totalCount } requestCount }`,
      ASKING,
    );

    expect(errors).toEqual([
      expect.objectContaining({
        path: ['place', 'grids', 'nodes', 0, 'open'],
        extensions: {
          code: 'SUBGRAPH_UNAVAILABLE',
          subgraph: 'service-requests',
          fields: ['open', 'requestCount'],
        },
      }),
    ]);
  });

  it('heals when a dead subgraph returns', async () => {
    await world.ask(FIRST_SLICE, ASKING); // so that a connection is open when it dies
    await world.kill('service-requests');
    await world.ask(FIRST_SLICE, ASKING);
    await world.revive('service-requests');

    const { data, errors } = await world.ask(FIRST_SLICE, ASKING);

    expect(errors).toBeUndefined();
    expect(data).toEqual(WHOLE);
  });

  it('does not wait for a slow subgraph longer than the deadline', async () => {
    world.subgraphs.volunteers.mood = 'slow';
    const start = performance.now();

    const { data, errors } = await world.ask('{ volunteerCount organization(id: "o-school") { name } }');

    expect(performance.now() - start).toBeLessThan(15_000);
    expect(data).toEqual({ volunteerCount: null, organization: { name: '丽苑小学' } });
    expect(errors).toEqual([
      {
        message: '志愿服务未能及时答复,请稍后重试',
        path: ['volunteerCount'],
        extensions: { code: 'TIMEOUT', subgraph: 'volunteers', fields: ['volunteerCount'] },
      },
    ]);
  });
});

describe('a subgraph over HTTP that answers no GraphQL', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld('over HTTP');
  });
  afterEach(() => world.stop());

  it.each(['failing', 'babbling', 'empty'] as const)(
    'is a lost fetch without inner detail when %s',
    async (mood) => {
      world.subgraphs.grid.mood = mood;

      const answer = await world.ask(FIRST_SLICE, ASKING);

      expect(answer.errors).toMatchObject([
        { path: ['division'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
      ]);
      expect(answer.errors).toHaveLength(1);
      expect(JSON.stringify(answer)).not.toMatch(/SELECT|srv|nginx|10\.0\.0\.7|127\.0\.0\.1|stack/i);
    },
  );
});
