import { Audience, type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import {
  DivisionReference,
  OrganizationReference,
  PairingAgreementReference,
  VenueReference,
} from '../../federation/references.js';
import { VolunteerTeamType } from '../../volunteer-team/graphql/volunteer-team.type.js';
import type { VolunteerTeam } from '../../volunteer-team/volunteer-team.js';
import type { Activity, ActivityShift } from '../activity.js';
import { ActivityFilterInput } from './activity.input.js';
import { ActivityConnectionType, ActivityShiftType, ActivityType } from './activity.type.js';

/** What hangs on an activity. */
@Resolver(() => ActivityType)
export class ActivityFieldsResolver {
  @FieldResolver(() => DivisionReference, { nullable: true, description: 'Where it takes place.' })
  division(@Root() { divisionCode }: Activity): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: '组织单位: organization that organizes it, and that proves the hours.',
  })
  organization(@Root() { organizationId }: Activity): OrganizationReference {
    return { id: organizationId };
  }

  @FieldResolver(() => VolunteerTeamType, { nullable: true, description: 'Team that carries it out.' })
  async team(
    @Root() { teamId }: Activity,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<VolunteerTeam | null> {
    return teamId === null ? null : loaders.volunteerTeam.load(teamId);
  }

  @Audience('internal')
  @FieldResolver(() => PairingAgreementReference, {
    nullable: true,
    description: '共建协议: agreement that it is held under.',
  })
  agreement(@Root() { agreementId }: Activity): PairingAgreementReference | null {
    return agreementId === null ? null : { id: agreementId };
  }

  @FieldResolver(() => VenueReference, { nullable: true, description: '阵地: venue that it is held at.' })
  venue(@Root() { venueId }: Activity): VenueReference | null {
    return venueId === null ? null : { id: venueId };
  }

  @FieldResolver(() => [ActivityShiftType], {
    description: '班次: when it takes place, the earliest first, cancelled ones too; at most 100.',
  })
  shifts(@Root() { id }: Activity, @Ctx() { loaders }: VolunteersContext): Promise<readonly ActivityShift[]> {
    return loaders.shiftsOfActivity.load(id);
  }
}

/** Adds `Division.activities`. */
@Resolver(() => DivisionReference)
export class DivisionActivitiesResolver {
  @FieldResolver(() => ActivityConnectionType, {
    nullable: true,
    description: '志愿活动: activities in this place or below it, the latest announced first.',
  })
  activities(
    @Root() { code }: DivisionReference,
    @Arg('filter', () => ActivityFilterInput, { nullable: true, description: 'What the list is limited to.' })
    filter: ActivityFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<Activity>> {
    return loaders.activitiesOfDivision.load(code, filter ?? {}, page);
  }
}
