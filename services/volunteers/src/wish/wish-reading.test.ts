import { newEntityId, readFigures, rebuildStatistics, shiftedDay, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { VOLUNTEERS_FACTS } from '../database/statistics.js';
import { openVolunteers, PLACES } from '../testing/open-volunteers.js';
import {
  COMMITTEE,
  lin,
  type ShownWish,
  stranger,
  today,
  WishDesk,
  worker,
  zhao,
} from '../testing/wish-desk.js';

let city: TestService;
let desk: WishDesk;

beforeAll(async () => {
  city = await openVolunteers();
  desk = new WishDesk(city);
});
afterAll(() => city.stop());
beforeEach(() => desk.open());

describe('who sees a wish', () => {
  const READ = `query($id: ID!, $ids: [_Any!]!) { wish(id: $id) { serviceRequest { id } }
    wishes(filter: { divisionCode: "${PLACES.district}" }) { totalCount nodes { id } } _entities(representations: $ids) {
      ... on Wish { id } ... on Division { wishes { totalCount nodes { id } } } ... on ServiceRequest { wishes { totalCount nodes { id } } } } }`;
  const serviceRequestId = newEntityId('5301');
  const seen = async ({ id }: ShownWish, who: Viewer) => {
    const entities = [
      { __typename: 'Wish', id },
      { __typename: 'Division', code: PLACES.street },
      { __typename: 'ServiceRequest', id: serviceRequestId },
    ];
    const { data } = await city.ask(who, READ, { id, ids: entities });
    const list = data.wish ? { totalCount: 1, nodes: [{ id }] } : { totalCount: 0, nodes: [] };
    const origin = data.wish?.serviceRequest
      ? { totalCount: 1, nodes: [{ id }] }
      : { totalCount: 0, nodes: [] };
    expect(data).toMatchObject({
      wishes: list,
      _entities: [data.wish ? { id } : null, { wishes: list }, { wishes: origin }],
    });
    return [data.wish !== null, data.wish?.serviceRequest != null];
  };

  it('is everybody signed in while it is open; then its place, its claimers and its organization', async () => {
    const open = await desk.made({ serviceRequestId });
    const colleague = viewer('UNIT_SECRETARY', { organization: COMMITTEE, subject: 'colleague' });
    for (const who of [stranger, lin, colleague]) expect(await seen(open, who)).toEqual([true, false]);
    const taken = await desk.moved(open, 'CLAIM', lin, { teamId: desk.team });

    expect(await seen(taken, worker)).toEqual([true, true]);
    for (const who of [lin, colleague]) expect(await seen(taken, who)).toEqual([true, false]);
    const elsewhere = viewer('STREET_OFFICER', { places: [PLACES.otherStreet] });
    for (const who of [stranger, zhao, elsewhere]) expect(await seen(taken, who)).toEqual([false, false]);
  });

  it('is asked in as many statements for many wishes as for one', async () => {
    const query = `{ wishes(first: 100) { nodes { claimedBy { name } timeline { team { id } } availableActions } }
      divisions: _entities(representations: [{ __typename: "Division", code: "${PLACES.community}" }, { __typename: "Division", code: "${PLACES.neighbour}" }]) {
        ... on Division { wishes { totalCount nodes { title } } } } }`;
    const count = async () => {
      city.forgetStatements();
      const { errors } = await city.ask(worker, query);
      expect(errors).toBeUndefined();
      return city.statements.length;
    };
    await desk.claimed();
    const one = await count();
    await Promise.all(Array.from({ length: 5 }, () => desk.claimed()));

    expect(await count()).toBe(one);
  });
});

describe('the figures of wishes', () => {
  const figures = async () => {
    const found = await readFigures(city.owner, {
      ...{ scopes: [PLACES.district, PLACES.community], days: { from: today, to: shiftedDay(today, 400) } },
      ...{ flows: ['wish.due', 'wish.fulfilled', 'wish.withdrawn'], stocks: [] },
    });
    return [...found.values()].map((it) =>
      ['wish.due', 'wish.fulfilled', 'wish.withdrawn'].map((name) => it.of(name)),
    );
  };

  it('count on the day that was hoped for, and are the same when they are computed anew', async () => {
    const anyWalk = fc.array(
      fc.array(fc.constantFrom('CLAIM', 'RELEASE', 'FULFIL', 'CONFIRM', 'SEND_BACK', 'WITHDRAW'), {
        maxLength: 5,
      }),
      { minLength: 1, maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(anyWalk, async (walks) => {
        for (const walk of walks) {
          let wish = await desk.made({ dueOn: shiftedDay(today, walk.length) });
          for (const action of walk) {
            const byTeam = action === 'CLAIM' || action === 'FULFIL';
            const { wish: after } = await desk
              .move(wish, action, byTeam ? lin : worker, action === 'CLAIM' ? { teamId: desk.team } : {})
              .catch(() => ({ wish: null }));
            wish = after ?? wish;
          }
        }
        const counted = await figures();
        await city.owner.transaction((manager) => rebuildStatistics(manager, VOLUNTEERS_FACTS));

        expect(await figures()).toEqual(counted);
        const [[due = 0, fulfilled = 0] = []] = counted;
        expect(fulfilled).toBeLessThanOrEqual(due);
      }),
      { numRuns: 10 },
    );
  });

  it('say of how many that were due how many came true', async () => {
    await desk.made();
    await desk.moved(await desk.made(), 'WITHDRAW', worker);
    await desk.moved(await desk.moved(await desk.claimed(), 'FULFIL', lin), 'CONFIRM', worker);

    expect(await figures()).toEqual([
      [2, 1, 1],
      [2, 1, 1],
    ]);
  });
});
