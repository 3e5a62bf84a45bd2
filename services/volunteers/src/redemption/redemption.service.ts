import { isEntityId, NotFoundError, orNotFound, parseCaseNumber, type Viewer } from '@governance/shared';
import type { ExchangeStationRepository } from '../exchange-station/exchange-station.repository.js';
import { assertQuantity, type Redemption, type WantedReward } from './redemption.js';
import { assertServes, redeemerOf } from './redemption.policy.js';
import type { RedemptionRepository } from './redemption.repository.js';

/** What can be done with redemptions. */
export class RedemptionService {
  constructor(
    private readonly redemptions: RedemptionRepository,
    private readonly stations: Pick<ExchangeStationRepository, 'findByIds'>,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Spends one's own points. A repetition with the same key answers the first result and spends nothing. */
  async redeem(wanted: WantedReward, idempotencyKey: string, viewer: Viewer): Promise<Redemption> {
    const subject = redeemerOf(viewer);
    assertQuantity(wanted.quantity);
    if (!isEntityId(wanted.itemId)) throw new NotFoundError('兑换物品', 'itemId');
    const request = { subject, key: idempotencyKey, body: { redeemPoints: wanted } };
    return this.redemptions.redeem({ wanted, subject, at: this.now(), request });
  }

  /** Hands a reward out against its code, at the station that it was redeemed at. */
  async collect(typed: string, viewer: Viewer): Promise<Redemption> {
    const code = parseCaseNumber(typed, 'code');
    const redemption = await orNotFound(this.redemptions.findByCode(code), '兑换', 'code');
    const [station] = await this.stations.findByIds([redemption.stationId]);
    if (!station) throw new NotFoundError('兑换', 'code');
    assertServes(viewer, station);
    return this.redemptions.collect(redemption.id, viewer.subject ?? '', this.now());
  }

  /** Takes one's own redemption back while nobody has collected it. */
  async cancel(id: string, expectedVersion: number, viewer: Viewer): Promise<Redemption> {
    const [redemption] = await this.redemptions.findByIds([id], viewer);
    if (!redemption) throw new NotFoundError('兑换');
    return this.redemptions.cancel(redemption.id, expectedVersion, this.now());
  }
}
