import {
  businessDay,
  cityCodeOf,
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { assertOrganizationOf } from '../volunteer/volunteer.service.js';
import { CAMPAIGN_ORDER } from './campaign-order.js';
import {
  assertValidCampaign,
  assertValidResult,
  type Campaign,
  type CampaignFilter,
  type CampaignResult,
  type NewCampaign,
} from './campaign.js';
import { assertMayRecordCampaign } from './campaign.policy.js';
import type { CampaignRepository } from './campaign.repository.js';

/** What can be done with campaigns. */
export class CampaignService {
  constructor(
    private readonly campaigns: CampaignRepository,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** A page of campaigns. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: CampaignFilter, request: PageRequest): Promise<Page<Campaign>> {
    return readPage({ rows: this.campaigns, order: CAMPAIGN_ORDER }, withSoundPlace(filter), request);
  }

  /** Records a campaign. A repetition with the same key answers the first result. */
  async create(input: NewCampaign, idempotencyKey: string, viewer: Viewer): Promise<Campaign> {
    const campaign: NewCampaign = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      title: input.title.trim(),
      startedOn: input.startedOn.normalize('NFKC').trim(),
    };
    assertMayRecordCampaign(viewer, campaign);
    assertOrganizationOf(cityCodeOf(campaign.divisionCode), campaign.organizedById, 'organizedById');
    assertValidCampaign(campaign, businessDay(this.now()));
    const body = { createCampaign: campaign };
    return this.campaigns.create(campaign, { subject: viewer.subject ?? '', key: idempotencyKey, body });
  }

  /** Says what a campaign has come to so far. */
  async record(
    id: string,
    result: CampaignResult,
    expectedVersion: number,
    viewer: Viewer,
  ): Promise<Campaign> {
    const [campaign] = isEntityId(id) ? await this.campaigns.findByIds([id]) : [];
    if (!campaign) throw new NotFoundError('公益活动');
    assertMayRecordCampaign(viewer, campaign);
    assertValidResult(result, campaign, businessDay(this.now()));
    return this.campaigns.record(id, result, expectedVersion);
  }
}
