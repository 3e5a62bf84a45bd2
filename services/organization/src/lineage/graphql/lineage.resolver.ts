import { FieldResolver, Ctx, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import { OrganizationLineageType, OrganizationSuccessionType } from './lineage.type.js';

/** What a predecessor or successor leads to. */
@Resolver(() => OrganizationLineageType)
export class LineageResolver {
  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'The predecessor or successor, in its newest version.',
  })
  organization(
    @Root() { organizationId }: OrganizationLineageType,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return loaders.organization.load(organizationId, null);
  }
}

/** What a split, merger or takeover leads to. */
@Resolver(() => OrganizationSuccessionType)
export class SuccessionFieldsResolver {
  @FieldResolver(() => [OrganizationType], {
    description: 'Those that ended, in their newest versions; at most 20.',
  })
  async predecessors(
    @Root() { successionId }: OrganizationSuccessionType,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<readonly Organization[]> {
    const links = await loaders.linksOfSuccession.load(successionId);
    return theOrganizations(
      links.map(({ predecessorId }) => predecessorId),
      loaders,
    );
  }

  @FieldResolver(() => [OrganizationType], {
    description: 'Those that took their place, in their newest versions; at most 20.',
  })
  async successors(
    @Root() { successionId }: OrganizationSuccessionType,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<readonly Organization[]> {
    const links = await loaders.linksOfSuccession.load(successionId);
    return theOrganizations(
      links.map(({ successorId }) => successorId),
      loaders,
    );
  }
}

async function theOrganizations(
  ids: readonly string[],
  loaders: OrganizationContext['loaders'],
): Promise<readonly Organization[]> {
  const found = await Promise.all([...new Set(ids)].map((id) => loaders.organization.load(id, null)));
  return found.filter((organization) => organization !== null);
}
