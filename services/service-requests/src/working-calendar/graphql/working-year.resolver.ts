import { Audience, orNotFound } from '@governance/shared';
import { Arg, Int, Query, Resolver } from 'type-graphql';
import type { StoredWorkingYear, WorkingCalendarRepository } from '../working-calendar.repository.js';
import { WorkingYearType } from './working-year.type.js';

/** Look-ups of the working calendar. */
@Resolver(() => WorkingYearType)
export class WorkingYearResolver {
  constructor(private readonly calendar: WorkingCalendarRepository) {}

  @Audience('open')
  @Query(() => WorkingYearType, {
    nullable: true,
    description:
      'The working calendar of a year, published or provisional; NOT_FOUND for one of which neither is there: a clock that would reach into it is refused with CALENDAR_MISSING.',
  })
  workingYear(
    @Arg('year', () => Int, { description: 'The year, e.g. 2026.' }) year: number,
  ): Promise<StoredWorkingYear> {
    return orNotFound(
      this.calendar.findYears([year]).then(([found]) => found ?? null),
      '年度工作日历',
      'year',
    );
  }
}
