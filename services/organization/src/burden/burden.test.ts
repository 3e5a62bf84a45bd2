import { ANONYMOUS } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { BURDEN, burdenOf } from '../testing/ask-burden.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { REGISTER_CHANGES, RegisterDesk, type ShownEntry } from '../testing/register-desk.js';
import { Seed } from '../testing/seed.js';

const YEARS = { from: '2023-01-01T00:00:00+08:00', to: '2026-01-01T00:00:00+08:00' };

describe('what upper levels ask of a community', () => {
  let city: TestService;
  let desk: RegisterDesk;
  let civilAffairs: string;
  let health: string;
  const demand = (by: string, title: string, changes: object = {}) =>
    desk.run(REGISTER_CHANGES.add, desk.demand(by, { title, ...changes }));
  const made = async (by: string, title: string, changes: object = {}): Promise<ShownEntry> => {
    const { registerEntry } = await demand(by, title, changes);
    if (registerEntry === null) throw new Error(`${title} was refused`);
    return registerEntry;
  };
  const on = (day: string) => ({ validFrom: `${day}T09:00:00+08:00` });

  beforeAll(async () => {
    city = await openCity();
    desk = new RegisterDesk(city);
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    const seed = new Seed(city.owner);
    civilAffairs = await seed.organization({ divisionCode: PLACES.district, name: '民政局' });
    health = await seed.organization({ divisionCode: PLACES.district, name: '卫生健康局' });
  });

  it('is counted for every place above it, by who asks, and twice where the same was asked before', async () => {
    await made(civilAffairs, '民政要老年人台账', { ...on('2025-02-01'), subject: '老年人台账' });
    await made(health, '卫健要老年人报表', { ...on('2025-05-01'), subject: '老年人(报表)' });
    await made(health, '卫健要疫苗库存', { ...on('2025-05-02'), kind: 'REPORT_DEMAND', subject: '疫苗库存' });
    await made(civilAffairs, '邻社区的老年人台账', { ...on('2025-06-01'), divisionCode: PLACES.neighbour });

    for (const code of [PLACES.street, PLACES.province])
      expect(await burdenOf(city, desk.officer, code, YEARS)).toEqual({
        demands: 4,
        demandingOrganizations: 2,
        repeated: 1,
        cleared: 0,
        repeatedShare: {
          ...{ numerator: 1, denominator: 4, excluded: 0, value: 0.25 },
          metric: { code: 'org.burden.repeated_share' },
        },
        clearedShare: expect.objectContaining({ numerator: 0, denominator: 4 }) as object,
        repeatedDemands: {
          totalCount: 1,
          nodes: [
            {
              title: '卫健要老年人报表',
              organization: { id: health },
              repeats: { title: '民政要老年人台账', organization: { id: civilAffairs } },
            },
          ],
        },
      });
    expect(await burdenOf(city, desk.officer, PLACES.neighbour, YEARS)).toMatchObject({
      demands: 1,
      repeated: 0,
    });
  });

  it('warns of what was supplied within a year, and does not refuse it', async () => {
    const first = await demand(civilAffairs, '第一次', on('2025-01-10'));
    const second = await demand(health, '第二次', on('2025-06-10'));
    const third = await demand(civilAffairs, '第三次', on('2026-01-09'));
    const otherPlace = await demand(health, '别处', { ...on('2025-06-11'), divisionCode: PLACES.neighbour });

    expect(
      [first, second, third, otherPlace].map((it) => it.alreadySupplied?.map(({ title }) => title)),
    ).toEqual([[], ['第一次'], ['第二次', '第一次'], []]);
    const again = desk.demand(health, { title: '同一请求', ...on('2025-07-01') });
    const answer = await desk.run(REGISTER_CHANGES.add, again);
    expect(await desk.run(REGISTER_CHANGES.add, again)).toEqual(answer);
  });

  it('is asked anew, not again, when a year has passed', async () => {
    await made(civilAffairs, '第一年', on('2024-01-10'));
    await made(civilAffairs, '第二年', on('2025-01-09'));

    expect(await burdenOf(city, desk.officer, PLACES.community, YEARS)).toMatchObject({
      demands: 2,
      repeated: 0,
    });
  });

  it('is put in its place when it is entered late: between two it is repeated by the later one', async () => {
    await made(civilAffairs, '先', on('2024-01-01'));
    await made(health, '后', on('2025-03-01'));
    const between = await made(health, '中', on('2024-08-01'));

    const { repeated, repeatedDemands } = await burdenOf(city, desk.officer, PLACES.community, YEARS);
    expect([repeated, repeatedDemands.nodes]).toMatchObject([
      2,
      [
        { title: '后', repeats: { title: '中' } },
        { title: '中', repeats: { title: '先' } },
      ],
    ]);
    await desk.close(between, 'MISTAKEN');
    expect(await burdenOf(city, desk.officer, PLACES.community, YEARS)).toMatchObject({
      demands: 2,
      repeated: 0,
      repeatedDemands: { totalCount: 0, nodes: [] },
    });
  });

  it('is lighter when something is cleared away: on that day, and as a share of what was asked', async () => {
    const early = await made(civilAffairs, '去年的责任状', {
      ...on('2024-05-01'),
      kind: 'RESPONSIBILITY_LETTER',
      subject: '甲',
    });
    const late = await made(civilAffairs, '今年的考核', {
      ...on('2025-05-01'),
      kind: 'ASSESSMENT',
      subject: '乙',
    });
    const done = await made(health, '完成的检查', { ...on('2025-05-02'), kind: 'INSPECTION', subject: '丙' });
    await desk.close(early, 'CLEARED', { closedAt: '2025-07-01T00:00:00+08:00' });
    await desk.close(late, 'CLEARED', { closedAt: '2025-07-02T00:00:00+08:00' });
    await desk.close(done, 'COMPLETED', { closedAt: '2025-07-02T00:00:00+08:00' });

    const of = (year: number) =>
      burdenOf(city, desk.officer, PLACES.community, {
        from: `${String(year)}-01-01T00:00:00+08:00`,
        to: `${String(year + 1)}-01-01T00:00:00+08:00`,
      });
    expect(await of(2024)).toMatchObject({ demands: 1, cleared: 0, clearedShare: { value: 1 } });
    expect(await of(2025)).toMatchObject({ demands: 2, cleared: 2, clearedShare: { value: 0.5 } });
  });

  it('is a number for everybody, and a list for those who may see the demands', async () => {
    await made(civilAffairs, '先', on('2025-01-10'));
    await made(health, '后', on('2025-02-10'));
    const listed = async (who: Parameters<typeof burdenOf>[1]) => {
      const { repeated, repeatedDemands } = await burdenOf(city, who, PLACES.street, YEARS);
      return [repeated, repeatedDemands.nodes.map(({ title, repeats }) => [title, repeats !== null])];
    };

    expect(await listed(desk.officer)).toEqual([1, [['后', true]]]);
    expect(await listed(viewer('DEPARTMENT_OFFICER', { organization: health }))).toEqual([
      1,
      [['后', false]],
    ]);
    expect(await listed(viewer('DEPARTMENT_OFFICER', { organization: civilAffairs }))).toEqual([1, []]);
    expect(await listed(ANONYMOUS)).toEqual([1, []]);
  });

  it('is of the last 365 days when no period is named, and of none that ends before it starts', async () => {
    const ago = (days: number) => ({ validFrom: new Date(Date.now() - days * 86_400_000).toISOString() });
    await made(civilAffairs, '去年以前', { ...ago(367), subject: '甲' });
    await made(civilAffairs, '今年', { ...ago(300), subject: '乙' });
    await made(civilAffairs, '刚才', { ...ago(0), subject: '丙' });

    expect(await burdenOf(city, ANONYMOUS, PLACES.street)).toMatchObject({ demands: 2 });
    const places = [{ __typename: 'Division', code: PLACES.street }];
    const { errors } = await city.ask(ANONYMOUS, BURDEN, {
      places,
      period: { from: YEARS.to, to: YEARS.from },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'PERIOD_INVALID' } }]);
  });

  it('costs as many statements for many places as for one', async () => {
    await made(civilAffairs, '先', on('2025-01-10'));
    await made(health, '后', on('2025-02-10'));
    const counts: number[] = [];
    for (const codes of [[PLACES.street], [PLACES.street, PLACES.community, PLACES.district]]) {
      city.forgetStatements();
      const places = codes.map((code) => ({ __typename: 'Division', code }));
      await city.ask(desk.officer, BURDEN, { places, period: YEARS });
      counts.push(city.statements.length);
    }

    expect(counts[1]).toBe(counts[0]);
  });
});
