import { Audience } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { CheckInKind } from '../../check-in/check-in.js';
import type { VolunteersContext } from '../../context.js';
import { OrganizationReference } from '../../federation/references.js';
import { assertYear } from '../../obligation-policy/obligation-policy.js';
import { VolunteerType } from '../../volunteer/graphql/volunteer.type.js';
import type { Volunteer } from '../../volunteer/volunteer.js';
import { complianceOf, type HourCompliance } from '../hour-compliance.js';
import { mayReadMemberCompliance, mayReadUnitFigures } from '../hour-compliance.policy.js';
import { HourComplianceType } from './hour-compliance.type.js';

const YEAR = 'Calendar year in Asia/Shanghai, 2000 to 2200.';

/** Adds `Organization.hourCompliance` to a type that lives in the organization subgraph. */
@Resolver(() => OrganizationReference)
export class OrganizationHourComplianceResolver {
  @Audience('personal')
  @FieldResolver(() => HourComplianceType, {
    nullable: true,
    description:
      '单位服务时长达标: for its own people and the staff of the communities where it is checked in; null for everybody else.',
  })
  async hourCompliance(
    @Root() { id }: OrganizationReference,
    @Arg('year', () => Int, { description: YEAR }) year: number,
    @Ctx() { viewer, loaders }: VolunteersContext,
  ): Promise<HourCompliance | null> {
    assertYear(year);
    const receivers = await loaders.receiversOfOrganization.load(id);
    const codes = receivers.map(({ divisionCode }) => divisionCode);
    if (!mayReadUnitFigures(viewer, id, codes)) return null;
    const hours = await loaders.hoursOfHolder.of({ kind: CheckInKind.UNIT, year }).load(id);
    return hours && complianceOf(hours);
  }
}

/** Adds `Volunteer.hourCompliance`. */
@Resolver(() => VolunteerType)
export class VolunteerHourComplianceResolver {
  @FieldResolver(() => HourComplianceType, {
    nullable: true,
    description: '党员服务时长达标: for themselves and the secretary of their unit; null for everybody else.',
  })
  async hourCompliance(
    @Root() volunteer: Volunteer,
    @Arg('year', () => Int, { description: YEAR }) year: number,
    @Ctx() { viewer, loaders }: VolunteersContext,
  ): Promise<HourCompliance | null> {
    assertYear(year);
    if (!mayReadMemberCompliance(viewer, volunteer)) return null;
    const hours = await loaders.hoursOfHolder.of({ kind: CheckInKind.MEMBER, year }).load(volunteer.id);
    return hours && complianceOf(hours);
  }
}
