import { Audience } from '@governance/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import {
  DivisionReference,
  ResidentialQuarterReference,
  ServiceRequestReference,
} from '../../federation/references.js';
import { JointBodyType } from '../../joint-body/graphql/joint-body.type.js';
import type { JointBody } from '../../joint-body/joint-body.js';
import { mayKnowOrigin } from '../../joint-matter/joint-matter.policy.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import type { SeenDeliberation } from '../deliberation.js';
import { availableDeliberationActions } from '../deliberation.policy.js';
import { DeliberationAction } from './deliberation.enum.js';
import { DeliberationType } from './deliberation.type.js';

/** What hangs on a deliberation: its body, its place, who proposed and leads it. */
@Resolver(() => DeliberationType)
export class DeliberationFieldsResolver {
  @FieldResolver(() => DivisionReference, { nullable: true, description: 'Its place.' })
  division(@Root() { divisionCode }: SeenDeliberation): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => ResidentialQuarterReference, {
    nullable: true,
    description: 'The residential quarter that deliberates; null at the other levels, or when nobody said.',
  })
  residentialQuarter(@Root() { quarterId }: SeenDeliberation): ResidentialQuarterReference | null {
    return quarterId === null ? null : { id: quarterId };
  }

  @FieldResolver(() => JointBodyType, { nullable: true, description: 'The joint body that deliberates.' })
  jointBody(
    @Root() { jointBodyId }: SeenDeliberation,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<JointBody | null> {
    return loaders.jointBody.load(jointBodyId);
  }

  @FieldResolver(() => OrganizationType, { nullable: true, description: 'The organization that leads it.' })
  chairOrganization(
    @Root() { chairOrganizationId }: SeenDeliberation,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return loaders.organization.load(chairOrganizationId, null);
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'The organization that proposed it; null when residents did.',
  })
  async proposedBy(
    @Root() { proposedByOrganizationId: id }: SeenDeliberation,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return id === null ? null : loaders.organization.load(id, null);
  }

  @Audience('internal')
  @FieldResolver(() => ServiceRequestReference, {
    nullable: true,
    description:
      'The request that gave rise to it; null when there is none, and for whoever does not govern the place.',
  })
  origin(
    @Root() { serviceRequestId, divisionCode }: SeenDeliberation,
    @Ctx() { viewer }: OrganizationContext,
  ): ServiceRequestReference | null {
    return serviceRequestId !== null && mayKnowOrigin(viewer, divisionCode) ? { id: serviceRequestId } : null;
  }

  @Audience('internal')
  @FieldResolver(() => [DeliberationAction], {
    description: 'What the viewer may do with it now; at most 5.',
  })
  availableActions(
    @Root() deliberation: SeenDeliberation,
    @Ctx() { viewer }: OrganizationContext,
  ): readonly DeliberationAction[] {
    return availableDeliberationActions(deliberation, viewer);
  }
}
