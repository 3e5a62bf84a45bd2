import { type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import type { Campaign } from '../campaign.js';
import { CampaignFilterInput } from './campaign.input.js';
import { CampaignConnectionType } from './campaign.type.js';

/** Adds `Division.campaigns`. */
@Resolver(() => DivisionReference)
export class DivisionCampaignsResolver {
  @FieldResolver(() => CampaignConnectionType, {
    nullable: true,
    description: '公益活动: campaigns for this place and those below it, the latest first.',
  })
  campaigns(
    @Root() { code }: DivisionReference,
    @Arg('filter', () => CampaignFilterInput, { nullable: true, description: 'What the list is limited to.' })
    filter: CampaignFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<Campaign>> {
    return loaders.campaignsOfDivision.load(code, filter ?? {}, page);
  }
}
