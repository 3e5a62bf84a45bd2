import { Audience, DateScalar, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** What visits are counted by, as the graph shows it. */
@Audience('open')
@ObjectType('VisitCategory', {
  description:
    '走访类别: what a visit was for: a kind of service. Categories that name suspicion, offence, illness, belief or petitioning are refused.',
})
export class VisitCategoryType {
  @Field(() => String, {
    description: 'Its code, e.g. `ELDERLY_CARE`; from the reference data of the city over the national ones.',
  })
  readonly code!: string;

  @Field(() => String, { description: 'Its name, e.g. `养老服务`.' })
  readonly name!: string;
}

/** Visits of one category, as the graph shows them. */
@Audience('internal')
@ObjectType('VisitCount', { description: 'Visits of one category, counted.' })
export class VisitCountType {
  @Field(() => String, { description: 'Code of the category.' })
  readonly category!: string;

  @Field(() => String, { nullable: true, description: 'Its name; null when the city has dropped it.' })
  readonly categoryName!: string | null;

  @Field(() => Int, { description: 'How many visits.' })
  readonly count!: number;
}

/** Visits in a grid, as the graph shows them. */
@Audience('internal')
@ObjectType('VisitSummary', {
  description:
    '走访: visits in a grid in a period, by kind of service. Counts alone: whom, where and why is not kept.',
})
export class VisitSummaryType {
  @Field(() => DateScalar, { description: 'First day that is counted.' })
  readonly fromDay!: string;

  @Field(() => DateScalar, { description: 'First day that is not counted any more.' })
  readonly toDay!: string;

  @Field(() => Int, { description: 'How many visits of all categories.' })
  readonly total!: number;

  @Field(() => [VisitCountType], {
    description: 'The same by category, one entry for each that there was; at most 50.',
  })
  readonly byCategory!: readonly VisitCountType[];
}

/** A record of visits, as the graph shows it. */
@Audience('internal')
@ObjectType('VisitRecord', {
  description: 'Visits of one category in a grid on a day, as they were recorded.',
})
export class VisitRecordType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => ID, { description: 'The grid.' })
  readonly gridId!: string;

  @Field(() => DateScalar, { description: 'The day.' })
  readonly day!: string;

  @Field(() => String, { description: 'Code of the category.' })
  readonly category!: string;

  @Field(() => Int, { description: 'How many visits.' })
  readonly count!: number;

  @Field(() => String, { nullable: true, description: 'Version of the checklist that was gone through.' })
  readonly checklistVersion!: string | null;
}

/** What became of one record of a batch. */
@Audience('value')
@ObjectType('RecordedVisits', {
  description: 'What became of one record of a batch; the others do not depend on it.',
})
export class RecordedVisits {
  @Field(() => String, { description: 'The key that it came with.' })
  readonly idempotencyKey!: string;

  @Field(() => VisitRecordType, {
    nullable: true,
    description: 'The record, also when an earlier request had made it; null when a rule was broken.',
  })
  readonly visits!: VisitRecordType | null;

  @Field(() => [UserErrorType], {
    description: 'Rules that this record broke, FORBIDDEN among them; empty on success.',
  })
  readonly userErrors!: UserErrorType[];
}

/** Result of `recordVisits`. */
@Audience('value')
@ObjectType('RecordVisitsPayload', { description: 'Result of `recordVisits`.' })
export class RecordVisitsPayload {
  @Field(() => [RecordedVisits], {
    nullable: true,
    description:
      'One for each record, in the order given, at most 100; null when the batch itself was refused.',
  })
  readonly results!: readonly RecordedVisits[] | null;

  @Field(() => [UserErrorType], { description: 'What is wrong with the batch itself; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
