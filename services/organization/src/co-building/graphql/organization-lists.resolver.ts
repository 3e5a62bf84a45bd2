import { Audience, type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { OrganizationAsOf } from '../../organization/organization.js';
import { ResourceItemConnectionType } from '../../resource-item/graphql/resource-item.type.js';
import type { ResourceItem } from '../../resource-item/resource-item.js';
import type { PairingAgreement } from '../../pairing-agreement/pairing-agreement.js';
import { PairingAgreementConnectionType } from '../../pairing-agreement/graphql/pairing-agreement.type.js';

/** What an organization offers and agrees. */
@Resolver(() => OrganizationType)
export class OrganizationListsResolver {
  @Audience('internal')
  @FieldResolver(() => ResourceItemConnectionType, {
    description: 'Resources that it offers and that the viewer may see, by place and age.',
  })
  resources(
    @Root() { id }: OrganizationAsOf,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<ResourceItem>> {
    return loaders.resourcesOfOrganization.load(id, {}, page);
  }

  @Audience('internal')
  @FieldResolver(() => PairingAgreementConnectionType, {
    description: 'Agreements that it has with communities and that the viewer may see, by place and age.',
  })
  agreements(
    @Root() { id }: OrganizationAsOf,
    @Arg('year', () => Int, { nullable: true, description: 'For this year; for all when left out.' })
    year: number | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<PairingAgreement>> {
    return loaders.agreementsOfOrganization.load(id, { year }, page);
  }
}
