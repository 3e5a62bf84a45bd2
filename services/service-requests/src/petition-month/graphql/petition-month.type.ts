import { Audience, DateTimeScalar, DivisionCodeScalar, UserErrorType } from '@governance/shared';
import { Field, InputType, Int, ObjectType } from 'type-graphql';

/** Counts of a month, as the graph shows them. */
@Audience('internal')
@ObjectType('PetitionMonth', {
  description:
    '信访包保: how many petition matters the leading officials of a place answer for in a month, as the place reports it. Counts alone: no petitioner, no matter, no official by name. Seen by whoever governs the place.',
})
export class PetitionMonthType {
  @Field(() => String, { description: 'The month, `YYYY-MM`.' })
  readonly month!: string;

  @Field(() => Int, { description: 'Rises with every correction; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => Int, { description: '包保领导: how many officials answer for matters.' })
  readonly officials!: number;

  @Field(() => Int, { description: '新增件: matters that came in during the month.' })
  readonly received!: number;

  @Field(() => Int, { description: '办结件: matters that were closed during the month.' })
  readonly closed!: number;

  @Field(() => Int, { description: '在办件: matters that were open at its end.' })
  readonly open!: number;

  @Field(() => Int, { description: '超期件: those of them that were overdue.' })
  readonly overdue!: number;

  @Field(() => DateTimeScalar, { description: 'When it was reported or corrected last.' })
  readonly reportedAt!: Date;
}

/** Counts of a month to be reported. */
@InputType('ReportPetitionMonthInput', {
  description: 'Counts of petition matters of a place in a month, to be reported or corrected.',
})
export class ReportPetitionMonthInput {
  @Field(() => DivisionCodeScalar, { description: 'The place. DIVISION_UNKNOWN may be tried again later.' })
  readonly divisionCode!: string;

  @Field(() => String, { description: 'The month, `YYYY-MM`; not a later one than this.' })
  readonly month!: string;

  @Field(() => Int, { description: 'How many officials answer for matters, 0 to 1,000,000.' })
  readonly officials!: number;

  @Field(() => Int, { description: 'Matters that came in during the month, 0 to 1,000,000.' })
  readonly received!: number;

  @Field(() => Int, { description: 'Matters that were closed during the month, 0 to 1,000,000.' })
  readonly closed!: number;

  @Field(() => Int, { description: 'Matters that were open at its end, 0 to 1,000,000.' })
  readonly open!: number;

  @Field(() => Int, { description: 'Those of them that were overdue; not more than were open.' })
  readonly overdue!: number;

  @Field(() => Int, {
    description:
      '`version` of the counts that are corrected, 0 for a month that was not reported; otherwise CONFLICT. A repetition is refused so too.',
  })
  readonly expectedVersion!: number;
}

/** Result of `reportPetitionMonth`. */
@Audience('value')
@ObjectType('ReportPetitionMonthPayload', { description: 'Result of `reportPetitionMonth`.' })
export class ReportPetitionMonthPayload {
  @Field(() => PetitionMonthType, {
    nullable: true,
    description: 'The counts as they stand now; null when a rule was broken.',
  })
  readonly petitionMonth!: PetitionMonthType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
