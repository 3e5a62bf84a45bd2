import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import { VolunteerType } from '../../volunteer/graphql/volunteer.type.js';
import type { Volunteer } from '../../volunteer/volunteer.js';
import type { CheckIn } from '../check-in.js';
import { CheckInType } from './check-in.type.js';

/** The nested fields of a check-in. */
@Resolver(() => CheckInType)
export class CheckInFieldsResolver {
  @FieldResolver(() => DivisionReference, {
    nullable: true,
    description: '报到社区: the community or village that received them.',
  })
  community(@Root() { divisionCode }: CheckIn): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: '所在单位: the unit; of a member the one where they were at home when they checked in.',
  })
  organization(@Root() { organizationId }: CheckIn): OrganizationReference {
    return { id: organizationId };
  }

  @FieldResolver(() => VolunteerType, {
    nullable: true,
    description: '报到党员: the member; null for a unit, and for a volunteer whom the viewer may not see.',
  })
  async volunteer(
    @Root() { volunteerId }: CheckIn,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Volunteer | null> {
    return volunteerId === null ? null : loaders.volunteer.load(volunteerId);
  }
}
