import { viewer } from '@governance/shared/testing';
import { AdjustedCity, ELSEWHERE, NEIGHBOUR } from '../testing/adjusted-city.js';
import { at, AUDITOR, OFFICER, PatrolledCity, STRANGER } from '../testing/patrolled-city.js';

const LIST = `query($filter: PatrolFilter, $first: Int = 20, $after: String) { patrols(filter: $filter, first: $first, after: $after) {
  nodes { id plan } totalCount pageInfo { hasNextPage endCursor } } }`;

describe('patrols', () => {
  let city: AdjustedCity;
  let here: PatrolledCity;

  beforeAll(async () => {
    city = await AdjustedCity.open();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    here = await PatrolledCity.begin(city);
  });
  const list = async (variables: object, who = OFFICER) =>
    (await city.test.ask(who, LIST, { ...variables })).data.patrols;

  it('are seen by place and by the worker, in every way to read them, and by nobody else', async () => {
    const { patrol } = await here.record();
    const LOOK = 'query($id: ID!) { patrol(id: $id) { id } }';
    const ENTITY = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Patrol { id } } }`;
    const UNDER = 'query($id: ID!) { grid(id: $id) { patrols { nodes { id } totalCount } } }';
    const self = viewer('GRID_WORKER', { places: [ELSEWHERE], subject: 'wang' });

    for (const who of [OFFICER, AUDITOR, self]) {
      expect((await city.test.ask(who, LOOK, { id: patrol.id })).data.patrol).toEqual({ id: patrol.id });
      expect(await list({}, who)).toMatchObject({ nodes: [{ id: patrol.id }], totalCount: 1 });
    }
    const of = [{ __typename: 'Patrol', id: patrol.id }];
    const unseen = await city.test.ask(STRANGER, LOOK, { id: patrol.id });
    expect(unseen.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await city.test.ask(STRANGER, ENTITY, { of })).data._entities).toEqual([null]);
    expect((await city.test.ask(OFFICER, ENTITY, { of })).data._entities).toEqual([{ id: patrol.id }]);
    expect(await list({}, STRANGER)).toMatchObject({ nodes: [], totalCount: 0 });
    expect((await city.test.ask(STRANGER, UNDER, { id: here.grid })).data.grid.patrols).toEqual({
      nodes: [],
      totalCount: 0,
    });
    expect((await city.test.ask(OFFICER, UNDER, { id: here.grid })).data.grid.patrols.totalCount).toBe(1);
  });

  it('show numbers in notes to those who work in the place alone', async () => {
    const { patrol } = await here.record({
      checkpoints: [{ name: '门', reachedAt: at('01:30'), finding: 'ISSUE', note: '电13800138000' }],
    });
    const NOTES = 'query($id: ID!) { patrol(id: $id) { checkpoints { note } } }';

    const notes = async (who = OFFICER) =>
      (await city.test.ask(who, NOTES, { id: patrol.id })).data.patrol.checkpoints[0].note;
    expect(await notes(OFFICER)).toBe('电13800138000');
    expect(await notes(AUDITOR)).toBe('电138****8000');
  });

  it('are listed newest first, page by page, by place, grid, time and finding', async () => {
    const other = await here.seed.grid(NEIGHBOUR);
    await here.record({ plan: '一', startedAt: at('01:00') });
    await here.record({ plan: '三', startedAt: at('02:00') });
    const issue = [{ name: '门', reachedAt: at('01:40'), finding: 'ISSUE', note: '有问题' }];
    const neighbour = await here.seed.worker(NEIGHBOUR, [other]);
    await here.record(
      { plan: '二', gridId: other, workerId: neighbour, startedAt: at('01:30'), checkpoints: issue },
      OFFICER,
    );
    const plans = async (filter: object) =>
      (await list({ filter })).nodes.map(({ plan }: { plan: string }) => plan);

    expect(await plans({})).toEqual(['三', '二', '一']);
    expect(await plans({ divisionCode: NEIGHBOUR })).toEqual(['二']);
    expect(await plans({ gridId: here.grid })).toEqual(['三', '一']);
    expect(await plans({ gridId: 'x' })).toEqual([]);
    expect(await plans({ startedFrom: at('01:30'), startedTo: at('02:00') })).toEqual(['二']);
    expect(await plans({ finding: 'ISSUE' })).toEqual(['二']);
    expect(await plans({ finding: 'NONE' })).toEqual(['三', '一']);
    const page = await list({ first: 2 });
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect((await list({ first: 2, after: page.pageInfo.endCursor })).nodes).toMatchObject([{ plan: '一' }]);
  });
});
