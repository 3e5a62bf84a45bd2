import { Audience, type Connection, PageArgs, withSoundPlace } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { OrganizationReference } from '../../federation/references.js';
import { VolunteerType } from '../../volunteer/graphql/volunteer.type.js';
import type { Volunteer } from '../../volunteer/volunteer.js';
import type { CheckIn } from '../check-in.js';
import { CheckInFilterInput } from './check-in.input.js';
import { CheckInConnectionType } from './check-in.type.js';

/** Adds `Organization.checkIns` to a type that lives in the organization subgraph. */
@Resolver(() => OrganizationReference)
export class OrganizationCheckInsResolver {
  @Audience('personal')
  @FieldResolver(() => CheckInConnectionType, {
    nullable: true,
    description:
      '报到: check-ins of the unit and of its members that the viewer may see, ended ones too, the latest first.',
  })
  async checkIns(
    @Root() { id }: OrganizationReference,
    @Arg('filter', () => CheckInFilterInput, { nullable: true, description: 'What the list is limited to.' })
    filter: CheckInFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<CheckIn>> {
    return loaders.checkInsOfOrganization.load(id, withSoundPlace(filter ?? {}), page);
  }
}

/** Adds `Volunteer.checkIns`. */
@Resolver(() => VolunteerType)
export class VolunteerCheckInsResolver {
  @FieldResolver(() => CheckInConnectionType, {
    nullable: true,
    description:
      '报到: where they checked in as a member in service, the latest first; for themselves and the secretary of the unit, empty for everybody else.',
  })
  checkIns(
    @Root() { id }: Volunteer,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<CheckIn>> {
    return loaders.checkInsOfVolunteer.load(id, {}, page);
  }
}
