import { Audience } from '@governance/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { ExceptionalDayKind } from './exceptional-day-kind.enum.js';

/** A day that is not what its weekday says, as the graph shows it. */
@Audience('open')
@ObjectType('ExceptionalDay', { description: '放假与调休: a day that is not what its weekday says.' })
export class ExceptionalDayType {
  @Field(() => String, { description: 'The day in Asia/Shanghai, `YYYY-MM-DD`.' })
  readonly day!: string;

  @Field(() => ExceptionalDayKind, { description: 'Off or worked.' })
  readonly kind!: ExceptionalDayKind;

  @Field(() => String, { description: 'The holiday that it belongs to, e.g. `春节`.' })
  readonly name!: string;
}

/** A year's table of working days, as the graph shows it. */
@Audience('open')
@ObjectType('WorkingYear', {
  description: '工作日历: the holidays and adjusted working days of a year, by the State Council.',
})
export class WorkingYearType {
  @Field(() => Int, { description: 'The year.' })
  readonly year!: number;

  @Field(() => [ExceptionalDayType], { description: 'Its days in order; at most 366.' })
  readonly days!: readonly ExceptionalDayType[];
}
