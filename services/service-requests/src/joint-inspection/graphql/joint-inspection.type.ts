import { Audience, connectionType, DateScalar, DateTimeScalar, Key, UserErrorType } from '@governance/shared';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { InspectionSite } from '../joint-inspection.js';
import { InspectionStatus } from './joint-inspection.enum.js';

/** A site of an inspection, as the graph shows it. */
@Audience('internal')
@ObjectType('InspectionSite', {
  description: '检查点位: a place that a joint inspection visits, e.g. a school, a building site or a shop.',
})
export class InspectionSiteType {
  @Field(() => Int, { description: 'Its number in the plan, from 1.' })
  readonly number!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Longitude in degrees, east positive; null when unknown.',
  })
  readonly longitude!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Latitude in degrees, north positive; null when unknown.',
  })
  readonly latitude!: number | null;

  /** Come from the resolver, masked. */
  readonly name!: string;
  readonly address!: string;
}

/** A joint inspection, as the graph shows it. Its edges and its words come from the resolver. */
@Key('id')
@Audience('internal')
@ObjectType('JointInspection', {
  description:
    '联合检查: several agencies inspect sites together, and what they find is followed up until it is confirmed. Seen by the organizations that lead it and take part, and by whoever governs the place.',
})
export class JointInspectionType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Rises with every move; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => InspectionStatus, { description: 'Where it stands.' })
  readonly status!: InspectionStatus;

  @Field(() => DateScalar, { description: 'The business day for which it is planned.' })
  readonly plannedDay!: string;

  @Field(() => DateTimeScalar, { description: 'When it was planned.' })
  readonly openedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the visits began last; null before.' })
  readonly startedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was closed or cancelled; null before.',
  })
  readonly endedAt!: Date | null;

  @Field(() => Int, { description: 'How many findings it has, 0 to 100.' })
  readonly findingCount!: number;

  @Field(() => Int, { description: 'How many of them are not confirmed yet.' })
  readonly openFindings!: number;

  @Field(() => [InspectionSiteType], { description: 'The sites, in the order of the plan; at most 20.' })
  readonly sites!: readonly InspectionSite[];

  /** Not fields: what the nested fields need. */
  readonly title!: string;
  readonly divisionCode!: string;
  readonly gridId!: string | null;
  readonly sponsorId!: string;
  readonly agencyIds!: readonly string[];
  readonly teamId!: string | null;
}

/** A page of joint inspections. */
export const JointInspectionConnectionType = connectionType(
  JointInspectionType,
  'JointInspection',
  'joint inspections',
);

/** What every change of a joint inspection answers. */
@ObjectType()
abstract class JointInspectionPayload {
  @Field(() => JointInspectionType, {
    nullable: true,
    description: 'The inspection as it stands now; null when a rule was broken.',
  })
  readonly jointInspection!: JointInspectionType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `planJointInspection`. */
@Audience('value')
@ObjectType('PlanJointInspectionPayload', { description: 'Result of `planJointInspection`.' })
export class PlanJointInspectionPayload extends JointInspectionPayload {}

/** Result of `moveJointInspection`. */
@Audience('value')
@ObjectType('MoveJointInspectionPayload', { description: 'Result of `moveJointInspection`.' })
export class MoveJointInspectionPayload extends JointInspectionPayload {}
