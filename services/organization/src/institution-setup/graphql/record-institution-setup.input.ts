import { DateScalar, DateTimeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DepartmentKind, SynchronisedAspect } from './institution-setup.enum.js';

/** One department. */
@InputType('SetupDepartmentInput', { description: 'One department of a set-up.' })
export class SetupDepartmentInput {
  @Field(() => String, { description: 'Its name, 1 to 40 characters; everybody reads it.' })
  readonly name!: string;

  @Field(() => DepartmentKind, { description: 'What it is.' })
  readonly kind!: DepartmentKind;
}

/** One aspect that is in step. */
@InputType('SynchronisationInput', {
  description: 'An aspect that was brought into step with the level above.',
})
export class SynchronisationInput {
  @Field(() => SynchronisedAspect, { description: 'Which aspect.' })
  readonly aspect!: SynchronisedAspect;

  @Field(() => DateScalar, { nullable: true, description: 'On which day; not known when left out.' })
  readonly on?: string | null;
}

/** A set-up to be recorded. */
@InputType('RecordInstitutionSetupInput', {
  description: 'How an organization is set up from now on. The set-up before it ends when it begins.',
})
export class RecordInstitutionSetupInput {
  @Field(() => ID, {
    description: 'The organization: a committee of a street or community, or a department.',
  })
  readonly organizationId!: string;

  @Field(() => String, {
    description: 'The city’s name for the pattern, 1 to 30 characters, e.g. `4办2中心`.',
  })
  readonly patternCode!: string;

  @Field(() => Int, { nullable: true, description: 'How many bodies there were before, 1 to 1,000.' })
  readonly bodiesBefore?: number | null;

  @Field(() => Int, { description: 'How many bodies there are with it, 0 to 1,000.' })
  readonly bodiesAfter!: number;

  @Field(() => [SetupDepartmentInput], {
    nullable: true,
    description: 'Its departments, at most 30, each once.',
  })
  readonly departments?: SetupDepartmentInput[] | null;

  @Field(() => [SynchronisationInput], {
    nullable: true,
    description: 'Aspects that are in step, each once.',
  })
  readonly synchronisations?: SynchronisationInput[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it began: after the one before it (otherwise PERIOD_OVERLAP) and not later than now; now when left out.',
  })
  readonly validFrom?: Date | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
