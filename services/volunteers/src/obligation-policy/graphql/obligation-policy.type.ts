import { Audience, DateTimeScalar, DivisionCodeScalar, UserErrorType } from '@governance/shared';
import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { ActivityKind } from '../../hour-record/graphql/activity-kind.enum.js';

/** What is owed a year, as the graph shows it. */
@Audience('open')
@ObjectType('ObligationPolicy', {
  description:
    '服务时长要求: how many hours a year are owed by units and members that checked in, from a year on. Nothing is prorated: whoever is checked in at the end of a year owes the whole of it.',
})
export class ObligationPolicyType {
  @Field(() => Int, { description: '起始年度: first calendar year in which it holds.' })
  readonly fromYear!: number;

  @Field(() => Int, { description: 'How many times this year’s policy was published.' })
  readonly version!: number;

  @Field(() => Float, {
    description: '单位年度时长: hours that a unit owes; its members give them together.',
  })
  readonly unitHours!: number;

  @Field(() => Float, { description: '党员年度时长: hours that a member owes.' })
  readonly memberHours!: number;

  @Field(() => [ActivityKind], { description: '计入的活动: activities whose hours count; at most 20.' })
  readonly countedKinds!: readonly ActivityKind[];

  @Field(() => String, { nullable: true, description: '依据: where it is written; null when nobody said.' })
  readonly source!: string | null;

  @Field(() => DateTimeScalar, { description: '发布时间: when it was published.' })
  readonly publishedAt!: Date;
}

/** A policy to be published. */
@InputType('PublishObligationPolicyInput', { description: 'Hours that are owed in a city from a year on.' })
export class PublishObligationPolicyInput {
  @Field(() => DivisionCodeScalar, { description: 'The city, e.g. 530100000000.' })
  readonly divisionCode!: string;

  @Field(() => Int, {
    description:
      'First calendar year in which it holds, 2000 to 2200. One that has not begun, once anybody in the city is checked in.',
  })
  readonly fromYear!: number;

  @Field(() => Float, { description: 'Hours that a unit owes, 0.5 to 1000 in steps of 0.5.' })
  readonly unitHours!: number;

  @Field(() => Float, { description: 'Hours that a member owes, 0.5 to 1000 in steps of 0.5.' })
  readonly memberHours!: number;

  @Field(() => [ActivityKind], { description: 'Activities whose hours count, at least one.' })
  readonly countedKinds!: ActivityKind[];

  @Field(() => String, { nullable: true, description: 'Where it is written, at most 200 characters.' })
  readonly source?: string | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** Result of `publishObligationPolicy`. */
@Audience('value')
@ObjectType('PublishObligationPolicyPayload', { description: 'Result of `publishObligationPolicy`.' })
export class PublishObligationPolicyPayload {
  @Field(() => ObligationPolicyType, {
    nullable: true,
    description: 'The policy; null when a rule was broken.',
  })
  readonly policy!: ObligationPolicyType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
