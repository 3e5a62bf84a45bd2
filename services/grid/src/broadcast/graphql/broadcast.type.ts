import { Audience, connectionType, DateTimeScalar, Key, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** A broadcast, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('Broadcast', { description: '网格直播: a live broadcast from a grid or community.' })
export class BroadcastType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its title, e.g. `反诈宣传进网格`.' })
  readonly title!: string;

  @Field(() => String, { description: 'What it is about, in words.' })
  readonly topic!: string;

  @Field(() => DateTimeScalar, { description: 'When it starts.' })
  readonly startsAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ends; null when not said.' })
  readonly endsAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many watched, counted afterwards; null until it is recorded. Never who.',
  })
  readonly audienceCount!: number | null;

  @Field(() => DateTimeScalar, {
    name: 'cancelledAt',
    nullable: true,
    description: 'When it was cancelled; null otherwise.',
  })
  readonly closedAt!: Date | null;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  /** Not fields: what the resolvers need. */
  readonly divisionCode!: string;
  readonly gridId!: string | null;
  readonly hostOrganizationId!: string | null;
}

/** A page of broadcasts. */
export const BroadcastConnectionType = connectionType(BroadcastType, 'Broadcast', 'broadcasts');

/** Result of every change of a broadcast. */
@Audience('value')
@ObjectType('BroadcastPayload', { description: 'Result of a change of a broadcast.' })
export class BroadcastPayload {
  @Field(() => BroadcastType, {
    nullable: true,
    description: 'The broadcast with its new version; null when a rule was broken.',
  })
  readonly broadcast!: BroadcastType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
