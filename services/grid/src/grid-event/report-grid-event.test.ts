import { newEntityId } from '@governance/shared';
import { AdjustedCity, COMMUNITY, ELSEWHERE, parts, seen, SPLIT } from '../testing/adjusted-city.js';
import { LIN, report } from '../testing/events.js';
import { at, AUDITOR, OFFICER, PatrolledCity, STRANGER, WANG } from '../testing/patrolled-city.js';

const LOOK = `query($id: ID!) { gridEvent(id: $id) { number title description status level categoryName reportedAt dueAt
  reporter { displayName } grid { id } division { code } organization { id } patrol { id }
  timeline { action from to level role reason } } }`;

describe('reporting a grid event', () => {
  let city: AdjustedCity;
  let here: PatrolledCity;
  const look = async (id: string, who = OFFICER) => (await city.test.ask(who, LOOK, { id })).data.gridEvent;

  beforeAll(async () => {
    city = await AdjustedCity.open();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    here = await PatrolledCity.begin(city);
  });

  it('gives it a number and a due day, and tells the others without its words', async () => {
    const { gridEvent, userErrors } = await report(here, WANG);

    expect(userErrors).toEqual([]);
    const event = await look(gridEvent.id);
    expect(event).toMatchObject({
      title: '井盖缺失',
      status: 'REPORTED',
      level: 'GRID',
      categoryName: '公共设施',
      reporter: { displayName: '王网格员' },
      grid: { id: here.grid },
      division: { code: COMMUNITY },
      organization: null,
      timeline: [{ action: 'REPORT', from: null, to: 'REPORTED', role: 'GRID_WORKER' }],
    });
    expect(event.number).toMatch(/^[A-Z][0-9A-Z]{13}$/);
    expect(Date.parse(event.dueAt) - Date.parse(event.reportedAt)).toBe(5 * 24 * 60 * 60 * 1000);
    const [told] = await city.test.owner.query("SELECT * FROM outbox WHERE entity = 'GridEvent'");
    expect(told).toMatchObject({ type: 'GridEventReported', version: 1, payload: { open: true } });
    expect(JSON.stringify(told)).not.toMatch(/井盖|13800138000|wang/);
  });

  it('is answered again for the same key, and refused for another event under it', async () => {
    const first = await report(here, WANG, { idempotencyKey: 'same' });

    expect(await report(here, WANG, { idempotencyKey: 'same' })).toEqual(first);
    expect(await report(here, WANG, { idempotencyKey: 'same', title: '别的' })).toMatchObject({
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
  });

  it('turns what a patrol found into one event, however many try at once', async () => {
    const issue = { name: '门', reachedAt: at('01:40'), finding: 'ISSUE', note: '井盖缺失' };
    const fine = { name: '棚', reachedAt: at('01:50'), finding: 'NONE' };
    const { patrol } = await here.record({ checkpoints: [issue, fine] });
    const finding = { patrolId: patrol.id, sequence: 1 };

    const answers = await Promise.all(
      [1, 2, 3].map(() => report(here, WANG, { reportedVia: 'PATROL', finding })),
    );

    const made = answers.filter(({ gridEvent }) => gridEvent !== null);
    expect(made).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([
      { code: 'ALREADY_EXISTS', field: 'finding' },
      { code: 'ALREADY_EXISTS', field: 'finding' },
    ]);
    expect(await look(made[0]?.gridEvent.id)).toMatchObject({ patrol: { id: patrol.id } });
    const { data } = await city.test.ask(
      OFFICER,
      'query($id: ID!) { patrol(id: $id) { checkpoints { gridEvent { id } } } }',
      { id: patrol.id },
    );
    expect(data.patrol.checkpoints).toEqual([
      { gridEvent: { id: made[0]?.gridEvent.id } },
      { gridEvent: null },
    ]);
    const nothing = { reportedVia: 'PATROL', finding: { patrolId: patrol.id, sequence: 2 } };
    expect((await report(here, WANG, nothing)).userErrors).toMatchObject([{ field: 'finding' }]);
  });

  it('is for anybody signed in, for themselves; they are seen as nobody', async () => {
    const { gridEvent } = await report(here, LIN, { reportedVia: 'RESIDENT' });

    expect(await look(gridEvent.id, LIN)).toMatchObject({
      reporter: null,
      description: '联系人13800138000',
      timeline: [{ role: 'REPORTER' }],
    });
    expect(JSON.stringify(await look(gridEvent.id))).not.toContain('"lin"');
  });

  it.each([
    ['a resident by telephone of the staff', LIN, {}],
    ['an officer of another place', STRANGER, {}],
    ['an auditor', AUDITOR, { reportedVia: 'DESK' }],
  ])('is forbidden to %s', async (_, who, more) => {
    expect((await report(here, who, more)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it.each([
    ['without a title', { title: ' ' }, ['title']],
    ['with a resident ID', { title: '身份证11010519491231002X' }, ['title']],
    ['with a NUL and too long', { title: '\0', description: '长'.repeat(2001) }, ['title', 'description']],
    ['of an unknown category', { categoryCode: 'NONE' }, ['categoryCode']],
    ['in no grid', { gridId: newEntityId(COMMUNITY) }, ['gridId']],
    ['in a grid that is no id', { gridId: ELSEWHERE }, ['gridId']],
    ['with a finding of no patrol', { finding: { patrolId: 'x', sequence: 1 } }, ['finding']],
  ])('is refused %s, and nothing is stored', async (_, more, fields) => {
    const { gridEvent, userErrors } = await report(here, WANG, more);

    expect(gridEvent).toBeNull();
    expect(userErrors.map(({ field }: { field: string }) => field)).toEqual(fields);
    expect(await city.test.owner.query('SELECT id FROM grid_event')).toEqual([]);
  });

  it('is refused in a grid that is closed', async () => {
    await city.act(SPLIT, { grid: seen(here.grid), parts: parts('东', '西') });

    expect((await report(here, WANG)).userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'gridId' }]);
  });

  it('costs the reading of two events and of twenty the same number of statements', async () => {
    for (let made = 0; made < 20; made += 1) await report(here, WANG);
    const counts: number[] = [];
    for (const first of [2, 20]) {
      city.test.forgetStatements();
      const { data } = await city.test.ask(
        OFFICER,
        `query($first: Int!) { gridEvents(first: $first) { nodes { title reporter { displayName } grid { name }
           division { name } patrol { id } timeline { action } availableActions } } }`,
        { first },
      );
      expect(data.gridEvents.nodes).toHaveLength(first);
      counts.push(city.test.statements.length);
    }

    expect(counts[1]).toBe(counts[0]);
  });
});
