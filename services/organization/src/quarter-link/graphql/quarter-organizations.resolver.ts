import { DateTimeScalar } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { ResidentialQuarterReference } from '../../federation/references.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { OrganizationAsOf } from '../../organization/organization.js';
import { QuarterLinkKind } from '../quarter-link.js';

const AS_OF = 'As it was at this instant; now when left out.';

/** Adds who answers for it to `ResidentialQuarter`, which lives in the grid subgraph. */
@Resolver(() => ResidentialQuarterReference)
export class QuarterOrganizationsResolver {
  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: '居民区党支部: the party branch that covers this quarter; null when there is none.',
  })
  branch(
    @Root() { id }: ResidentialQuarterReference,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF }) asOf: Date | null | undefined,
    @Ctx() context: OrganizationContext,
  ): Promise<OrganizationAsOf | null> {
    return organizationOf(QuarterLinkKind.BRANCH, id, asOf ?? null, context);
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: '物业服务企业: the company that manages this quarter; null when there is none.',
  })
  propertyCompany(
    @Root() { id }: ResidentialQuarterReference,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF }) asOf: Date | null | undefined,
    @Ctx() context: OrganizationContext,
  ): Promise<OrganizationAsOf | null> {
    return organizationOf(QuarterLinkKind.PROPERTY_COMPANY, id, asOf ?? null, context);
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: '业主委员会: the committee of this quarter’s owners; null when there is none.',
  })
  ownersCommittee(
    @Root() { id }: ResidentialQuarterReference,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF }) asOf: Date | null | undefined,
    @Ctx() context: OrganizationContext,
  ): Promise<OrganizationAsOf | null> {
    return organizationOf(QuarterLinkKind.OWNERS_COMMITTEE, id, asOf ?? null, context);
  }
}

async function organizationOf(
  wanted: QuarterLinkKind,
  quarterId: string,
  asOf: Date | null,
  { loaders }: OrganizationContext,
): Promise<OrganizationAsOf | null> {
  const links = await loaders.linksOfQuarter.load(quarterId, asOf);
  const link = links.find(({ kind }) => kind === wanted);
  const organization = link ? await loaders.organization.load(link.organizationId, asOf) : null;
  return organization && { ...organization, asOf };
}
