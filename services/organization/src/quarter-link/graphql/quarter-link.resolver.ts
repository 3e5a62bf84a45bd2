import { asPayload, Audience } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { ResidentialQuarterReference } from '../../federation/references.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import type { QuarterLink } from '../quarter-link.js';
import type { QuarterLinkService } from '../quarter-link.service.js';
import {
  LinkResidentialQuarterInput,
  UnlinkResidentialQuarterInput,
} from './link-residential-quarter.input.js';
import {
  LinkResidentialQuarterPayload,
  UnlinkResidentialQuarterPayload,
} from './quarter-link-payload.type.js';
import { QuarterLinkType } from './quarter-link.type.js';

/** Changes of who answers for residential quarters, and what a link leads to. */
@Resolver(() => QuarterLinkType)
export class QuarterLinkResolver {
  constructor(private readonly service: QuarterLinkService) {}

  @Audience('internal')
  @Mutation(() => LinkResidentialQuarterPayload, {
    description:
      'Lets a branch, property company or owners’ committee answer for a residential quarter. For officers in whose jurisdiction the quarter lies.',
  })
  linkResidentialQuarter(
    @Arg('input', () => LinkResidentialQuarterInput, { description: 'The link.' })
    { idempotencyKey, since, ...link }: LinkResidentialQuarterInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<LinkResidentialQuarterPayload> {
    return asPayload(async () => ({
      link: await this.service.link({ ...link, since: since ?? null }, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => UnlinkResidentialQuarterPayload, {
    description: 'Ends a link with a residential quarter; what was stays on record.',
  })
  unlinkResidentialQuarter(
    @Arg('input', () => UnlinkResidentialQuarterInput, { description: 'The link and its end.' })
    { until, ...link }: UnlinkResidentialQuarterInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<UnlinkResidentialQuarterPayload> {
    return asPayload(async () => ({
      link: await this.service.unlink({ ...link, until: until ?? null }, viewer),
    }));
  }

  @FieldResolver(() => ResidentialQuarterReference, { nullable: true, description: 'The quarter.' })
  residentialQuarter(@Root() { quarterId }: QuarterLink): ResidentialQuarterReference | null {
    return { id: quarterId };
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'The organization that answers for it, as it is now.',
  })
  organization(
    @Root() { organizationId }: QuarterLink,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return loaders.organization.load(organizationId, null);
  }
}
