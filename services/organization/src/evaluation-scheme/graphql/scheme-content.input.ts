import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { SchemeTarget, SchemeVisibility } from './evaluation-scheme.enum.js';
import { FigureReading, IndicatorDirection, IndicatorKind } from './indicator.enum.js';

/** An indicator as it is asked for. */
@InputType('EvaluationIndicatorInput', { description: 'Something that a scheme is to measure.' })
export class IndicatorInput {
  @Field(() => String, {
    description: 'Its code, unique in the scheme: capitals, digits and underscores, at most 40.',
  })
  readonly code!: string;

  @Field(() => String, { description: 'Its name, 1 to 60 characters; everybody reads it.' })
  readonly name!: string;

  @Field(() => IndicatorKind, { description: 'Where its score comes from.' })
  readonly kind!: IndicatorKind;

  @Field(() => Float, {
    description: 'Its share, above 0, with at most three decimals; all indicators must make exactly 1.',
  })
  readonly weight!: number;

  @Field(() => String, {
    nullable: true,
    description: 'QUANTITATIVE: code of a metric of the registry (`metricDefinitions`). Otherwise left out.',
  })
  readonly metric?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'QUANTITATIVE: its version; the newest when left out.',
  })
  readonly metricVersion?: string | null;

  @Field(() => FigureReading, {
    nullable: true,
    description: 'QUANTITATIVE: how months make one figure; SUM when left out.',
  })
  readonly reading?: FigureReading | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'QUANTITATIVE: where the score is 100, above 0, in the unit of the metric (percent: 0 to 100).',
  })
  readonly target?: number | null;

  @Field(() => IndicatorDirection, {
    nullable: true,
    description: 'QUANTITATIVE: which way the figure is good; HIGHER_IS_BETTER when left out.',
  })
  readonly direction?: IndicatorDirection | null;
}

/** An assessor as it is asked for. */
@InputType('EvaluationAssessorInput', { description: 'Somebody whose panel is to judge.' })
export class AssessorInput {
  @Field(() => String, { description: 'What it is called, 1 to 60 characters; everybody reads it.' })
  readonly name!: string;

  @Field(() => ID, {
    description: 'The organization of the same city that hands in the marks of its panel; once in a scheme.',
  })
  readonly organizationId!: string;

  @Field(() => Float, {
    description: 'Its share, above 0, with at most three decimals; all assessors must make exactly 1.',
  })
  readonly weight!: number;

  @Field(() => [String], { description: 'Codes of the qualitative indicators that it judges; at least one.' })
  readonly indicatorCodes!: readonly string[];
}

/** What a version of a scheme is to say. */
@InputType('EvaluationSchemeContentInput', { description: 'What a version of a scheme is to say.' })
export class SchemeContentInput {
  @Field(() => String, { description: 'Its name, 1 to 60 characters; everybody reads it.' })
  readonly name!: string;

  @Field(() => Int, { description: 'The year that it is for, 2000 to 2100.' })
  readonly year!: number;

  @Field(() => SchemeTarget, { description: 'What is assessed.' })
  readonly targetKind!: SchemeTarget;

  @Field(() => SchemeVisibility, { description: 'Who may know who scored.' })
  readonly visibility!: SchemeVisibility;

  @Field(() => Int, {
    nullable: true,
    description: 'With fewer cases in any rate a place is not ranked; 30 when left out.',
  })
  readonly minimumSample?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What follows from the result, at most 200 characters; everybody reads it.',
  })
  readonly reward?: string | null;

  @Field(() => [IndicatorInput], { description: 'What is measured, 1 to 30.' })
  readonly indicators!: readonly IndicatorInput[];

  @Field(() => [AssessorInput], {
    description: 'Who judges, at most 20; empty only without qualitative indicators.',
  })
  readonly assessors!: readonly AssessorInput[];
}
