import type { ChildListReader, IdempotentRequest, PageWindow } from '@governance/shared';
import type { Campaign, CampaignFilter, CampaignResult, NewCampaign } from './campaign.js';

/** Every stored campaign, the latest first. */
export interface CampaignRepository {
  findByIds(ids: readonly string[]): Promise<readonly Campaign[]>;
  findPage(filter: CampaignFilter, window: PageWindow): Promise<readonly Campaign[]>;
  count(filter: CampaignFilter): Promise<number>;
  /** Under places: those of that place or below it. */
  readonly ofDivisions: ChildListReader<CampaignFilter, Campaign>;
  /** Stores a campaign, once for each request key. Throws `DIVISION_UNKNOWN`. */
  create(campaign: NewCampaign, request: Omit<IdempotentRequest, 'cityCode'>): Promise<Campaign>;
  /** Puts a result in place of the one before. Throws `CONFLICT`. */
  record(id: string, result: CampaignResult, expectedVersion: number): Promise<Campaign>;
}
