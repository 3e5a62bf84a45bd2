import { newEntityId, shiftedDay } from '@governance/shared';
import { silentLog, type TestService, viewer } from '@governance/shared/testing';
import { openVolunteers, PLACES } from '../testing/open-volunteers.js';
import {
  lin,
  resident,
  type ShownWish,
  stranger,
  today,
  WishDesk,
  worker,
  zhao,
} from '../testing/wish-desk.js';
import { OverdueWishes } from './persistence/overdue-wishes.js';
import { WishAction } from './wish-action.js';
import { WISH_MOVES, wishMovesFrom } from './wish-moves.js';
import { WishStatus } from './wish-status.js';

let city: TestService;
let desk: WishDesk;

beforeAll(async () => {
  city = await openVolunteers();
  desk = new WishDesk(city);
});
afterAll(() => city.stop());
beforeEach(() => desk.open());

const onDay = (day: string) =>
  new OverdueWishes({
    ...{ transaction: (work) => city.owner.transaction(work), log: silentLog },
    now: () => new Date(`${day}T04:00:00Z`),
  });
const timeline = async ({ id }: ShownWish, who = worker) =>
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
    const answers = await Promise.all([1, 2, 3].map(() => desk.register({ idempotencyKey })));
    const own = await desk.made({}, resident);

    expect(new Set(answers.map(({ wish }) => wish.id as string)).size).toBe(1);
    expect(own).toMatchObject({ status: 'OPEN', version: 1, availableActions: ['WITHDRAW'] });
    expect(await desk.register({ idempotencyKey, title: '别的' })).toMatchObject({
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    const serviceRequestId = newEntityId('5301');
    await expect(desk.register({ serviceRequestId }, resident)).rejects.toThrow('FORBIDDEN');
    await expect(desk.register({}, { ...worker, jurisdictions: [] })).rejects.toThrow('FORBIDDEN');
  });

  it('is refused with all that is wrong at once', async () => {
    const wrong = { title: '联系13812345678', category: '', wisherLabel: null, dueOn: shiftedDay(today, -1) };
    const { userErrors } = await desk.register({ ...wrong, gridId: 'x' });

    expect(userErrors.map(({ code, field }) => `${field ?? ''} ${code}`).sort()).toEqual([
      ...['category INVALID_INPUT', 'dueOn INVALID_INPUT', 'gridId INVALID_INPUT'],
      ...['title CONTACT_IN_PUBLIC_TEXT', 'wisherLabel INVALID_INPUT'],
    ]);
    const officer = viewer('STREET_OFFICER', { places: [PLACES.district] });
    expect(await desk.register({ divisionCode: '530112009001' }, officer)).toMatchObject({
      userErrors: [{ code: 'DIVISION_UNKNOWN' }],
    });
  });
});

describe('the life of a wish', () => {
  it('leads from the pool through a team to the wisher’s word, entry by entry', async () => {
    const open = await desk.made({}, resident);
    const taken = await desk.moved(open, 'CLAIM', lin, { teamId: desk.team, reason: null });
    expect(taken).toMatchObject({
      status: 'CLAIMED',
      claimedBy: { id: desk.team },
      claimDueOn: shiftedDay(today, 30),
    });
    expect(taken.availableActions).toEqual(['RELEASE', 'FULFIL']);
    const given = await desk.moved(taken, 'FULFIL', lin, { reason: '已送到家中' });
    const again = await desk.moved(await desk.moved(given, 'SEND_BACK', resident), 'FULFIL', lin);
    const done = await desk.moved(again, 'CONFIRM', resident, { reason: null });

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
    const wish = await desk.made();
    const answers = await Promise.all(
      [lin, zhao, lin, zhao, lin].map((who) =>
        desk.move(wish, 'CLAIM', who, { teamId: who === lin ? desk.team : desk.other }),
      ),
    );

    expect(answers.filter(({ wish: won }) => won !== null)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array.from({ length: 4 }, () => 'CONFLICT'),
    );
  });

  it('is moved by those alone whose move it is', async () => {
    const wish = await desk.made({}, resident);
    await expect(desk.move(wish, 'CLAIM', zhao, { teamId: desk.team })).rejects.toThrow('NOT_FOUND');
    await expect(desk.move(wish, 'CLAIM', stranger)).rejects.toThrow('FORBIDDEN');
    await expect(desk.move(wish, 'WITHDRAW', stranger)).rejects.toThrow('FORBIDDEN');
    expect(await desk.move(wish, 'CLAIM', lin)).toMatchObject({ userErrors: [{ field: 'teamId' }] });
    expect(await desk.move(wish, 'CONFIRM', worker)).toMatchObject({
      userErrors: [{ code: 'ACTION_NOT_AVAILABLE' }],
    });
    const taken = await desk.moved(wish, 'CLAIM', lin, { teamId: desk.team });
    expect(await desk.move(wish, 'WITHDRAW', worker)).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });
    await expect(desk.move(taken, 'FULFIL', worker)).rejects.toThrow('FORBIDDEN');
    await expect(desk.move(await desk.moved(taken, 'FULFIL', lin), 'CONFIRM', lin)).rejects.toThrow(
      'FORBIDDEN',
    );
  });

  it('returns to the pool once when its claim runs out, though two workers look', async () => {
    const wish = await desk.claimed({ dueOn: shiftedDay(today, 3) });
    const kept = await desk.claimed();
    expect(await onDay(shiftedDay(today, 3)).returnSome()).toBe(0);
    const late = shiftedDay(today, 4);
    const looked = await Promise.all([onDay(late), onDay(late), onDay(late)].map((it) => it.returnSome()));

    expect(looked.reduce((sum, it) => sum + it, 0)).toBe(1);
    expect((await timeline(wish)).at(-1)).toMatchObject({
      ...{ from: 'CLAIMED', to: 'OPEN', action: 'RETURN_OVERDUE', actor: 'SYSTEM', team: { id: desk.team } },
    });
    expect(await timeline(kept)).toHaveLength(2);
    await city.owner.query(`UPDATE wish SET due_on = $2 WHERE id = $1`, [wish.id, shiftedDay(today, -5)]);
    const again = await desk.moved({ ...wish, version: 3 }, 'CLAIM', zhao, { teamId: desk.other });
    expect(again.claimDueOn).toBe(shiftedDay(today, 14));
  });
});
