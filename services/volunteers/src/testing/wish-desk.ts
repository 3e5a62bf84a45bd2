import { businessDay, newEntityId, shiftedDay, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { givenTeam, run } from './benefits.js';
import { givenVolunteer } from './given.js';
import { forgetVolunteers, PLACES } from './open-volunteers.js';

export const COMMITTEE = newEntityId(PLACES.community);
export const worker = viewer('GRID_WORKER', { places: [PLACES.community], organization: COMMITTEE });
export const lin = viewer('VOLUNTEER', { subject: 'lin' });
export const zhao = viewer('VOLUNTEER', { subject: 'zhao' });
export const resident = viewer('RESIDENT', { subject: 'resident' });
export const stranger = viewer('RESIDENT', { subject: 'stranger' });
export const today = businessDay(new Date());
const SHOWN = 'wish { id version status claimDueOn claimedBy { id } availableActions }';

/** A wish as tests look at it. */
export interface ShownWish {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly claimDueOn: string | null;
  readonly claimedBy: { readonly id: string } | null;
  readonly availableActions: readonly string[];
}

/** Registers and moves wishes; lin and zhao lead a team each. */
export class WishDesk {
  team = '';
  other = '';
  private keys = 0;

  constructor(readonly city: TestService) {}

  /** Everything from the beginning. */
  async open(): Promise<void> {
    await forgetVolunteers(this.city);
    await this.city.owner.query('TRUNCATE wish CASCADE');
    await this.city.owner.query('TRUNCATE stat_delta, stat_day, stat_month, stat_city');
    this.team = await givenTeam(this.city, await givenVolunteer(this.city, { subject: 'lin' }));
    this.other = await givenTeam(this.city, await givenVolunteer(this.city, { subject: 'zhao' }));
  }

  readonly register = (changes: object = {}, who: Viewer = worker) => {
    const wish = {
      ...{
        divisionCode: PLACES.community,
        title: '想要一台轮椅',
        category: '助老',
        wisherLabel: '一位独居老人',
      },
      ...{ dueOn: shiftedDay(today, 30), idempotencyKey: `k${String((this.keys += 1))}`, ...changes },
    };
    return run(this.city, who, ['registerWish', wish, SHOWN]);
  };

  /** A wish that was registered. */
  readonly made = async (changes: object = {}, who: Viewer = worker): Promise<ShownWish> =>
    (await this.register(changes, who))['wish'] as ShownWish;

  readonly move = ({ id, version }: ShownWish, action: string, who: Viewer, changes: object = {}) => {
    const move = { id, action, expectedVersion: version, reason: '按程序办理', ...changes };
    return run(this.city, who, ['moveWish', move, SHOWN]);
  };

  /** A wish that was moved. Throws when a rule was broken. */
  readonly moved = async (
    wish: ShownWish,
    action: string,
    who: Viewer,
    changes: object = {},
  ): Promise<ShownWish> => {
    const answer = await this.move(wish, action, who, changes);
    if (answer['wish'] === null) throw new Error(JSON.stringify(answer.userErrors));
    return answer['wish'] as ShownWish;
  };

  /** A wish that lin's team has claimed. */
  readonly claimed = async (changes: object = {}): Promise<ShownWish> =>
    this.moved(await this.made(changes), 'CLAIM', lin, { teamId: this.team });
}
