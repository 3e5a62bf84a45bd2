import { Audience, connectionType, DateTimeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ClockKind } from '../../request-clock/graphql/deadline.enum.js';
import { RequestPriority } from '../../service-request/graphql/service-request.enum.js';
import { ClockTime, TermUnit } from './sla-policy.enum.js';

/** A limit, as the graph shows it. */
@Audience('open')
@ObjectType('SlaTerm', { description: '时限: how long something may take.' })
export class SlaTermType {
  @Field(() => Int, { description: 'How many.' })
  readonly amount!: number;

  @Field(() => TermUnit, { description: 'Of what.' })
  readonly unit!: TermUnit;

  @Field(() => ClockTime, { description: 'In which time.' })
  readonly time!: ClockTime;
}

/** The limit of one step, as the graph shows it. */
@Audience('open')
@ObjectType('SlaClock', { description: '环节时限: how long one step of a request may take.' })
export class SlaClockType extends SlaTermType {
  @Field(() => ClockKind, { description: 'The step.' })
  readonly kind!: ClockKind;
}

/** A version of a policy, as the graph shows it. The clocks come from the resolver. */
@Key('id')
@Audience('open')
@ObjectType('SlaPolicy', {
  description:
    '时限规则: how long each step of a request may take, for a city, a category and an urgency. What a version says never changes; a request goes by the version in force when it came in.',
})
export class SlaPolicyType {
  @Field(() => ID, { description: 'Stable id, the same for all versions; what others refer to.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its name, e.g. `一般事项默认时限`.' })
  readonly name!: string;

  @Field(() => Int, { description: '版本: which version this is, from 1.' })
  readonly version!: number;

  @Field(() => Int, { description: 'The newest version; to be given as `expectedVersion`.' })
  readonly newestVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the category that it is for, with all below it; null for every category.',
  })
  readonly categoryCode!: string | null;

  @Field(() => RequestPriority, { description: 'The urgency that it is for.' })
  readonly priority!: RequestPriority;

  @Field(() => String, { description: '依据: where the limits come from, and which of them are a proposal.' })
  readonly evidence!: string;

  @Field(() => DateTimeScalar, { description: 'Requests that come in from this instant on go by it.' })
  readonly validFrom!: Date;

  @Field(() => DateTimeScalar, { description: 'When this version was published.' })
  readonly publishedAt!: Date;

  @Field(() => SlaTermType, {
    description: 'By how much a granted extension moves the due time when nobody named one.',
  })
  readonly extension!: SlaTermType;

  @Field(() => Int, {
    description: 'After so many days a suspended request goes on by itself, when nobody named a day.',
  })
  readonly suspensionDays!: number;

  @Field(() => Int, {
    description: 'Attempts to reach the reporter before a request may be closed without an answer.',
  })
  readonly callbackTries!: number;

  @Field(() => Int, { description: 'So many days after its closing a request can be reopened.' })
  readonly reopenDays!: number;

  @Field(() => Boolean, {
    description: 'Whether a request that was answered directly needs a call-back before it is closed.',
  })
  readonly callbackAfterAnswer!: boolean;

  @Field(() => Int, { description: 'After this share of the time, in per cent, a warning is raised.' })
  readonly warnPercent!: number;

  /** Not fields: what the nested fields need. */
  readonly cityCode!: string;
}

/** A page of policies. */
export const SlaPolicyConnectionType = connectionType(SlaPolicyType, 'SlaPolicy', 'policies');
