import type { Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { walkAt } from '../testing/deadlines.js';
import { openCity } from '../testing/open-city.js';
import { CITY, COMMUNITY, DISTRICT, OTHER_DISTRICT_COMMUNITY, WATER } from '../testing/places.js';
import { OFFICER, received, SUPERVISOR, WATER_OFFICER } from '../testing/requests.js';
import { TERMS } from '../testing/sla-terms.js';
import { TestClock } from '../testing/test-clock.js';
import { districtSupervisor } from '../testing/viewers.js';

const clock = new TestClock('2025-03-03T09:00:00+08:00');
const CITY_SUPERVISOR = districtSupervisor(CITY);
let test: TestService;
beforeAll(async () => {
  test = await openCity({}, clock.now);
});
afterAll(() => test.stop());

describe('what another policy would have made of past requests', () => {
  const WHAT_IF = `query ($input: SlaWhatIfInput!) { slaPolicyWhatIf(input: $input) { requests
    asSet { kind met missed running } underDraft { kind met missed running } } }`;
  const draft = (more: object = {}) => ({
    ...{ divisionCode: DISTRICT, categoryCode: 'SANITATION', priority: 'ROUTINE', terms: TERMS },
    period: { from: '2025-03-01T00:00:00+08:00', to: '2025-04-01T00:00:00+08:00' },
    ...more,
  });

  it('is counted for the requests of a place, a category and a period', async () => {
    const GARBAGE = { categoryCode: 'SANITATION.GARBAGE' };
    for (const [day, place] of [
      ['2025-03-05', COMMUNITY],
      ['2025-03-11', COMMUNITY],
      ['2025-03-06', OTHER_DISTRICT_COMMUNITY],
    ] as const) {
      clock.set('2025-03-03 09:00');
      const request = await received(test, { ...GARBAGE, divisionCode: place });
      await walkAt(test, clock, request, [
        ['2025-03-03 10:00', 'DISPATCH', CITY_SUPERVISOR, { departmentId: WATER }],
        ['2025-03-03 11:00', 'SIGN', WATER_OFFICER],
        ['2025-03-03 23:00', 'CONTACT', WATER_OFFICER],
        ['2025-03-04 10:00', 'START', WATER_OFFICER],
        [`${day} 10:00`, 'SUBMIT_HANDLING', WATER_OFFICER, { reason: '已清运' }],
      ]);
    }
    clock.set('2025-03-11 12:00');
    await received(test, { categoryCode: 'NOISE.LIFE' });

    const { data } = await test.ask(SUPERVISOR, WHAT_IF, { input: draft() });

    const tally = (kind: string, met: number, missed: number, running = 0) => ({
      kind,
      met,
      missed,
      running,
    });
    expect(data.slaPolicyWhatIf).toEqual({
      requests: 2,
      asSet: [
        tally('DISPATCH', 2, 0),
        tally('SIGN', 2, 0),
        tally('CONTACT', 2, 0),
        tally('RESOLVE', 2, 0),
        tally('CALLBACK', 0, 1, 1),
      ],
      underDraft: [
        tally('DISPATCH', 2, 0),
        tally('SIGN', 2, 0),
        tally('CONTACT', 0, 2),
        tally('RESOLVE', 1, 1),
        tally('CALLBACK', 0, 1, 1),
      ],
    });
  });

  it('is for supervisors of the place, and for drafts that could be published', async () => {
    const ask = async (viewer: Viewer, more: object = {}) => {
      const { errors } = await test.ask(viewer, WHAT_IF, { input: draft(more) });
      return errors?.map(({ extensions }) => extensions['code']);
    };

    expect(await ask(OFFICER)).toEqual(['FORBIDDEN']);
    expect(await ask(SUPERVISOR, { divisionCode: CITY })).toEqual(['FORBIDDEN']);
    expect(await ask(SUPERVISOR, { terms: { ...TERMS, reopenDays: 0 } })).toEqual(['INVALID_INPUT']);
    const { from } = draft().period;
    expect(await ask(SUPERVISOR, { period: { from, to: from } })).toEqual(['PERIOD_INVALID']);
  });
});
