import { Audience, connectionType, DateTimeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Assessor } from '../assessor.js';
import { SchemeStatus, SchemeTarget, SchemeVisibility } from './evaluation-scheme.enum.js';
import { IndicatorType } from './indicator.type.js';

/** A version of a scheme of evaluation, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('EvaluationScheme', {
  description:
    '考核评价方案: by what a place’s communities, streets or departments are assessed, who assesses and how much each counts. Everybody reads what was published.',
})
export class EvaluationSchemeType {
  @Field(() => ID, { description: 'Stable id, the same for all versions; what others refer to.' })
  readonly id!: string;

  @Field(() => Int, {
    description:
      '版本: which version this is, from 1. What a version says never changes; to be given as `expectedVersion`.',
  })
  readonly version!: number;

  @Field(() => String, { description: 'Its name, e.g. `社区目标考核评价办法`.' })
  readonly name!: string;

  @Field(() => Int, { description: '年度: the year that it is for.' })
  readonly year!: number;

  @Field(() => SchemeStatus, { description: 'Whether this version was published.' })
  readonly status!: SchemeStatus;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When this version was published; null for a draft.',
  })
  readonly publishedAt!: Date | null;

  @Field(() => SchemeTarget, { description: 'What is assessed.' })
  readonly targetKind!: SchemeTarget;

  @Field(() => SchemeVisibility, { description: 'Who may know who scored.' })
  readonly visibility!: SchemeVisibility;

  @Field(() => Int, {
    description: '最小样本量: with fewer cases in any rate a place is not ranked.',
  })
  readonly minimumSample!: number;

  @Field(() => String, {
    nullable: true,
    description: '奖惩: what follows from the result, in words; null when nothing is said.',
  })
  readonly reward!: string | null;

  @Field(() => [IndicatorType], { description: 'What is measured, at most 30; weights make 1.' })
  readonly indicators!: readonly IndicatorType[];

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly newestVersion!: number;
  readonly assessors!: readonly Assessor[];
}

/** A page of schemes. */
export const EvaluationSchemeConnectionType = connectionType(
  EvaluationSchemeType,
  'EvaluationScheme',
  'schemes of evaluation',
);
