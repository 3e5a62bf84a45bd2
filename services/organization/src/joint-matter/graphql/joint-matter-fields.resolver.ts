import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference, ServiceRequestReference } from '../../federation/references.js';
import { JointBodyType } from '../../joint-body/graphql/joint-body.type.js';
import type { JointBody } from '../../joint-body/joint-body.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import type { JointMatter, MatterEntry } from '../joint-matter.js';
import { availableMatterActions, mayKnowOrigin } from '../joint-matter.policy.js';
import { JointMatterType, MatterEntryType } from './joint-matter.type.js';
import { MatterAction } from './matter-action.enum.js';

/** What hangs on a matter: its body, its parties, its history. */
@Resolver(() => JointMatterType)
export class JointMatterFieldsResolver {
  @FieldResolver(() => DivisionReference, { nullable: true, description: 'The place of the body.' })
  division(@Root() { divisionCode }: JointMatter): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => JointBodyType, { nullable: true, description: 'The joint body that it is before.' })
  jointBody(
    @Root() { jointBodyId }: JointMatter,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<JointBody | null> {
    return loaders.jointBody.load(jointBodyId);
  }

  @FieldResolver(() => OrganizationType, { nullable: true, description: 'The organization that raised it.' })
  raisedBy(
    @Root() { raisedByOrganizationId }: JointMatter,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return loaders.organization.load(raisedByOrganizationId, null);
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'The organization that carries it out; null before a decision.',
  })
  async responsibleOrganization(
    @Root() { responsibleOrganizationId: id }: JointMatter,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return id === null ? null : loaders.organization.load(id, null);
  }

  @FieldResolver(() => ServiceRequestReference, {
    nullable: true,
    description:
      'The request that gave rise to it; null when there is none, and for whoever does not govern the place.',
  })
  origin(
    @Root() { serviceRequestId, divisionCode }: JointMatter,
    @Ctx() { viewer }: OrganizationContext,
  ): ServiceRequestReference | null {
    return serviceRequestId !== null && mayKnowOrigin(viewer, divisionCode) ? { id: serviceRequestId } : null;
  }

  @FieldResolver(() => [MatterEntryType], {
    description: 'What happened to it, oldest first; at most 500.',
  })
  timeline(
    @Root() { id }: JointMatter,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<readonly MatterEntry[]> {
    return loaders.matterTimeline.load(id);
  }

  @FieldResolver(() => [MatterAction], { description: 'What the viewer may do with it now; at most 8.' })
  availableActions(
    @Root() matter: JointMatter,
    @Ctx() { viewer }: OrganizationContext,
  ): readonly MatterAction[] {
    return availableMatterActions(matter, viewer);
  }
}

/** What hangs on an entry of a timeline. */
@Resolver(() => MatterEntryType)
export class MatterEntryResolver {
  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'The organization that acted; null when it acted for none.',
  })
  async organization(
    @Root() { organizationId }: MatterEntry,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return organizationId === null ? null : loaders.organization.load(organizationId, null);
  }
}
