import { DateTimeScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, InputType } from 'type-graphql';

/** What `registerEntries` is limited to. */
@InputType('RegisterEntryFilter', {
  description: 'What a list of entries is limited to; all that is given must hold.',
})
export class RegisterEntryFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Of this place or of one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of the kind with this code (`registerKinds`); INVALID_INPUT for what cannot be a code.',
  })
  readonly kind?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the title; Traditional and Simplified writing, full and half width are the same.',
  })
  readonly search?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'In force at this instant; all, also closed ones, when left out.',
  })
  readonly validAt?: Date | null;
}
