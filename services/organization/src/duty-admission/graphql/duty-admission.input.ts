import { DateScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DutyLevel } from '../../duty-item/graphql/duty-level.enum.js';
import { AdmissionStatus } from './admission-status.enum.js';

const EXPECTED_VERSION = 'The version that the decision is based on; otherwise CONFLICT.';

/** What `dutyAdmissions` is limited to. */
@InputType('DutyAdmissionFilter', {
  description: 'What a list of admissions is limited to; all that is given must hold.',
})
export class DutyAdmissionFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'For this place or one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => AdmissionStatus, { nullable: true, description: 'That stand so.' })
  readonly status?: AdmissionStatus | null;

  @Field(() => ID, { nullable: true, description: 'Asked for by this department.' })
  readonly requestingOrganizationId?: string | null;
}

/** A task to be let in. */
@InputType('RequestDutyAdmissionInput', {
  description: 'A task that the viewer’s department asks to be let in.',
})
export class RequestDutyAdmissionInput {
  @Field(() => DivisionCodeScalar, {
    description:
      'The place that is asked, of the department’s own area; the task would hold there and below.',
  })
  readonly divisionCode!: string;

  @Field(() => DutyLevel, { description: 'Whose duty it would be.' })
  readonly level!: DutyLevel;

  @Field(() => String, {
    description: 'What would have to be done, 1 to 100 characters; everybody reads it once it is approved.',
  })
  readonly title!: string;

  @Field(() => String, { description: 'The law and article that it rests on, 1 to 200 characters.' })
  readonly legalBasis!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Money that comes with it, in yuan a year, 0 to 2,000,000,000; none when left out.',
  })
  readonly fundsYuan?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of people who come with it, 0 to 10,000; none when left out.',
  })
  readonly staff?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it would hold no longer, after today; without an end when left out.',
  })
  readonly validTo?: string | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** A task to be let in as it was asked for, or for another time. */
@InputType('ApproveDutyAdmissionInput', { description: 'An admission to be approved.' })
export class ApproveDutyAdmissionInput {
  @Field(() => ID, { description: 'The admission.' })
  readonly id!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Another end than was asked for, after today; as asked for when left out.',
  })
  readonly validTo?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be said of it, 1 to 200 characters.' })
  readonly reason?: string | null;

  @Field(() => Int, { description: EXPECTED_VERSION })
  readonly expectedVersion!: number;
}

/** A task that is not to be let in. */
@InputType('RejectDutyAdmissionInput', { description: 'An admission to be rejected.' })
export class RejectDutyAdmissionInput {
  @Field(() => ID, { description: 'The admission.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Why, 1 to 200 characters. Needed.' })
  readonly reason?: string | null;

  @Field(() => Int, { description: EXPECTED_VERSION })
  readonly expectedVersion!: number;
}

/** A request that its department takes back. */
@InputType('WithdrawDutyAdmissionInput', { description: 'An admission to be withdrawn.' })
export class WithdrawDutyAdmissionInput {
  @Field(() => ID, { description: 'The admission.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Why, 1 to 200 characters.' })
  readonly reason?: string | null;

  @Field(() => Int, { description: EXPECTED_VERSION })
  readonly expectedVersion!: number;
}
