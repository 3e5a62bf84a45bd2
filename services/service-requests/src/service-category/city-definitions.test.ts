import type { Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { eventsOf } from '../testing/history.js';
import { openCity } from '../testing/open-city.js';
import { CITY, COMMUNITY, DISTRICT } from '../testing/places.js';
import { OFFICER } from '../testing/requests.js';
import { TestClock } from '../testing/test-clock.js';
import { administrator, districtSupervisor } from '../testing/viewers.js';

const ADMINISTRATOR = administrator(CITY);
const clock = new TestClock('2026-03-02T10:00:00+08:00');
let test: TestService;
beforeAll(async () => {
  test = await openCity({}, clock.now);
}, 60_000);
afterAll(() => test.stop());

interface Broken {
  readonly userErrors: readonly { readonly code: string; readonly field: string }[];
}
const codesOf = ({ userErrors }: Broken) => userErrors.map(({ code, field }) => [code, field]);

describe('the weights of a city', () => {
  const DEFINE = `mutation ($input: DefineCompositePresetInput!) { defineCompositePreset(input: $input) {
    compositePreset { name class year responseWeight version } userErrors { code field } } }`;
  const weights = { responseWeight: 400, resolutionWeight: 300, satisfactionWeight: 300 };
  const ask = (more: object, by: Viewer = ADMINISTRATOR) =>
    test.ask(by, DEFINE, {
      input: { divisionCode: CITY, name: '昆明', year: 2027, ...weights, expectedVersion: 0, ...more },
    });
  const define = async (more: object = {}) => (await ask(more)).data.defineCompositePreset;

  it('are defined for years to come, again as long as they have not begun, and told', async () => {
    const first = await define({ year: 2026 });
    const next = await define();
    const again = await define({ responseWeight: 300, resolutionWeight: 400, expectedVersion: 1 });
    const rewriting = await define({
      year: 2026,
      responseWeight: 300,
      resolutionWeight: 400,
      expectedVersion: 1,
    });
    const before = await define({ name: '准格尔旗', year: 2026 });

    expect([first, next, again].map(({ compositePreset }) => compositePreset.version)).toEqual([1, 1, 2]);
    expect(codesOf(rewriting)).toEqual([['ACTION_NOT_AVAILABLE', 'year']]);
    // What all cities share holds already in a year that has begun.
    expect(codesOf(before)).toEqual([['ACTION_NOT_AVAILABLE', 'year']]);
    expect(codesOf(await define())).toEqual([['CONFLICT', 'expectedVersion']]);
    const { data } = await test.ask(
      OFFICER,
      `query ($place: DivisionCode) { compositePresets(divisionCode: $place) { name year responseWeight version } }`,
      { place: COMMUNITY },
    );
    expect(data.compositePresets).toEqual(
      expect.arrayContaining([
        { name: '昆明', year: 2026, responseWeight: 400, version: 1 },
        { name: '昆明', year: 2027, responseWeight: 300, version: 2 },
      ]),
    );
    expect((await eventsOf(test, '5301-昆明-ALL-2027')).map(({ version }) => version)).toEqual([1, 2]);
  });

  it('come to a thousand, and are defined by those who administer the whole city', async () => {
    const wrong = await define({ divisionCode: CITY, class: 'a b', year: 2099, responseWeight: 500 });

    expect(codesOf(wrong)).toEqual([
      ['INVALID_INPUT', 'class'],
      ['INVALID_INPUT', 'year'],
      ['INVALID_INPUT', 'responseWeight'],
    ]);
    expect((await ask({}, districtSupervisor(DISTRICT))).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(codesOf((await ask({ divisionCode: DISTRICT })).data.defineCompositePreset)).toEqual([
      ['INVALID_INPUT', 'divisionCode'],
    ]);
  });
});

describe('the routes of events of a city', () => {
  const ROUTE = `mutation ($input: RouteEventCategoryInput!) { routeEventCategory(input: $input) {
    eventCategoryRoute { eventCategoryCode categoryCode version } userErrors { code field } } }`;
  const ask = (more: object, by: Viewer = ADMINISTRATOR) =>
    test.ask(by, ROUTE, {
      input: {
        ...{ divisionCode: CITY, eventCategoryCode: 'LAKE', categoryCode: 'NOISE', expectedVersion: 0 },
        ...more,
      },
    });
  const route = async (more: object = {}) => (await ask(more)).data.routeEventCategory;

  it('are changed by version, once when two do it at the same time, and win over what all share', async () => {
    const first = await route();
    const both = await Promise.all([
      route({ categoryCode: 'OTHER', expectedVersion: 1 }),
      route({ categoryCode: 'SUPPLY.WATER', expectedVersion: 1 }),
    ]);
    const any = await route({ eventCategoryCode: '*' });

    expect(first.eventCategoryRoute).toEqual({
      eventCategoryCode: 'LAKE',
      categoryCode: 'NOISE',
      version: 1,
    });
    expect(both.flatMap(codesOf)).toEqual([['CONFLICT', 'expectedVersion']]);
    expect(any.eventCategoryRoute.version).toBe(1);
    const { data } = await test.ask(
      OFFICER,
      `query ($place: DivisionCode) { here: eventCategoryRoutes(divisionCode: $place) { eventCategoryCode version }
        everywhere: eventCategoryRoutes { eventCategoryCode categoryCode version } }`,
      { place: COMMUNITY },
    );
    expect(data.here).toEqual(
      expect.arrayContaining([
        { eventCategoryCode: 'LAKE', version: 2 },
        { eventCategoryCode: '*', version: 1 },
      ]),
    );
    expect(data.everywhere.every(({ version }: { version: number }) => version === 0)).toBe(true);
  });

  it('lead to categories that the city has, and are said by those who administer the whole city', async () => {
    expect(codesOf(await route({ eventCategoryCode: 'no code', categoryCode: '' }))).toEqual([
      ['INVALID_INPUT', 'eventCategoryCode'],
      ['INVALID_INPUT', 'categoryCode'],
    ]);
    expect(codesOf(await route({ eventCategoryCode: 'POND', categoryCode: 'NOWHERE' }))).toEqual([
      ['INVALID_INPUT', 'categoryCode'],
    ]);
    expect((await ask({}, OFFICER)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
