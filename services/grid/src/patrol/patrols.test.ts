import { newEntityId } from '@governance/shared';
import { viewer } from '@governance/shared/testing';
import {
  AdjustedCity,
  COMMUNITY,
  ELSEWHERE,
  NEIGHBOUR,
  seen,
  SPLIT,
  parts,
} from '../testing/adjusted-city.js';
import type { Seed } from '../testing/seed.js';

const PATROL = `id plan startedAt endedAt issueCount version grid { id } worker { displayName } division { code }
  checkpoints { sequence name reachedAt finding note checkpoint { name } }`;
const ERRORS = 'userErrors { code field }';
const RECORD = `mutation($input: RecordPatrolInput!) { recordPatrol(input: $input) { patrol { ${PATROL} } ${ERRORS} } }`;
const BATCH = `mutation($input: RecordPatrolsInput!) { recordPatrols(input: $input) {
  results { idempotencyKey patrol { id } ${ERRORS} } ${ERRORS} } }`;
const REGISTER = `mutation($input: RegisterPatrolCheckpointInput!) { registerPatrolCheckpoint(input: $input) {
  checkpoint { id name version closedAt } ${ERRORS} } }`;
const CLOSE = `mutation($input: ClosePatrolCheckpointInput!) { closePatrolCheckpoint(input: $input) {
  checkpoint { id version closedAt } ${ERRORS} } }`;
const LIST = `query($filter: PatrolFilter, $first: Int = 20, $after: String) { patrols(filter: $filter, first: $first, after: $after) {
  nodes { id plan } totalCount pageInfo { hasNextPage endCursor } } }`;
const officer = viewer('STREET_OFFICER', { places: ['530112003000'] });
const wang = viewer('GRID_WORKER', { places: [COMMUNITY], subject: 'wang' });
const auditor = viewer('AUDITOR', { places: [COMMUNITY] });
const stranger = viewer('STREET_OFFICER', { places: [ELSEWHERE] });
const at = (time: string) => `2026-03-08T${time}:00.000Z`;

describe('patrols', () => {
  let city: AdjustedCity;
  let seed: Seed;
  let grid: string;
  let worker: string;
  let keys = 0;
  const sound = (more: object = {}) => {
    keys += 1;
    const times = { startedAt: at('01:00'), endedAt: at('02:30') };
    return { gridId: grid, workerId: worker, ...times, idempotencyKey: `p${String(keys)}`, ...more };
  };
  const record = (more: object = {}, who = wang) => city.make(RECORD, sound(more), who);
  const list = async (variables: object, who = officer) =>
    (await city.test.ask(who, LIST, { ...variables })).data.patrols;

  beforeAll(async () => {
    city = await AdjustedCity.open();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    seed = await city.begin();
    grid = await seed.grid(COMMUNITY);
    worker = await seed.worker(COMMUNITY, [grid], { displayName: '王网格员', subject: 'wang' });
  });

  it('say which checkpoints were reached, when, and what was found, in the order of the clock', async () => {
    const { checkpoint } = await city.make(REGISTER, {
      gridId: grid,
      name: '南门岗亭',
      idempotencyKey: 'gate',
    });

    const { patrol, userErrors } = await record({
      plan: '夜间消防巡查',
      checkpoints: [
        { name: '3号楼', reachedAt: at('02:00'), finding: 'ISSUE', note: '楼道堆物,联系13800138000' },
        { checkpointId: checkpoint.id, reachedAt: at('01:10'), finding: 'NONE' },
      ],
    });

    expect(userErrors).toEqual([]);
    expect(patrol).toMatchObject({
      plan: '夜间消防巡查',
      issueCount: 1,
      version: 1,
      grid: { id: grid },
      worker: { displayName: '王网格员' },
      division: { code: COMMUNITY },
      checkpoints: [
        { sequence: 1, name: '南门岗亭', finding: 'NONE', note: null, checkpoint: { name: '南门岗亭' } },
        { sequence: 2, name: '3号楼', finding: 'ISSUE', note: '楼道堆物,联系13800138000', checkpoint: null },
      ],
    });
    const [event] = await city.test.owner.query("SELECT * FROM outbox WHERE type = 'PatrolRecorded'");
    expect(event).toMatchObject({ entity_id: patrol.id, version: 1, payload: { checkpoints: 2, issues: 1 } });
    expect(JSON.stringify(event)).not.toContain(worker);
  });

  it('are answered again for the same key, even when the worker has left since', async () => {
    const input = sound();
    const first = await city.make(RECORD, input, wang);
    await city.test.owner.query(`UPDATE grid_worker SET subject = NULL`);

    expect(await city.make(RECORD, input, wang)).toEqual(first);
    expect(await city.make(RECORD, { ...input, plan: '另一次' }, wang)).toMatchObject({
      patrol: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    expect((await list({})).totalCount).toBe(1);
  });

  it('of a client that was offline come in a batch, where one fault stops no other', async () => {
    const earlier = sound({ idempotencyKey: 'earlier' });
    const { patrol } = await city.make(RECORD, earlier, wang);
    const foreign = await seed.worker(ELSEWHERE, []);

    const { results, userErrors } = await city.make(
      BATCH,
      {
        patrols: [
          earlier,
          sound({ idempotencyKey: 'bad', endedAt: at('00:30') }),
          sound({ idempotencyKey: 'of another', workerId: await seed.worker(COMMUNITY, [grid]) }),
          sound({ idempotencyKey: 'unknown', workerId: foreign }),
          sound({ idempotencyKey: 'new' }),
          sound({ idempotencyKey: 'new', plan: '不同' }),
        ],
      },
      wang,
    );

    expect(userErrors).toEqual([]);
    expect(results).toEqual([
      { idempotencyKey: 'earlier', patrol: { id: patrol.id }, userErrors: [] },
      { idempotencyKey: 'bad', patrol: null, userErrors: [{ code: 'INVALID_INPUT', field: 'endedAt' }] },
      { idempotencyKey: 'of another', patrol: null, userErrors: [{ code: 'FORBIDDEN', field: null }] },
      { idempotencyKey: 'unknown', patrol: null, userErrors: [{ code: 'FORBIDDEN', field: null }] },
      { idempotencyKey: 'new', patrol: { id: expect.any(String) as string }, userErrors: [] },
      {
        idempotencyKey: 'new',
        patrol: null,
        userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' }],
      },
    ]);
  });

  it.each([0, 101])('are refused in a batch of %p', async (count) => {
    const patrols = Array.from({ length: count }, () => sound());

    expect(await city.make(BATCH, { patrols }, wang)).toMatchObject({
      results: null,
      userErrors: [{ code: 'INVALID_INPUT', field: 'patrols' }],
    });
  });

  it.each([
    ['that ends before it begins', { endedAt: at('00:00') }, ['endedAt']],
    ['that lasts more than a day', { endedAt: '2026-03-09T01:00:01Z' }, ['endedAt']],
    [
      'that has not ended',
      { startedAt: '2126-03-08T01:00:00Z', endedAt: '2126-03-08T02:00:00Z' },
      ['endedAt'],
    ],
    [
      'before the grid was there',
      { startedAt: '2020-03-08T01:00:00Z', endedAt: '2020-03-08T02:00:00Z' },
      ['startedAt'],
    ],
    ['through no grid', { gridId: newEntityId(COMMUNITY) }, ['gridId']],
    ['by nobody', { workerId: newEntityId(COMMUNITY) }, ['workerId']],
    ['with a number in its plan', { plan: '找13800138000' }, ['plan']],
    [
      'with a checkpoint of no grid',
      { checkpoints: [{ checkpointId: newEntityId(COMMUNITY), reachedAt: at('01:10'), finding: 'NONE' }] },
      ['checkpoints.checkpointId'],
    ],
    [
      'with faults at several checkpoints',
      {
        checkpoints: [
          { reachedAt: at('01:10'), finding: 'NONE' },
          { name: '门', reachedAt: at('03:00'), finding: 'ISSUE' },
          { name: '门', reachedAt: at('02:00'), finding: 'ISSUE', note: '身份证11010519491231002X' },
        ],
      },
      ['checkpoints', 'checkpoints.note', 'checkpoints.reachedAt', 'checkpoints.note'],
    ],
  ])('are refused %s, and nothing is stored', async (_, more, fields) => {
    const { patrol, userErrors } = await record(more, officer);

    expect(patrol).toBeNull();
    expect(userErrors.map(({ field }: { field: string }) => field)).toEqual(fields);
    expect(await city.test.owner.query('SELECT id FROM patrol')).toEqual([]);
  });

  it.each([
    ['a colleague', viewer('GRID_WORKER', { places: [COMMUNITY], subject: 'li' })],
    ['an officer of another place', stranger],
    ['a resident', viewer('RESIDENT', { subject: 'wang' })],
  ])('may not be recorded for somebody by %s', async (_, who) => {
    expect((await record({}, who)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('may be recorded for a colleague of the community who stands in, not for a stranger', async () => {
    const neighbour = await seed.worker(COMMUNITY, []);
    const other = await seed.worker(NEIGHBOUR, []);

    expect((await record({ workerId: neighbour }, officer)).patrol).not.toBeNull();
    expect((await record({ workerId: other }, officer)).userErrors).toMatchObject([{ field: 'workerId' }]);
  });

  it('are seen by place and by the worker, in every way to read them, and by nobody else', async () => {
    const { patrol } = await record();
    const LOOK = 'query($id: ID!) { patrol(id: $id) { id } }';
    const ENTITY = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Patrol { id } } }`;
    const UNDER = 'query($id: ID!) { grid(id: $id) { patrols { nodes { id } totalCount } } }';
    const self = viewer('GRID_WORKER', { places: [ELSEWHERE], subject: 'wang' });

    for (const who of [officer, auditor, self]) {
      expect((await city.test.ask(who, LOOK, { id: patrol.id })).data.patrol).toEqual({ id: patrol.id });
      expect(await list({}, who)).toMatchObject({ nodes: [{ id: patrol.id }], totalCount: 1 });
    }
    const of = [{ __typename: 'Patrol', id: patrol.id }];
    const unseen = await city.test.ask(stranger, LOOK, { id: patrol.id });
    expect(unseen.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await city.test.ask(stranger, ENTITY, { of })).data._entities).toEqual([null]);
    expect((await city.test.ask(officer, ENTITY, { of })).data._entities).toEqual([{ id: patrol.id }]);
    expect(await list({}, stranger)).toMatchObject({ nodes: [], totalCount: 0 });
    expect((await city.test.ask(stranger, UNDER, { id: grid })).data.grid.patrols).toEqual({
      nodes: [],
      totalCount: 0,
    });
    expect((await city.test.ask(officer, UNDER, { id: grid })).data.grid.patrols.totalCount).toBe(1);
  });

  it('show numbers in notes to those who work in the place alone', async () => {
    const { patrol } = await record({
      checkpoints: [{ name: '门', reachedAt: at('01:30'), finding: 'ISSUE', note: '电13800138000' }],
    });
    const NOTES = 'query($id: ID!) { patrol(id: $id) { checkpoints { note } } }';

    const notes = async (who: typeof officer) =>
      (await city.test.ask(who, NOTES, { id: patrol.id })).data.patrol.checkpoints[0].note;
    expect(await notes(officer)).toBe('电13800138000');
    expect(await notes(auditor)).toBe('电138****8000');
  });

  it('are listed newest first, page by page, by place, grid, time and finding', async () => {
    const other = await seed.grid(NEIGHBOUR);
    await record({ plan: '一', startedAt: at('01:00') });
    await record({ plan: '三', startedAt: at('02:00') });
    const issue = [{ name: '门', reachedAt: at('01:40'), finding: 'ISSUE', note: '有问题' }];
    const neighbour = await seed.worker(NEIGHBOUR, [other]);
    await record(
      { plan: '二', gridId: other, workerId: neighbour, startedAt: at('01:30'), checkpoints: issue },
      officer,
    );
    const plans = async (filter: object) =>
      (await list({ filter })).nodes.map(({ plan }: { plan: string }) => plan);

    expect(await plans({})).toEqual(['三', '二', '一']);
    expect(await plans({ divisionCode: NEIGHBOUR })).toEqual(['二']);
    expect(await plans({ gridId: grid })).toEqual(['三', '一']);
    expect(await plans({ gridId: 'x' })).toEqual([]);
    expect(await plans({ startedFrom: at('01:30'), startedTo: at('02:00') })).toEqual(['二']);
    expect(await plans({ finding: 'ISSUE' })).toEqual(['二']);
    expect(await plans({ finding: 'NONE' })).toEqual(['三', '一']);
    const page = await list({ first: 2 });
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect((await list({ first: 2, after: page.pageInfo.endCursor })).nodes).toMatchObject([{ plan: '一' }]);
  });

  it('through a grid that was closed since are recorded while it was there', async () => {
    await city.act(SPLIT, { grid: seen(grid), parts: parts('东', '西') });

    expect((await record()).patrol).toMatchObject({ grid: { id: grid } });
    const later = new Date(Date.now() + 1000).toISOString();
    const now = { startedAt: new Date().toISOString(), endedAt: later };
    expect((await record(now, officer)).userErrors).toMatchObject([{ field: 'startedAt' }]);
  });

  describe('their checkpoints', () => {
    const register = (more: object = {}) =>
      city.make(REGISTER, {
        gridId: grid,
        name: '南门岗亭',
        idempotencyKey: `c${String((keys += 1))}`,
        ...more,
      });
    const inUse = async () =>
      (
        await city.test.ask(auditor, 'query($id: ID!) { grid(id: $id) { patrolCheckpoints { name } } }', {
          id: grid,
        })
      ).data.grid.patrolCheckpoints;

    it('are registered and taken out of use', async () => {
      const { checkpoint } = await register({ longitude: 102.7, latitude: 25.04 });
      expect(await inUse()).toEqual([{ name: '南门岗亭' }]);

      const stale = await city.make(CLOSE, { id: checkpoint.id, expectedVersion: 2 });
      expect(stale.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
      await city.make(CLOSE, { id: checkpoint.id, expectedVersion: 1 });

      expect(await inUse()).toEqual([]);
    });

    it.each([
      ['without a name', { name: ' ' }, 'name'],
      ['with half a point', { longitude: 102.7 }, 'latitude'],
      ['off the globe', { longitude: 102.7, latitude: 91 }, 'latitude'],
      ['in no grid', { gridId: 'x' }, 'gridId'],
    ])('are refused %s', async (_, more, field) => {
      expect((await register(more)).userErrors).toMatchObject([{ code: 'INVALID_INPUT', field }]);
    });

    it('are at most fifty in a grid, however many come at once', async () => {
      await city.test.owner.query(
        `INSERT INTO patrol_checkpoint (city_code, id, division_code, grid_id, version, name)
         SELECT '5301', 'c' || n, '${COMMUNITY}', $1, 1, '点位' FROM generate_series(1, 49) n`,
        [grid],
      );

      const answers = await Promise.all([register(), register(), register()]);

      expect(answers.filter(({ checkpoint }) => checkpoint !== null)).toHaveLength(1);
      expect(await inUse()).toHaveLength(50);
    });

    it('are no matter of grid workers', async () => {
      const input = { gridId: grid, name: '门', idempotencyKey: 'no' };
      expect((await city.make(REGISTER, input, wang)).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
    });
  });
});
