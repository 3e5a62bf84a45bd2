import type { TestService } from '@governance/shared/testing';
import { openCity } from '../testing/open-city.js';
import { historyOf } from '../testing/history.js';
import { FOREIGN, OTHER_STREET_COMMUNITY, STREET } from '../testing/places.js';
import { create, LIN, move, moved, OFFICER, received, soundInput, walk } from '../testing/requests.js';
import { streetOfficer } from '../testing/viewers.js';

let test: TestService;
beforeAll(async () => {
  test = await openCity();
});
afterAll(() => test.stop());

describe('merging a request into another', () => {
  const merge = (id: string, mergeIntoId: string, viewer = OFFICER) =>
    move(test, { id, action: 'MERGE', expectedVersion: 1, reason: '重复', mergeIntoId }, viewer);

  it('closes the one and shows which one goes on; taking it up again cuts the link', async () => {
    const [one, other] = [await received(test), await received(test)];

    const request = moved(await merge(one.id, other.id));

    expect(await historyOf(test, one.id)).toMatchObject({ status: 'MERGED', mergedInto: { id: other.id } });
    await walk(test, request, [['REINSTATE', OFFICER, { reason: '并非同一事' }]]);
    expect(await historyOf(test, one.id)).toMatchObject({ status: 'RECEIVED', mergedInto: null });
  });

  it('is refused into itself, into an unknown or foreign one, and into one that is itself out of the way', async () => {
    const one = await received(test);
    const foreign = moved(await create(test, soundInput({ divisionCode: FOREIGN }), LIN));
    const hidden = moved(await create(test, soundInput({ divisionCode: OTHER_STREET_COMMUNITY }), LIN));
    const cancelled = await walk(test, await received(test), [['CANCEL', LIN]]);
    const unknown = '5301-0190d3a0-0000-7000-8000-00000000dead';

    for (const target of [one.id, unknown, foreign.id, hidden.id, cancelled.id]) {
      expect((await merge(one.id, target)).userErrors).toMatchObject([
        { code: 'INVALID_INPUT', field: 'mergeIntoId' },
      ]);
    }
  });

  it('never makes a ring when two merge into each other at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [await received(test), await received(test)];

      const outcomes = await Promise.all([
        merge(one.id, other.id),
        merge(other.id, one.id, streetOfficer(STREET)),
      ]);

      expect(outcomes.filter(({ request }) => request)).toHaveLength(1);
      expect(outcomes.flatMap(({ userErrors }) => userErrors)).toHaveLength(1);
    }
  });
});
