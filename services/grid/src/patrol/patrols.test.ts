import { newEntityId } from '@governance/shared';
import { viewer } from '@governance/shared/testing';
import {
  AdjustedCity,
  COMMUNITY,
  ELSEWHERE,
  NEIGHBOUR,
  parts,
  seen,
  SPLIT,
} from '../testing/adjusted-city.js';
import { at, OFFICER, PatrolledCity, RECORD, REGISTER, STRANGER, WANG } from '../testing/patrolled-city.js';

const BATCH = `mutation($input: RecordPatrolsInput!) { recordPatrols(input: $input) {
  results { idempotencyKey patrol { id } userErrors { code field } } userErrors { code field } } }`;

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

  it('say which checkpoints were reached, when, and what was found, in the order of the clock', async () => {
    const { checkpoint } = await city.make(REGISTER, {
      gridId: here.grid,
      name: '南门岗亭',
      idempotencyKey: 'gate',
    });

    const { patrol, userErrors } = await here.record({
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
      grid: { id: here.grid },
      worker: { displayName: '王网格员' },
      division: { code: COMMUNITY },
      checkpoints: [
        { sequence: 1, name: '南门岗亭', finding: 'NONE', note: null, checkpoint: { name: '南门岗亭' } },
        { sequence: 2, name: '3号楼', finding: 'ISSUE', note: '楼道堆物,联系13800138000', checkpoint: null },
      ],
    });
    const [event] = await city.test.owner.query("SELECT * FROM outbox WHERE type = 'PatrolRecorded'");
    expect(event).toMatchObject({ entity_id: patrol.id, version: 1, payload: { checkpoints: 2, issues: 1 } });
    expect(JSON.stringify(event)).not.toContain(here.worker);
  });

  it('are answered again for the same key, even when the worker has left since', async () => {
    const input = here.sound();
    const first = await city.make(RECORD, input, WANG);
    await city.test.owner.query(`UPDATE grid_worker SET subject = NULL`);

    expect(await city.make(RECORD, input, WANG)).toEqual(first);
    expect(await city.make(RECORD, { ...input, plan: '另一次' }, WANG)).toMatchObject({
      patrol: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    expect(await city.test.owner.query('SELECT id FROM patrol')).toHaveLength(1);
  });

  it('of a client that was offline come in a batch, where one fault stops no other', async () => {
    const earlier = here.sound({ idempotencyKey: 'earlier' });
    const { patrol } = await city.make(RECORD, earlier, WANG);
    const foreign = await here.seed.worker(ELSEWHERE, []);

    const { results, userErrors } = await city.make(
      BATCH,
      {
        patrols: [
          earlier,
          here.sound({ idempotencyKey: 'bad', endedAt: at('00:30') }),
          here.sound({
            idempotencyKey: 'of another',
            workerId: await here.seed.worker(COMMUNITY, [here.grid]),
          }),
          here.sound({ idempotencyKey: 'unknown', workerId: foreign }),
          here.sound({ idempotencyKey: 'new' }),
          here.sound({ idempotencyKey: 'new', plan: '不同' }),
        ],
      },
      WANG,
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
    const patrols = Array.from({ length: count }, () => here.sound());

    expect(await city.make(BATCH, { patrols }, WANG)).toMatchObject({
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
    const { patrol, userErrors } = await here.record(more, OFFICER);

    expect(patrol).toBeNull();
    expect(userErrors.map(({ field }: { field: string }) => field)).toEqual(fields);
    expect(await city.test.owner.query('SELECT id FROM patrol')).toEqual([]);
  });

  it.each([
    ['a colleague', viewer('GRID_WORKER', { places: [COMMUNITY], subject: 'li' })],
    ['an OFFICER of another place', STRANGER],
    ['a resident', viewer('RESIDENT', { subject: 'wang' })],
  ])('may not be recorded for somebody by %s', async (_, who) => {
    expect((await here.record({}, who)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('may be recorded for a colleague of the community who stands in, not for a stranger', async () => {
    const neighbour = await here.seed.worker(COMMUNITY, []);
    const other = await here.seed.worker(NEIGHBOUR, []);

    expect((await here.record({ workerId: neighbour }, OFFICER)).patrol).not.toBeNull();
    expect((await here.record({ workerId: other }, OFFICER)).userErrors).toMatchObject([
      { field: 'workerId' },
    ]);
  });

  it('through a grid that was closed since are recorded while it was there', async () => {
    await city.act(SPLIT, { grid: seen(here.grid), parts: parts('东', '西') });

    expect((await here.record()).patrol).toMatchObject({ grid: { id: here.grid } });
    const later = new Date(Date.now() + 1000).toISOString();
    const now = { startedAt: new Date().toISOString(), endedAt: later };
    expect((await here.record(now, OFFICER)).userErrors).toMatchObject([{ field: 'startedAt' }]);
  });
});
