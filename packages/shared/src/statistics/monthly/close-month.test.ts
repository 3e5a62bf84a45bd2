import { DatabaseFeed } from '../../events/database-feed.js';
import { eventTablesSql } from '../../events/event-tables.js';
import { Relay } from '../../events/relay.js';
import { forgetFigures } from '../../testing/counted.js';
import { scratchDatabase, type ScratchDatabase } from '../../testing/scratch-database.js';
import { silentLog } from '../../testing/silent-log.js';
import { appendStats } from '../append-stats.js';
import type { StatDelta } from '../stat-delta.js';
import { statisticTablesSql } from '../statistic-tables.js';
import { closeMonth, republishMonth } from './close-month.js';
import { MonthCloser } from './month-closer.js';
import type { MonthlyFigure } from './monthly-figure.js';

const FIGURES: readonly MonthlyFigure[] = [
  {
    metric: 'org.duty.reduction_rate',
    numerator: [{ flow: 'removed' }],
    denominator: [{ flow: 'removed' }, { stock: 'kept' }],
  },
  {
    metric: 'org.pairing.agreements',
    numerator: [{ stock: 'agreement' }],
    denominator: null,
    byDimension: true,
  },
];
const MARCH = { city: '3607', month: '2024-03' };
const STREET = '360702001000';
const COMMUNITY = '360702001001';

let database: ScratchDatabase;

beforeAll(async () => {
  const tables = [...statisticTablesSql.up, ...eventTablesSql.up];
  database = await scratchDatabase(process.env['GOVERNANCE_TEST_POSTGRES'], tables);
});
beforeEach(async () => {
  await forgetFigures(database.sql);
  await database.sql.query('TRUNCATE feed');
  await database.sql.query('UPDATE feed_head SET position = 0');
});
afterAll(() => database.drop());

const count = (...deltas: readonly Partial<StatDelta>[]) =>
  database.transaction((sql) =>
    appendStats(
      sql,
      deltas.map((it) => ({ scope: COMMUNITY, day: '2024-03-31', measure: 'kept', amount: 1, ...it })),
    ),
  );
const close = () => database.transaction((sql) => closeMonth(sql, MARCH, FIGURES));
const told = async () => {
  await new Relay({ transaction: database.transaction, log: silentLog }).drain();
  return (await new DatabaseFeed({ name: 'counting', sql: database.sql }).read('0', 1000)).events;
};
const closerAt = (now: string) =>
  new MonthCloser({
    transaction: database.transaction,
    log: silentLog,
    figures: FIGURES,
    now: () => new Date(now),
  });

describe('closing a month', () => {
  it('tells the figures of each place of the city that has any, up to the city itself', async () => {
    await count(
      { measure: 'removed', amount: 127 },
      { day: '2024-02-01', amount: 40 },
      { measure: 'removed', day: '2024-04-01' },
      { measure: 'agreement', scope: STREET, dimension: 'UNIT' },
      { measure: 'agreement', scope: STREET, dimension: 'SCHOOL', amount: 2 },
      { scope: '360103002003' },
    );

    expect(await close()).toBe(true);

    const events = await told();
    const rate = {
      metric: 'org.duty.reduction_rate',
      version: '1',
      dimension: '',
      numerator: 127,
      denominator: 167,
      excluded: 0,
    };
    const agreements = ['', 'SCHOOL', 'UNIT'].map((dimension, index) => ({
      metric: 'org.pairing.agreements',
      version: '1',
      dimension,
      numerator: [3, 2, 1][index],
      denominator: null,
      excluded: 0,
    }));
    expect(events.map(({ entityId, version }) => [entityId, version])).toEqual(
      ['360700000000', '360702000000', STREET, COMMUNITY].map((code) => [`${code}:2024-03`, 1]),
    );
    expect(events.map(({ payload }) => payload)).toEqual([
      { month: '2024-03', figures: [rate, ...agreements] },
      { month: '2024-03', figures: [rate, ...agreements] },
      { month: '2024-03', figures: [rate, ...agreements] },
      { month: '2024-03', figures: [rate] },
    ]);
    expect(events[3]).toMatchObject({
      type: 'MonthlyFiguresPublished',
      entity: 'MonthlyFigures',
      cityCode: '3607',
      divisionCode: COMMUNITY,
    });
  });

  it('is done once, by one of two processes that try at the same time', async () => {
    await count({});
    const done = await Promise.all([close(), close()]);

    expect([...done].sort()).toEqual([false, true]);
    expect(await told()).toHaveLength(4);
  });

  it('leaves what was published as it was, until it is published anew', async () => {
    await count({ measure: 'agreement' });
    await close();
    await count({ measure: 'agreement', amount: -1 });

    const again = await close();
    const edition = await database.transaction((sql) => republishMonth(sql, MARCH, FIGURES));

    const [first, , , , second] = await told();
    expect([again, edition]).toEqual([false, 2]);
    expect(first).toMatchObject({ version: 1, payload: { figures: [{ numerator: 1 }] } });
    expect(second).toMatchObject({ entityId: first?.entityId, version: 2, payload: { figures: [] } });
  });

  it('comes before publishing anew', async () => {
    expect(await database.transaction((sql) => republishMonth(sql, MARCH, FIGURES))).toBeNull();
    expect(await told()).toEqual([]);
  });
});

describe('the months that are due', () => {
  it('are those over in Shanghai, the oldest first, at most twelve of them', async () => {
    await count({ day: '2020-01-01' });
    await close();
    const closed: (string | undefined)[] = [];
    const closer = closerAt('2024-05-31T15:59:59Z');
    for (let month = await closer.closeNext(); month !== null; month = await closer.closeNext())
      closed.push(month.month);

    expect(closed[0]).toBe('2023-05');
    expect(closed.at(-1)).toBe('2024-04');
    // March was closed already.
    expect(closed).toHaveLength(11);
  });

  it('change with midnight in Shanghai', async () => {
    await count({});
    await close();
    await database.sql.query(
      `INSERT INTO closed_month SELECT '3607', month::date, 1, now()
       FROM generate_series('2023-05-01'::timestamp, '2024-04-01', '1 month') AS due (month) ON CONFLICT DO NOTHING`,
    );

    expect(await closerAt('2024-05-31T15:59:59Z').closeNext()).toBeNull();
    expect(await closerAt('2024-05-31T16:00:00Z').closeNext()).toEqual({ city: '3607', month: '2024-05' });
  });
});
