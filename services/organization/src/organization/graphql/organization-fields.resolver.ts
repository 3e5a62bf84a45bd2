import { Audience, type Connection, MaskedCountType, PageArgs } from '@governance/shared';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import type { OrganizationAsOf } from '../organization.js';
import { memberCountFor } from '../organization.policy.js';
import { OrganizationConnectionType, OrganizationType } from './organization.type.js';

/** What an organization leads to. */
@Resolver(() => OrganizationType)
export class OrganizationFieldsResolver {
  @FieldResolver(() => DivisionReference, { nullable: true, description: 'The place that it belongs to.' })
  division(@Root() { divisionCode }: OrganizationAsOf): DivisionReference | null {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'The organization directly above; null at the top.',
  })
  async parent(
    @Root() { parentId, asOf }: OrganizationAsOf,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<OrganizationAsOf | null> {
    const parent = parentId === null ? null : await loaders.organization.load(parentId, asOf);
    return parent && { ...parent, asOf: asOf ?? null };
  }

  @FieldResolver(() => [OrganizationType], {
    description: 'All organizations above, from the top down; at most 10.',
  })
  async path(
    @Root() { id, asOf }: OrganizationAsOf,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<readonly OrganizationAsOf[]> {
    const ancestors = await loaders.ancestors.load(id, asOf);
    return ancestors.map((ancestor) => ({ ...ancestor, asOf: asOf ?? null }));
  }

  @FieldResolver(() => OrganizationConnectionType, {
    description: 'Organizations directly below, by place and age.',
  })
  async children(
    @Root() { id, asOf }: OrganizationAsOf,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<OrganizationAsOf>> {
    const instant = asOf ?? null;
    const children = await loaders.childrenOfOrganization.load(id, { asOf: instant }, page);
    return children.map((child) => ({ ...child, asOf: instant }));
  }

  @Audience('personal')
  @FieldResolver(() => MaskedCountType, {
    nullable: true,
    description:
      '党员人数: number of party members as reported last, also in an answer about the past. From 5 up for everybody; 1 to 4 only in its jurisdiction and for itself. Null for units and where nobody reported.',
  })
  memberCount(
    @Root() organization: OrganizationAsOf,
    @Ctx() { viewer }: OrganizationContext,
  ): MaskedCountType | null {
    return memberCountFor(viewer, organization);
  }
}
