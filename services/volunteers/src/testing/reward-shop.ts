import { newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { givenRules, run } from './benefits.js';
import { givenHours, givenVolunteer } from './given.js';
import { forgetVolunteers, PLACES } from './open-volunteers.js';

export const STATION_UNIT = newEntityId(PLACES.community);
const COMMITTEE = newEntityId(PLACES.community);
export const lin = viewer('VOLUNTEER', { subject: 'lin' });
export const zhao = viewer('VOLUNTEER', { subject: 'zhao' });
export const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
export const keeper = viewer('UNIT_SECRETARY', { organization: STATION_UNIT, subject: 'keeper' });
export const worker = viewer('GRID_WORKER', { places: [PLACES.community], organization: COMMITTEE });
const SHOWN =
  'redemption { id version quantity points state collectionCode item { name stock } station { name } }';

/** A station with one item, and a volunteer who earns a point an hour. */
export class RewardShop {
  volunteerId = '';
  stationId = '';
  itemId = '';
  private keys = 0;

  constructor(readonly city: TestService) {}

  readonly fresh = (): string => `k${String((this.keys += 1))}`;

  /** Everything from the beginning. */
  async open(): Promise<void> {
    await forgetVolunteers(this.city);
    await this.city.owner.query('TRUNCATE points_policy, exchange_station CASCADE');
    await givenRules(this.city);
    this.volunteerId = await givenVolunteer(this.city, { subject: 'lin' });
    const station = {
      ...{ divisionCode: PLACES.community, name: '书林公益积分兑换站', operatedById: STATION_UNIT },
      ...{ openingHours: '周一至周五 9:00-17:00', idempotencyKey: this.fresh() },
    };
    const opened = await run(this.city, officer, ['openExchangeStation', station, 'exchangeStation { id }']);
    this.stationId = (opened['exchangeStation'] as { id: string }).id;
    this.itemId = await this.offered();
  }

  readonly offered = async (changes: object = {}): Promise<string> => {
    const item = {
      stationId: this.stationId,
      name: '洗衣液',
      points: 3,
      stock: 5,
      idempotencyKey: this.fresh(),
    };
    const added = await run(this.city, keeper, [
      'addRewardItem',
      { ...item, ...changes },
      'rewardItem { id }',
    ]);
    return (added['rewardItem'] as { id: string }).id;
  };

  /** Hours that were given and confirmed. Answers the record. */
  readonly serve = async (
    hours: number,
    servedOn = '2026-03-08',
    whose = this.volunteerId,
  ): Promise<string> => {
    const id = await givenHours(this.city, whose, { organizationId: COMMITTEE, hours, servedOn });
    await run(this.city, worker, ['confirmHours', { id, expectedVersion: 1 }, '']);
    return id;
  };

  readonly redeem = (changes: object = {}, who: Viewer = lin) => {
    const wanted = { itemId: this.itemId, quantity: 1, idempotencyKey: this.fresh(), ...changes };
    return run(this.city, who, ['redeemPoints', wanted, SHOWN]);
  };

  readonly collect = (code: string, who: Viewer = keeper) =>
    run(this.city, who, ['collectRedemption', { code }, SHOWN]);

  readonly cancel = (id: string, expectedVersion = 1, who: Viewer = lin) =>
    run(this.city, who, ['cancelRedemption', { id, expectedVersion }, SHOWN]);
}
