import type { RequestPlan } from '@governance/demo';
import { DomainError, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { lookAtAlarm, type ReachedStage } from '../request-clock/clock-alarm.js';
import { dueOf } from '../request-clock/deadline.js';
import { replayClocks } from '../request-clock/replay-clocks.js';
import {
  AlarmStage,
  type ClockSheet,
  isRunning,
  NO_CLOCKS,
  type RequestClock,
} from '../request-clock/request-clock.js';
import { RequestStatus } from '../service-request/request-status.js';
import { NATIONAL_CITY } from '../service-category/service-category.js';
import { policiesOf, SELECT_POLICIES } from '../sla-policy/persistence/sla-policy-statements.js';
import type { SlaPolicy } from '../sla-policy/sla-policy.js';
import { allWorkingYears } from '../working-calendar/persistence/sql-working-calendar.repository.js';
import { WorkingCalendar } from '../working-calendar/working-calendar.js';

/** What limits make of an invented request: as if the mutations and the worker had seen it up to the anchor. */
export interface RequestLimits {
  readonly policy: Pick<SlaPolicy, 'id' | 'version'> | null;
  readonly dueAt: Date | null;
  readonly sheet: ClockSheet;
  readonly flags: readonly (ReachedStage & { readonly clock: RequestClock })[];
}

const PRIORITIES = { NORMAL: 'ROUTINE', URGENT: 'URGENT', EMERGENCY: 'EMERGENCY' } as const;
const YEAR_MS = 365 * 86_400_000;

/** Sets invented requests against the national policies. */
export class DemoLimits {
  private constructor(
    private readonly policies: ReadonlyMap<string, SlaPolicy>,
    private readonly calendar: WorkingCalendar,
    private readonly anchor: Date,
  ) {}

  /** Reads what there is: the policies of the migrations, and the years that were taken in. */
  static async read(database: Sql, anchor: Date): Promise<DemoLimits> {
    const policies = await policiesOf(database, sql`${SELECT_POLICIES} WHERE p.city_code = ${NATIONAL_CITY}`);
    return new DemoLimits(
      new Map(policies.map((policy) => [policy.priority, policy])),
      new WorkingCalendar(await allWorkingYears(database)),
      anchor,
    );
  }

  /** A request that reaches into a year without a calendar has no clocks: none is guessed. */
  limitsOf(request: RequestPlan): RequestLimits {
    const policy = this.policies.get(PRIORITIES[request.priority]) ?? null;
    const sheet = policy === null ? NO_CLOCKS : this.reviewedLater(this.clocksOf(request, policy));
    const looked = sheet.clocks.map((clock) => this.lookedAt(clock));
    return {
      policy,
      dueAt: dueOf(sheet),
      sheet: { ...sheet, clocks: looked.map(({ clock }) => clock) },
      flags: looked.flatMap(({ clock, reached }) => reached.map((stage) => ({ ...stage, clock }))),
    };
  }

  private clocksOf({ timeline, assignments }: RequestPlan, terms: SlaPolicy): ClockSheet {
    const entries = timeline.map(({ sequence, at, action, from, to }) => ({
      sequence,
      at,
      action,
      from: from === null ? null : RequestStatus[from],
      to: RequestStatus[to],
    }));
    const history = { timeline: entries, departmentIds: assignments.map(({ departmentId }) => departmentId) };
    try {
      return replayClocks(history, { terms, calendar: this.calendar });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'CALENDAR_MISSING') return NO_CLOCKS;
      throw error;
    }
  }

  /** What lies suspended goes on lying: an invented world does not move by itself for a year. */
  private reviewedLater(sheet: ClockSheet): ClockSheet {
    const reviewAt = new Date(this.anchor.getTime() + YEAR_MS);
    return {
      ...sheet,
      pauses: sheet.pauses.map((pause) => (pause.to === null ? { ...pause, reviewAt } : pause)),
    };
  }

  private lookedAt(clock: RequestClock) {
    const until = clock.stoppedAt ?? clock.pausedAt ?? this.anchor;
    const { reached, alarm, alarmAt } = lookAtAlarm(
      { ...clock, alarm: AlarmStage.WARN },
      until,
      this.calendar,
    );
    const isWatched = isRunning(clock) && clock.pausedAt === null;
    return { clock: isWatched ? { ...clock, alarm, alarmAt } : clock, reached };
  }
}
