import { Audience, DateTimeScalar } from '@governance/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { ClockKind, DeadlineState, ExtensionState } from './deadline.enum.js';

/** One clock of a request, as the graph shows it. */
@Audience('internal')
@ObjectType('ServiceRequestClock', { description: '时钟: one step of a request against its limit.' })
export class RequestClockType {
  @Field(() => ClockKind, { description: 'What it measures.' })
  readonly kind!: ClockKind;

  @Field(() => Int, { description: 'The round that it belongs to, from 1.' })
  readonly round!: number;

  @Field(() => DeadlineState, { description: 'How it stands now.' })
  readonly state!: DeadlineState;

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  readonly startedAt!: Date;

  @Field(() => DateTimeScalar, {
    description: 'The last instant in time, with all extensions and all pauses that have ended.',
  })
  readonly dueAt!: Date;

  @Field(() => Boolean, {
    description:
      'Whether it counts working days and is due in a year whose table is not published yet (`WorkingYear.isProvisional`). The published table moves no due time.',
  })
  readonly isDueProvisional!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it runs.' })
  readonly stoppedAt!: Date | null;

  /** Not a field: the edge to Organization is resolved from it. */
  readonly departmentId!: string | null;
}

/** A request for more time, as the graph shows it. */
@Audience('internal')
@ObjectType('ServiceRequestExtension', { description: '延期: a request for more time, and what came of it.' })
export class RequestExtensionType {
  @Field(() => Int, { description: 'The round that it belongs to, from 1.' })
  readonly round!: number;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  readonly askedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'The due time that was asked for.' })
  readonly until!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided; null before.' })
  readonly decidedAt!: Date | null;

  @Field(() => ExtensionState, { description: 'What was decided.' })
  readonly state!: ExtensionState;
}

/** A deadline, as the graph shows it. Policy, clocks and extensions come from the resolver. */
@Audience('internal')
@ObjectType('ServiceRequestDeadline', {
  description:
    '时限: how a request stands against the limits of its policy, computed at the moment of asking. It is judged by its leading clock: the handling clock of the department that has it, the dispatch clock before any has.',
})
export class DeadlineType {
  @Field(() => DeadlineState, { description: 'How the leading clock stands.' })
  readonly state!: DeadlineState;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the department must have spoken with the reporter; null before the dispatch, or when it counts no longer.',
  })
  readonly responseDue!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it must be handled; null before the dispatch, while the clock stands still (it moves with the pause), or when it counts no longer.',
  })
  readonly resolveDue!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Seconds until the leading clock is due, negative when it is overdue, frozen while it stands still; null when none runs.',
  })
  readonly remainingSeconds!: number | null;

  @Field(() => Int, { description: 'Seconds for which handling stood still in this round, up to now.' })
  readonly pausedSeconds!: number;
}
