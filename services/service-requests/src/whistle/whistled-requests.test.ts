import type { Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { historyOf } from '../testing/history.js';
import { openCity } from '../testing/open-city.js';
import { COMMUNITY, HOUSING } from '../testing/places.js';
import { LIN, move, received, TO_WORK, walk } from '../testing/requests.js';
import { askAs } from '../testing/supervision-cast.js';
import { TestClock } from '../testing/test-clock.js';
import { blow, BLOWER, CALLED, moveWhistle, settled, whistled } from '../testing/whistle-cast.js';

const clock = new TestClock('2026-03-06T22:00:00+08:00');
let test: TestService;
beforeAll(async () => {
  test = await openCity({}, clock.now);
}, 60_000);
afterAll(() => test.stop());

const ask = (by: Viewer, query: string, variables: object = {}) => askAs(test, by, query, variables);
const inWork = async () => walk(test, await received(test, {}, LIN), TO_WORK);

describe('a request that is whistled for', () => {
  it('goes on as whistled until the last of its whistles is over, and the called departments see it', async () => {
    const request = await inWork();
    const housingOfficer = CALLED[HOUSING] ?? LIN;
    const departmentIds = [HOUSING];
    const first = whistled(await blow(test, { requestId: request.id, departmentIds }));
    const second = whistled(await blow(test, { requestId: request.id, departmentIds, kind: 'KEY' }));

    const { whistle } = await ask(
      housingOfficer,
      `query ($id: ID!) { whistle(id: $id) { division { code } request { id status whistles { totalCount nodes { id } } } } }`,
      { id: first.id },
    );
    await moveWhistle(test, ['withdrawWhistle', BLOWER], first);
    const between = await historyOf(test, request.id);
    await settled(test, second);
    const after = await historyOf(test, request.id);

    expect(whistle).toEqual({
      division: { code: COMMUNITY },
      request: {
        ...{ id: request.id, status: 'WHISTLED' },
        whistles: { totalCount: 2, nodes: [{ id: second.id }, { id: first.id }] },
      },
    });
    expect([between.status, after.status]).toEqual(['WHISTLED', 'IN_PROGRESS']);
    expect(after.timeline.slice(-2).map(({ action }) => action)).toEqual(['WHISTLE', 'RESUME_FROM_WHISTLE']);
  });

  it('stays where it went meanwhile, and cannot be whistled for when nobody handles it', async () => {
    const request = await inWork();
    const blown = whistled(await blow(test, { requestId: request.id }));
    const { version } = await historyOf(test, request.id);
    await move(test, { id: request.id, action: 'CANCEL', expectedVersion: version }, LIN);

    await moveWhistle(test, ['withdrawWhistle', BLOWER], blown);
    const [late, elsewhere, unknown] = [
      await blow(test, { requestId: request.id }),
      await blow(test, { requestId: request.id, divisionCode: COMMUNITY }),
      await blow(test, { requestId: '5301-0190d3a0-0000-7000-8000-00000000ffff' }),
    ];

    expect((await historyOf(test, request.id)).status).toBe('CANCELLED');
    expect([late.codes, late.fields]).toEqual([['ACTION_NOT_AVAILABLE'], ['requestId']]);
    expect([elsewhere.fields, unknown.codes]).toEqual([['divisionCode'], ['NOT_FOUND']]);
  });
});
