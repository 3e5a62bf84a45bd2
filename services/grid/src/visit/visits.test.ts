import { ANONYMOUS, newEntityId } from '@governance/shared';
import { viewer } from '@governance/shared/testing';
import { AdjustedCity, COMMUNITY, ELSEWHERE } from '../testing/adjusted-city.js';
import type { Seed } from '../testing/seed.js';

const RECORD = `mutation($input: RecordVisitsInput!) { recordVisits(input: $input) {
  results { idempotencyKey visits { id day category count checklistVersion } userErrors { code field } }
  userErrors { code field } } }`;
const LOOK = `query($id: ID!, $period: PeriodInput!) { grid(id: $id) { visits(period: $period) {
  fromDay toDay total byCategory { category categoryName count } } } }`;
const MARCH = { from: '2026-03-01T00:00:00+08:00', to: '2026-04-01T00:00:00+08:00' };
const wang = viewer('GRID_WORKER', { places: [COMMUNITY], subject: 'wang' });

/** A count of visits by one of these would say of somebody's door what nobody may know. */
const REFUSED: readonly string[] = [
  ...['重点人', '可疑', '嫌疑', '稳控', '维稳', '布控', '管控', '盯防', '排查对象'],
  ...['前科', '刑满', '刑释', '矫正', '吸毒', '戒毒', '涉毒', '犯罪', '违法', '案底', '帮教'],
  ...['患者', '病人', '疾病', '精神病', '精神障碍', '肇事肇祸', '传染', '艾滋', '残疾'],
  ...['宗教', '信教', '信仰', '邪教', '教徒', '法轮'],
  ...['上访', '信访', '缠访', '闹访'],
  ...['SUSPECT', 'KEY_PERSON', 'OFFEN', 'CRIM', 'DRUG', 'PATIENT', 'ILLNESS', 'DISEASE', 'MENTAL'],
  ...['RELIGI', 'BELIEF', 'FAITH', 'CULT', 'PETITION'],
];

describe('visits', () => {
  let city: AdjustedCity;
  let seed: Seed;
  let grid: string;
  let keys = 0;
  const sound = (more: object = {}) => ({
    ...{ gridId: grid, day: '2026-03-08', category: 'ELDERLY_CARE', count: 3 },
    ...{ idempotencyKey: `v${String((keys += 1))}`, ...more },
  });
  const record = (visits: readonly object[], who = wang) => city.make(RECORD, { visits }, who);
  const look = async (who = wang, period = MARCH) =>
    (await city.test.ask(who, LOOK, { id: grid, period })).data.grid.visits;

  beforeAll(async () => {
    city = await AdjustedCity.open();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    seed = await city.begin();
    grid = await seed.grid(COMMUNITY);
  });

  it('add up by kind of service over the days of a period', async () => {
    await record([
      sound({ checklistVersion: '2026.1' }),
      sound({ count: 2, day: '2026-03-31' }),
      sound({ category: 'SAFETY', count: 10, day: '2026-03-01' }),
      sound({ day: '2026-02-28' }),
      sound({ day: '2026-04-01' }),
    ]);

    expect(await look()).toEqual({
      fromDay: '2026-03-01',
      toDay: '2026-04-01',
      total: 15,
      byCategory: [
        { category: 'ELDERLY_CARE', categoryName: '养老服务', count: 5 },
        { category: 'SAFETY', categoryName: '安全宣传', count: 10 },
      ],
    });
  });

  it('count once however often a client hands them in, and what is wrong with one stops no other', async () => {
    const first = sound({ idempotencyKey: 'first' });
    await record([first]);

    const { results } = await record([
      first,
      sound({ idempotencyKey: 'bad', count: 0 }),
      sound({ idempotencyKey: 'new' }),
    ]);

    expect(results).toMatchObject([
      { idempotencyKey: 'first', visits: { count: 3 }, userErrors: [] },
      { idempotencyKey: 'bad', visits: null, userErrors: [{ code: 'INVALID_INPUT', field: 'count' }] },
      { idempotencyKey: 'new', visits: { count: 3 }, userErrors: [] },
    ]);
    expect((await look()).total).toBe(6);
  });

  it.each([
    ['of an unknown category', { category: 'NONE' }, 'category'],
    ['of a NUL', { category: '\0' }, 'category'],
    ['by the thousand', { count: 1001 }, 'count'],
    ['of tomorrow', { day: '2126-03-08' }, 'day'],
    ['of no day', { day: '2026-02-30' }, 'day'],
    ['before there was a grid', { day: '2019-02-03' }, 'day'],
    ['in no grid', { gridId: newEntityId(COMMUNITY) }, 'gridId'],
    ['with a sentence for a version', { checklistVersion: '张三家' }, 'checklistVersion'],
  ])('are refused %s', async (_, more, field) => {
    const { results } = await record([sound(more)]);

    expect(results).toMatchObject([{ visits: null, userErrors: [{ code: 'INVALID_INPUT', field }] }]);
  });

  it('are recorded by those who work in the place alone', async () => {
    const stranger = viewer('GRID_WORKER', { places: [ELSEWHERE] });

    const { results } = await record([sound()], stranger);

    expect(results).toMatchObject([{ visits: null, userErrors: [{ code: 'FORBIDDEN' }] }]);
  });

  it('are seen by those who govern the place alone: in a small grid a count may point to a door', async () => {
    await record([sound()]);

    expect((await look(viewer('DISTRICT_SUPERVISOR', { places: ['530112000000'] }))).total).toBe(3);
    expect(await look(viewer('STREET_OFFICER', { places: [ELSEWHERE] }))).toBeNull();
    expect(await look(viewer('DEPARTMENT_OFFICER', { organization: newEntityId(COMMUNITY) }))).toBeNull();
  });

  it('of many grids are read with one statement', async () => {
    const other = await seed.grid(COMMUNITY);
    city.test.forgetStatements();
    await city.test.ask(
      wang,
      `query($a: ID!, $b: ID!, $period: PeriodInput!) { a: grid(id: $a) { visits(period: $period) { total } }
         b: grid(id: $b) { visits(period: $period) { total } } }`,
      { a: grid, b: other, period: MARCH },
    );

    expect(city.test.statements.filter((it) => it.includes('FROM visit '))).toHaveLength(1);
  });

  describe('their categories', () => {
    it('are those of the city over the national ones', async () => {
      await city.test.owner.query(
        `INSERT INTO visit_category VALUES ('5301', 'SHOP', '沿街门店'), ('1101', 'X', '别处')`,
      );
      const { data } = await city.test.ask(
        ANONYMOUS,
        `{ visitCategories(divisionCode: "${COMMUNITY}") { code name } }`,
      );

      expect(data.visitCategories).toHaveLength(8);
      expect(data.visitCategories).toContainEqual({ code: 'SHOP', name: '沿街门店' });
    });

    it.each(REFUSED)('never name %s: the reference data refuse it', async (word) => {
      const stored = city.test.owner.query(`INSERT INTO visit_category VALUES ('5301', $1, $2)`, [
        /^[A-Z_]+$/.test(word) ? `A_${word.toLowerCase()}` : 'A',
        /^[A-Z_]+$/.test(word) ? '某类' : `${word}走访`,
      ]);

      await expect(stored).rejects.toThrow('visit_category_service');
    });
  });
});
