import { DateTimeScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { WorkPhoneKind } from './work-phone-kind.enum.js';

/** A number of the office. */
@InputType('WorkPhoneInput', {
  description: 'A number of the office, published on duty cards. Never a private one.',
})
export class WorkPhoneInput {
  @Field(() => String, { description: 'The number, e.g. `0871-63123456`.' })
  readonly number!: string;

  @Field(() => WorkPhoneKind, { description: 'What it is; the number must look like one.' })
  readonly kind!: WorkPhoneKind;
}

/** Somebody who becomes a grid worker. */
@InputType('RegisterGridWorkerInput', { description: 'Somebody who becomes a grid worker.' })
export class RegisterGridWorkerInput {
  @Field(() => DivisionCodeScalar, { description: 'Community, village, street or town that they belong to.' })
  readonly divisionCode!: string;

  @Field(() => String, { description: 'Name as it stands on the public notice, 1 to 20 characters.' })
  readonly displayName!: string;

  @Field(() => String, { description: 'Their kind, from the reference data of the city.' })
  readonly kind!: string;

  @Field(() => WorkPhoneInput, { nullable: true, description: 'Number of the office for the duty card.' })
  readonly workPhone?: WorkPhoneInput | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** What is to be different about a grid worker. */
@InputType('UpdateGridWorkerInput', {
  description: 'What is to be different about a grid worker; what is left out stays.',
})
export class UpdateGridWorkerInput {
  @Field(() => ID, { description: 'The worker.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Name on the public notice, 1 to 20 characters.' })
  readonly displayName?: string | null;

  @Field(() => String, { nullable: true, description: 'Kind from the reference data of the city.' })
  readonly kind?: string | null;

  @Field(() => WorkPhoneInput, { nullable: true, description: 'Number of the office; null takes it away.' })
  readonly workPhone?: WorkPhoneInput | null;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}

/** Somebody who is no grid worker any more. */
@InputType('EndGridWorkerInput', { description: 'Somebody who is no grid worker any more.' })
export class EndGridWorkerInput {
  @Field(() => ID, { description: 'The worker.' })
  readonly id!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When, after their assignments began and not later than now; now when left out.',
  })
  readonly until?: Date | null;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}

/** What `gridWorkers` is limited to. */
@InputType('GridWorkerFilter', {
  description: 'What a list of grid workers is limited to; all that is given must hold.',
})
export class GridWorkerFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Of this place or one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this kind, e.g. `FULL_TIME`.' })
  readonly kind?: string | null;
}
