import { Field, InputType, Int } from 'type-graphql';
import { MediationKind } from './mediation-kind.enum.js';
import { Weekday } from './weekday.enum.js';

/** Something that can be had at a venue. */
@InputType('VenueServiceInput', { description: 'Something that can be had at a venue.' })
export class OfferedServiceInput {
  @Field(() => String, {
    description: 'Code of the reference data that it comes from: upper-case letters, digits, `_` and `.`.',
  })
  readonly code!: string;

  @Field(() => String, { description: 'What it is called, 1 to 40 characters; everybody reads it.' })
  readonly name!: string;
}

/** Hours on a range of weekdays. */
@InputType('OpeningHoursInput', {
  description: 'Hours on a range of weekdays, each included. No two ranges may overlap on a day.',
})
export class OpeningHoursInput {
  @Field(() => Weekday, { description: 'First day.' })
  readonly from!: Weekday;

  @Field(() => Weekday, { description: 'Last day; the same or a later one of the week.' })
  readonly to!: Weekday;

  @Field(() => String, { description: 'When it opens, `HH:MM` in Asia/Shanghai.' })
  readonly opens!: string;

  @Field(() => String, { description: 'When it closes, `HH:MM`, later than `opens`, up to `24:00`.' })
  readonly closes!: string;
}

/** How many disputes of one kind were mediated. */
@InputType('MediationCountInput', { description: 'How many disputes of one kind were mediated.' })
export class MediationCountInput {
  @Field(() => MediationKind, { description: 'What they were about.' })
  readonly kind!: MediationKind;

  @Field(() => Int, { description: 'How many, 0 to 100,000.' })
  readonly count!: number;
}
