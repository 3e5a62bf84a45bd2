import { type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { OrganizationAsOf } from '../../organization/organization.js';
import type { QuarterLink } from '../quarter-link.js';
import { QuarterLinkKind } from './quarter-link-kind.enum.js';
import { QuarterLinkConnectionType } from './quarter-link.type.js';

/** Adds `Organization.residentialQuarters`. */
@Resolver(() => OrganizationType)
export class OrganizationQuartersResolver {
  @FieldResolver(() => QuarterLinkConnectionType, {
    nullable: true,
    description:
      'Residential quarters that it answers for now, also in an answer about the past; by place and age.',
  })
  residentialQuarters(
    @Root() { id }: OrganizationAsOf,
    @Arg('kind', () => QuarterLinkKind, { nullable: true, description: 'As what; all when left out.' })
    kind: QuarterLinkKind | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<QuarterLink>> {
    return loaders.quartersOfOrganization.load(id, { kind: kind ?? null }, page);
  }
}
