import {
  asPayload,
  Audience,
  type Connection,
  MaskedCountType,
  orNotFound,
  PageArgs,
} from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Float, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import type { Campaign } from '../campaign.js';
import { amountFor, participantsFor } from '../campaign.policy.js';
import type { CampaignService } from '../campaign.service.js';
import { CampaignFilterInput, CreateCampaignInput, RecordCampaignInput } from './campaign.input.js';
import { CampaignConnectionType, CampaignPayload, CampaignType } from './campaign.type.js';

/** Look-ups, lists and changes of campaigns. */
@Resolver(() => CampaignType)
export class CampaignResolver {
  constructor(private readonly service: CampaignService) {}

  @Audience('open')
  @Query(() => CampaignType, {
    nullable: true,
    description: 'The campaign with this id; NOT_FOUND when there is none.',
  })
  campaign(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Campaign> {
    return orNotFound(loaders.campaign.load(id), '公益活动');
  }

  @Audience('open')
  @Query(() => CampaignConnectionType, { nullable: true, description: 'Campaigns, the latest first.' })
  campaigns(
    @Arg('filter', () => CampaignFilterInput, { nullable: true, description: 'What the list is limited to.' })
    filter: CampaignFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Campaign>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => CampaignPayload, {
    description: 'Records a campaign. For whoever speaks for its organizer, and for staff of its place.',
  })
  createCampaign(
    @Arg('input', () => CreateCampaignInput, { description: 'The campaign.' })
    { idempotencyKey, ...campaign }: CreateCampaignInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<CampaignPayload> {
    return asPayload(async () => ({ campaign: await this.service.create(campaign, idempotencyKey, viewer) }));
  }

  @Audience('internal')
  @Mutation(() => CampaignPayload, {
    description: 'Says what a campaign has come to so far. For the same people.',
  })
  recordCampaign(
    @Arg('input', () => RecordCampaignInput, { description: 'The campaign and its sums.' })
    { id, expectedVersion, endedOn = null, participants, amountCents }: RecordCampaignInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<CampaignPayload> {
    const result = { endedOn, participants, amountCents };
    return asPayload(async () => ({
      campaign: await this.service.record(id, result, expectedVersion, viewer),
    }));
  }

  @Audience('personal')
  @FieldResolver(() => MaskedCountType, {
    description: '参与人数: how many took part; 1 to 4 only for its organizer and staff of the place.',
  })
  participants(@Root() campaign: Campaign, @Ctx() { viewer }: VolunteersContext): MaskedCountType {
    return participantsFor(viewer, campaign);
  }

  @Audience('personal')
  @FieldResolver(() => Float, {
    nullable: true,
    description: '金额: what came together, in whole cents; null for whoever may not know how few gave.',
  })
  amountCents(@Root() campaign: Campaign, @Ctx() { viewer }: VolunteersContext): number | null {
    return amountFor(viewer, campaign);
  }

  @FieldResolver(() => OrganizationReference, { nullable: true, description: '主办单位: who organizes it.' })
  organizedBy(@Root() { organizedById }: Campaign): OrganizationReference {
    return { id: organizedById };
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'The place that it is for.' })
  division(@Root() { divisionCode }: Campaign): DivisionReference {
    return { code: divisionCode };
  }
}
