import { Audience, connectionType, DateTimeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { MatterActor } from './matter-action.enum.js';
import { MatterStatus } from './matter-status.enum.js';

/** A matter of a joint body, as the graph shows it. */
@Key('id')
@Audience('internal')
@ObjectType('JointMatter', {
  description:
    '议事事项: something that a joint body decides and has carried out, e.g. charging points for a quarter. Seen by whoever governs its place, by who raised it and who carries it out, and by every member that had not left before it was raised.',
})
export class JointMatterType {
  @Field(() => ID, { description: 'Stable id; what others refer to.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Rises with every move; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => String, { description: 'In a few words, 1 to 80 characters.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'What it is about; null when the title says all.' })
  readonly description!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What sort of matter it is, in the body's own word, e.g. `充电桩安装`.",
  })
  readonly category!: string | null;

  @Field(() => MatterStatus, { description: 'Where it stands.' })
  readonly status!: MatterStatus;

  @Field(() => DateTimeScalar, { description: 'When it was raised.' })
  readonly raisedAt!: Date;

  @Field(() => String, { nullable: true, description: 'What the body decided; null before.' })
  readonly decision!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the body decided; null before.' })
  readonly decidedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done; null before.' })
  readonly completedAt!: Date | null;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly jointBodyId!: string;
  readonly raisedByOrganizationId!: string;
  readonly responsibleOrganizationId!: string | null;
  readonly serviceRequestId!: string | null;
  readonly chairOrganizationId!: string | null;
}

/** One entry of a matter's timeline, as the graph shows it. */
@Audience('internal')
@ObjectType('JointMatterTimelineEntry', { description: '办理过程: one move of a matter, or its raising.' })
export class MatterEntryType {
  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly at!: Date;

  @Field(() => MatterStatus, { nullable: true, description: 'Where it stood; null for the raising.' })
  readonly from!: MatterStatus | null;

  @Field(() => MatterStatus, { description: 'Where it stood afterwards.' })
  readonly to!: MatterStatus;

  @Field(() => String, {
    description: 'What was done: RAISE for the raising, else a value of `JointMatterAction`.',
  })
  readonly action!: string;

  @Field(() => MatterActor, { description: 'As whom.' })
  readonly actor!: MatterActor;

  @Field(() => String, { nullable: true, description: 'Why, or with which result; null when nobody said.' })
  readonly reason!: string | null;

  /** Not a field: the edge to Organization is resolved from it. */
  readonly organizationId!: string | null;
}

/** A page of matters. */
export const JointMatterConnectionType = connectionType(
  JointMatterType,
  'JointMatter',
  'matters of joint bodies',
);
