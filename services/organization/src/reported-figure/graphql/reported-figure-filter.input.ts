import { DivisionCodeScalar } from '@governance/shared';
import { Field, InputType } from 'type-graphql';

/** What `reportedFigures` is limited to. */
@InputType('ReportedFigureFilter', {
  description: 'What a list of published figures is limited to; all that is given must hold.',
})
export class ReportedFigureFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Of this place or of one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of the metric with this code, in any version, e.g. `org.duty.kept`.',
  })
  readonly metricCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For exactly this period, as `ReportedFigure.period` has it, e.g. `2020`.',
  })
  readonly period?: string | null;
}
