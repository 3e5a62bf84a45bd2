import { Audience } from '@governance/shared';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Ranking } from '../ranking.js';
import { MissingScore } from './missing-score.enum.js';

/** The score of one indicator of a place, as the graph shows it. */
@Audience('value')
@ObjectType('IndicatorScore', { description: '指标得分: the score of one indicator of one place.' })
export class IndicatorScoreType {
  @Field(() => String, { description: 'Code of the indicator.' })
  readonly code!: string;

  @Field(() => Float, { nullable: true, description: '得分: 0 to 100; null when there is none.' })
  readonly score!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower bound: for a rate from its Wilson 95 % interval, otherwise the score itself.',
  })
  readonly lower!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Upper bound: for a rate from its Wilson 95 % interval, otherwise the score itself.',
  })
  readonly upper!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '实际值: what was measured, in the unit of the metric; for a judgement the score itself.',
  })
  readonly value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '样本量: denominator of a rate; null for what is none.',
  })
  readonly sample!: number | null;

  @Field(() => MissingScore, {
    nullable: true,
    description: 'Why there is no score; null when there is one.',
  })
  readonly missing!: MissingScore | null;
}

/** One place in a ranking, as the graph shows it. */
@Audience('value')
@ObjectType('RankingRow', { description: '排名: one place in a ranking.' })
export class RankingRowType {
  @Field(() => Int, {
    nullable: true,
    description: '名次: standard competition rank, 1, 2, 2, 4; null when it is not ranked.',
  })
  readonly rank!: number | null;

  @Field(() => Boolean, {
    description: '并列: its interval overlaps that of the row above, so the order of the two may be chance.',
  })
  readonly tied!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: '综合得分: sum of weight × score of its indicators, 0 to 100; null when one has no score.',
  })
  readonly score!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The same sum with the lower bounds; null when an indicator has no score.',
  })
  readonly lower!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The same sum with the upper bounds; null when an indicator has no score.',
  })
  readonly upper!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '样本量: the smallest denominator among its rates; null when the scheme has none.',
  })
  readonly sample!: number | null;

  @Field(() => [IndicatorScoreType], {
    description: 'The scores of its indicators, in the order of the scheme; at most 30.',
  })
  readonly indicatorScores!: readonly IndicatorScoreType[];

  /** Not a field: what the nested field needs. */
  readonly divisionCode!: string;
}

/** A ranking, as the graph shows it. */
@Audience('value')
@ObjectType('EvaluationRanking', {
  description:
    '排名: places by their score. Computed as of now for staff of the place until it is published; from then on frozen, and everybody’s to read.',
})
export class RankingType {
  @Field(() => [RankingRowType], {
    description:
      'At most 500: the ranked ones by rank, then by code those with too small a sample or a missing score.',
  })
  readonly rows!: readonly RankingRowType[];

  @Field(() => Float, {
    nullable: true,
    description: '中位数: median score of the ranked places; null when none is.',
  })
  readonly median!: number | null;

  /** Not fields: what the nested fields need. */
  readonly request!: Ranking['request'];
  readonly asOf!: Date;
  readonly publicationId!: string | null;
}
