import {
  businessDay,
  newEntityId,
  readFigures,
  rebuildStatistics,
  shiftedDay,
  type Viewer,
} from '@governance/shared';
import { silentLog, type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { VOLUNTEERS_FACTS } from '../database/statistics.js';
import { givenTeam, run } from '../testing/benefits.js';
import { givenVolunteer } from '../testing/given.js';
import { forgetVolunteers, openVolunteers, PLACES } from '../testing/open-volunteers.js';
import { OverdueWishes } from './persistence/overdue-wishes.js';
import { WishAction } from './wish-action.js';
import { WISH_MOVES, wishMovesFrom } from './wish-moves.js';
import { WishStatus } from './wish-status.js';

const COMMITTEE = newEntityId(PLACES.community);
const worker = viewer('GRID_WORKER', { places: [PLACES.community], organization: COMMITTEE });
const lin = viewer('VOLUNTEER', { subject: 'lin' });
const zhao = viewer('VOLUNTEER', { subject: 'zhao' });
const resident = viewer('RESIDENT', { subject: 'resident' });
const stranger = viewer('RESIDENT', { subject: 'stranger' });
const today = businessDay(new Date());
const SHOWN = 'wish { id version status claimDueOn claimedBy { id } availableActions }';

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly claimDueOn: string | null;
  readonly claimedBy: { readonly id: string } | null;
  readonly availableActions: readonly string[];
}

let city: TestService;
let team: string;
let other: string;
let key = 0;
const fresh = () => `k${String((key += 1))}`;

beforeAll(async () => {
  city = await openVolunteers();
});
afterAll(() => city.stop());
beforeEach(async () => {
  await forgetVolunteers(city);
  await city.owner.query('TRUNCATE wish CASCADE');
  await city.owner.query('TRUNCATE stat_delta, stat_day, stat_month, stat_city');
  team = await givenTeam(city, await givenVolunteer(city, { subject: 'lin' }));
  other = await givenTeam(city, await givenVolunteer(city, { subject: 'zhao' }));
});

const stated = (changes: object = {}) => ({
  ...{ divisionCode: PLACES.community, title: '想要一台轮椅', category: '助老', wisherLabel: '一位独居老人' },
  ...{ dueOn: shiftedDay(today, 30), idempotencyKey: fresh(), ...changes },
});
const register = (changes: object = {}, who: Viewer = worker) =>
  run(city, who, ['registerWish', stated(changes), SHOWN]);
const made = async (changes: object = {}, who: Viewer = worker): Promise<Shown> =>
  (await register(changes, who))['wish'];
const move = ({ id, version }: Shown, action: string, who: Viewer, changes: object = {}) =>
  run(city, who, [
    'moveWish',
    { id, action, expectedVersion: version, reason: '按程序办理', ...changes },
    SHOWN,
  ]);
const moved = async (wish: Shown, action: string, who: Viewer, changes: object = {}): Promise<Shown> => {
  const { wish: after, userErrors } = await move(wish, action, who, changes);
  if (!after) throw new Error(JSON.stringify(userErrors));
  return after;
};
const claimed = async (changes: object = {}) => moved(await made(changes), 'CLAIM', lin, { teamId: team });
const onDay = (day: string) =>
  new OverdueWishes({
    ...{ transaction: (work) => city.owner.transaction(work), log: silentLog },
    now: () => new Date(`${day}T04:00:00Z`),
  });
const timeline = async ({ id }: Shown, who = worker) =>
  (
    await city.ask(
      who,
      'query($id: ID!) { wish(id: $id) { timeline { from to action actor team { id } reason } } }',
      { id },
    )
  ).data.wish.timeline;

describe('the moves of a wish', () => {
  it('are one for each status and action, reach every status, and let no team confirm what it did itself', () => {
    const keys = WISH_MOVES.map(({ from, action }) => `${from} ${action}`);
    const reached = new Set([WishStatus.OPEN]);
    for (const status of reached) for (const { to } of wishMovesFrom(status)) reached.add(to);

    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(WISH_MOVES.map(({ action }) => action))).toEqual(new Set(Object.values(WishAction)));
    expect(reached).toEqual(new Set(Object.values(WishStatus)));
    expect(
      WISH_MOVES.filter(({ to, who }) => to === WishStatus.CONFIRMED && who.includes('TEAM' as never)),
    ).toEqual([]);
  });
});

describe('registering a wish', () => {
  it('is for the community and for one’s own wish, once for a key', async () => {
    const idempotencyKey = 'same';
    const answers = await Promise.all([1, 2, 3].map(() => register({ idempotencyKey })));
    const own = await made({}, resident);

    expect(new Set(answers.map(({ wish }) => wish.id as string)).size).toBe(1);
    expect(own).toMatchObject({ status: 'OPEN', version: 1, availableActions: ['WITHDRAW'] });
    expect(await register({ idempotencyKey, title: '别的' })).toMatchObject({
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    const serviceRequestId = newEntityId('5301');
    await expect(register({ serviceRequestId }, resident)).rejects.toThrow('FORBIDDEN');
    await expect(register({}, { ...worker, jurisdictions: [] })).rejects.toThrow('FORBIDDEN');
  });

  it('is refused with all that is wrong at once', async () => {
    const wrong = { title: '联系13812345678', category: '', wisherLabel: null, dueOn: shiftedDay(today, -1) };
    const { userErrors } = await register({ ...wrong, gridId: 'x' });

    expect(userErrors.map(({ code, field }) => `${field ?? ''} ${code}`).sort()).toEqual([
      ...['category INVALID_INPUT', 'dueOn INVALID_INPUT', 'gridId INVALID_INPUT'],
      ...['title CONTACT_IN_PUBLIC_TEXT', 'wisherLabel INVALID_INPUT'],
    ]);
    const officer = viewer('STREET_OFFICER', { places: [PLACES.district] });
    expect(await register({ divisionCode: '530112009001' }, officer)).toMatchObject({
      userErrors: [{ code: 'DIVISION_UNKNOWN' }],
    });
  });
});

describe('the life of a wish', () => {
  it('leads from the pool through a team to the wisher’s word, entry by entry', async () => {
    const open = await made({}, resident);
    const taken = await moved(open, 'CLAIM', lin, { teamId: team, reason: null });
    expect(taken).toMatchObject({
      status: 'CLAIMED',
      claimedBy: { id: team },
      claimDueOn: shiftedDay(today, 30),
    });
    expect(taken.availableActions).toEqual(['RELEASE', 'FULFIL']);
    const given = await moved(taken, 'FULFIL', lin, { reason: '已送到家中' });
    const again = await moved(await moved(given, 'SEND_BACK', resident), 'FULFIL', lin);
    const done = await moved(again, 'CONFIRM', resident, { reason: null });

    expect(done).toMatchObject({ status: 'CONFIRMED', version: 6, availableActions: [] });
    expect(
      (await timeline(done)).map(
        ({ action, actor }: Record<string, string>) => `${actor ?? ''} ${action ?? ''}`,
      ),
    ).toEqual([
      ...[
        'WISHER REGISTER',
        'TEAM CLAIM',
        'TEAM FULFIL',
        'WISHER SEND_BACK',
        'TEAM FULFIL',
        'WISHER CONFIRM',
      ],
    ]);
    const told = await city.owner.query(`SELECT payload FROM outbox WHERE entity = 'Wish' ORDER BY seq`);
    expect(told).toHaveLength(6);
    expect(JSON.stringify(told)).not.toMatch(/轮椅|老人|resident|lin/);
  });

  it('lets one of many teams that claim at once win, and tells the others', async () => {
    const wish = await made();
    const answers = await Promise.all(
      [lin, zhao, lin, zhao, lin].map((who) =>
        move(wish, 'CLAIM', who, { teamId: who === lin ? team : other }),
      ),
    );

    expect(answers.filter(({ wish: won }) => won !== null)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array.from({ length: 4 }, () => 'CONFLICT'),
    );
  });

  it('is moved by those alone whose move it is', async () => {
    const wish = await made({}, resident);
    await expect(move(wish, 'CLAIM', zhao, { teamId: team })).rejects.toThrow('NOT_FOUND');
    await expect(move(wish, 'CLAIM', stranger)).rejects.toThrow('FORBIDDEN');
    await expect(move(wish, 'WITHDRAW', stranger)).rejects.toThrow('FORBIDDEN');
    expect(await move(wish, 'CLAIM', lin)).toMatchObject({ userErrors: [{ field: 'teamId' }] });
    expect(await move(wish, 'CONFIRM', worker)).toMatchObject({
      userErrors: [{ code: 'ACTION_NOT_AVAILABLE' }],
    });
    const taken = await moved(wish, 'CLAIM', lin, { teamId: team });
    expect(await move(wish, 'WITHDRAW', worker)).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });
    await expect(move(taken, 'FULFIL', worker)).rejects.toThrow('FORBIDDEN');
    await expect(move(await moved(taken, 'FULFIL', lin), 'CONFIRM', lin)).rejects.toThrow('FORBIDDEN');
  });

  it('returns to the pool once when its claim runs out, though two workers look', async () => {
    const wish = await claimed({ dueOn: shiftedDay(today, 3) });
    const kept = await claimed();
    expect(await onDay(shiftedDay(today, 3)).returnSome()).toBe(0);
    const late = shiftedDay(today, 4);
    const looked = await Promise.all([onDay(late), onDay(late), onDay(late)].map((it) => it.returnSome()));

    expect(looked.reduce((sum, it) => sum + it, 0)).toBe(1);
    expect((await timeline(wish)).at(-1)).toMatchObject({
      ...{ from: 'CLAIMED', to: 'OPEN', action: 'RETURN_OVERDUE', actor: 'SYSTEM', team: { id: team } },
    });
    expect(await timeline(kept)).toHaveLength(2);
    await city.owner.query(`UPDATE wish SET due_on = $2 WHERE id = $1`, [wish.id, shiftedDay(today, -5)]);
    const again = await moved({ ...wish, version: 3 }, 'CLAIM', zhao, { teamId: other });
    expect(again.claimDueOn).toBe(shiftedDay(today, 14));
  });
});

describe('who sees a wish', () => {
  const READ = `query($id: ID!, $ids: [_Any!]!) { wish(id: $id) { serviceRequest { id } }
    wishes(filter: { divisionCode: "${PLACES.district}" }) { totalCount nodes { id } } _entities(representations: $ids) {
      ... on Wish { id } ... on Division { wishes { totalCount nodes { id } } } ... on ServiceRequest { wishes { totalCount nodes { id } } } } }`;
  const serviceRequestId = newEntityId('5301');
  const seen = async ({ id }: Shown, who: Viewer) => {
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
    const open = await made({ serviceRequestId });
    const colleague = viewer('UNIT_SECRETARY', { organization: COMMITTEE, subject: 'colleague' });
    for (const who of [stranger, lin, colleague]) expect(await seen(open, who)).toEqual([true, false]);
    const taken = await moved(open, 'CLAIM', lin, { teamId: team });

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
    await claimed();
    const one = await count();
    await Promise.all(Array.from({ length: 5 }, () => claimed()));

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
          let wish = await made({ dueOn: shiftedDay(today, walk.length) });
          for (const action of walk) {
            const byTeam = action === 'CLAIM' || action === 'FULFIL';
            const { wish: after } = await move(
              wish,
              action,
              byTeam ? lin : worker,
              action === 'CLAIM' ? { teamId: team } : {},
            ).catch(() => ({ wish: null }));
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
    await made();
    await moved(await made(), 'WITHDRAW', worker);
    await moved(await moved(await claimed(), 'FULFIL', lin), 'CONFIRM', worker);

    expect(await figures()).toEqual([
      [2, 1, 1],
      [2, 1, 1],
    ]);
  });
});
