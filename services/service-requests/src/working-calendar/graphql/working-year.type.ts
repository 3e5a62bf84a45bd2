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
  description:
    '工作日历: the holidays and adjusted working days of a year, by the State Council; until its table is published, by the law alone.',
})
export class WorkingYearType {
  @Field(() => Int, { description: 'The year.' })
  readonly year!: number;

  @Field(() => Boolean, {
    description:
      'Whether the table is not published yet: it then has the statutory holidays (法定节假日), those on a weekend made up for on the next weekday (补假), and no adjusted working days (调休). The published table replaces it and moves no due time that was computed before.',
  })
  readonly isProvisional!: boolean;

  @Field(() => [ExceptionalDayType], { description: 'Its days in order; at most 366.' })
  readonly days!: readonly ExceptionalDayType[];
}
