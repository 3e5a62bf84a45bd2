import {
  Audience,
  type Connection,
  DivisionCodeScalar,
  PageArgs,
  parseDivisionCode,
  PeriodInputType,
} from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import type { EvaluationScheme } from '../../evaluation-scheme/evaluation-scheme.js';
import { EvaluationSchemeType } from '../../evaluation-scheme/graphql/evaluation-scheme.type.js';
import { wholeMonths } from '../../ranking/month-span.js';
import type { Assessment } from '../assessment.js';
import { AssessmentConnectionType } from './assessment.type.js';

/** Adds to a scheme what panels gave by it. */
@Resolver(() => EvaluationSchemeType)
export class SchemeAssessmentsResolver {
  @Audience('internal')
  @FieldResolver(() => AssessmentConnectionType, {
    description:
      'What panels gave over a period, in all versions of the scheme, by place and age: your organization’s own; for auditors all of their jurisdiction; with visibility OPEN for all staff of a place.',
  })
  assessments(
    @Root() { id }: EvaluationScheme,
    @Arg('period', () => PeriodInputType, { description: 'Exactly this period, in whole months.' })
    period: PeriodInputType,
    @Arg('divisionCode', () => DivisionCodeScalar, {
      nullable: true,
      description: 'Of this place alone; of all when left out.',
    })
    divisionCode: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<Assessment>> {
    const code = divisionCode == null ? null : parseDivisionCode(divisionCode, 'divisionCode');
    return loaders.assessmentsOfScheme.load(id, { span: wholeMonths(period), divisionCode: code }, page);
  }
}
