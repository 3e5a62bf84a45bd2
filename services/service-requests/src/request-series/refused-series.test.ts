import type { TestService } from '@governance/shared/testing';
import { countSome } from '../testing/ask-request-stats.js';
import { refusalOf, seriesRows } from '../testing/ask-series.js';
import { openCity } from '../testing/open-city.js';
import { STREET, WATER } from '../testing/places.js';

let test: TestService;
beforeAll(async () => {
  test = await openCity();
});
afterAll(() => test.stop());

describe('a series of figures about requests', () => {
  it.each([
    [
      'rows that are too many',
      { groupBy: ['CHILD_DIVISION', 'CATEGORY'], interval: 'DAY', to: '2026-06-01T00:00:00Z' },
      'interval',
    ],
    ['a zone whose days begin at another hour', { timeZone: 'Asia/Urumqi' }, 'timeZone'],
    [
      'a zone that changes its clocks in between',
      { timeZone: 'Australia/Perth', from: '2007-01-01T00:00:00Z' },
      'timeZone',
    ],
    ['a zone that there is not', { timeZone: 'Asia/Nowhere' }, 'timeZone'],
    [
      'a lower category',
      { filter: { divisionCode: STREET, categoryCode: 'NOISE.LIFE' } },
      'filter.categoryCode',
    ],
    ['nobody', { filter: {} }, 'filter.divisionCode'],
    [
      'a place and a department',
      { filter: { divisionCode: STREET, departmentId: WATER } },
      'filter.divisionCode',
    ],
    ['a department that cannot be', { filter: { departmentId: 'x' } }, 'filter.departmentId'],
    ['more than twenty years', { from: '1990-01-01T00:00:00Z' }, 'to'],
  ])('is refused for %s, naming it', async (_, more, argument) => {
    expect(await refusalOf(test, more)).toEqual(['INVALID_INPUT', argument]);
  });

  it('is refused for an unknown place and a period that ends before it starts', async () => {
    expect(await refusalOf(test, { filter: { divisionCode: '530112009001' } })).toEqual([
      'DIVISION_UNKNOWN',
      'filter.divisionCode',
    ]);
    expect(await refusalOf(test, { to: '2025-01-01T00:00:00Z' })).toEqual(['PERIOD_INVALID', 'to']);
  });

  it('of a department counts what was given to it', async () => {
    await countSome(
      test,
      { measure: 'request.dispatched', dimension: 'NOISE', amount: 3, scope: WATER },
      { measure: 'request.closed', dimension: 'NOISE', amount: 2, scope: WATER },
      { measure: 'request.received', dimension: 'NOISE', amount: 8 },
    );

    const rows = await seriesRows(test, { filter: { departmentId: WATER }, interval: 'YEAR' });

    expect(rows).toMatchObject([{ divisionCode: null, received: 3, closed: 2 }]);
    const asked = { filter: { departmentId: WATER }, groupBy: ['CHILD_DIVISION'] };
    expect(await refusalOf(test, asked)).toEqual(['INVALID_INPUT', 'groupBy']);
  });

  it('takes every zone whose days are those of Shanghai', async () => {
    for (const timeZone of ['Asia/Singapore', 'PRC', 'Asia/Hong_Kong', 'Etc/GMT-8'])
      expect(await seriesRows(test, { timeZone })).toHaveLength(2);
  });
});
