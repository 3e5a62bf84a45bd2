import { assertAll, businessDay, DomainError, parseBusinessDay } from '@governance/shared';
import type { StaffAggregate } from './staff-aggregate.js';

/** Counts to be recorded. */
export type NewStaffAggregate = Omit<StaffAggregate, 'id' | 'divisionCode' | 'version'>;

const MAX_STAFF = 1_000_000;
const [YOUNGEST, OLDEST] = [16, 100];

/** Throws all that is wrong with counts: each lies within the headcount, and the day is not to come. */
export function assertValidAggregate(aggregate: NewStaffAggregate, now: Date): void {
  const { headcount, established, fullTime, partTime, bachelorPlus, relevantBackground } = aggregate;
  assertAll(
    () => {
      if (parseBusinessDay(aggregate.countedOn, 'countedOn') > businessDay(now))
        throw invalid('countedOn', '统计日期不能晚于今天');
    },
    () => {
      if (headcount < 0 || headcount > MAX_STAFF)
        throw invalid('headcount', `人数应为 0 到 ${String(MAX_STAFF)}`);
      if ((fullTime ?? 0) + (partTime ?? 0) > headcount)
        throw invalid('headcount', '专职与兼职人数之和不能超过总人数');
    },
    () => {
      if (established !== null && (established < 0 || established > MAX_STAFF))
        throw invalid('established', `编制数应为 0 到 ${String(MAX_STAFF)}`);
    },
    ...Object.entries({ fullTime, partTime, bachelorPlus, relevantBackground }).map(
      ([field, count]) =>
        () => {
          if (count !== null && (count < 0 || count > headcount)) throw invalid(field, '应为 0 到总人数');
        },
    ),
    () => {
      assertMeanAge(aggregate);
    },
  );
}

function assertMeanAge({ meanAge, headcount }: NewStaffAggregate): void {
  if (meanAge === null) return;
  if (headcount === 0) throw invalid('meanAge', '没有人员,不填写平均年龄');
  if (!(meanAge >= YOUNGEST && meanAge <= OLDEST))
    throw invalid('meanAge', `平均年龄应为 ${String(YOUNGEST)} 到 ${String(OLDEST)} 岁`);
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
