import { WHISTLE_REMARKS, type WhistleCallPlan, type WhistlePlan } from '@governance/demo';
import { DomainError, type Sql } from '@governance/shared';
import { whistlePoliciesInForce } from '../whistle-policy/persistence/sql-whistle-policy.repository.js';
import type { WhistlePolicy } from '../whistle-policy/whistle-policy.js';
import { NATIONAL_CITY } from '../service-category/service-category.js';
import { addWorking } from '../working-calendar/add-working.js';
import { allWorkingYears } from '../working-calendar/persistence/sql-working-calendar.repository.js';
import { WorkingCalendar } from '../working-calendar/working-calendar.js';

/** An entry of a timeline, before it stands in one. */
export interface DemoStep {
  readonly at: Date;
  readonly action: string;
  readonly to: string;
  readonly role: string;
  readonly organizationId: string | null;
  readonly text: string | null;
}

/** A call with what the mutations and the worker would have made of it up to the anchor. */
export interface DemoCall extends WhistleCallPlan {
  readonly arrivalDue: Date;
  readonly steps: readonly DemoStep[];
  readonly missedAt: Date | null;
  readonly endedAt: Date | null;
}

/** A whistle with its calls; the policy is the national one. */
export interface DemoWhistle {
  readonly whistle: WhistlePlan;
  readonly policyVersion: number;
  readonly calls: readonly DemoCall[];
  readonly steps: readonly DemoStep[];
}

/** Sets invented whistles against the national policy. */
export class DemoWhistles {
  private constructor(
    private readonly policy: WhistlePolicy,
    private readonly calendar: WorkingCalendar,
    private readonly anchor: Date,
  ) {}

  /** Reads what there is: the policy of the migrations, and the years that were taken in. */
  static async read(database: Sql, anchor: Date): Promise<DemoWhistles> {
    const [policy] = await whistlePoliciesInForce(database, [NATIONAL_CITY], anchor);
    if (!policy) throw new Error('The migrations made no national whistle policy');
    return new DemoWhistles(policy, new WorkingCalendar(await allWorkingYears(database)), anchor);
  }

  /** A whistle that reaches into a year without a calendar is left out: no due time is guessed. */
  withClocks(whistles: readonly WhistlePlan[]): readonly DemoWhistle[] {
    return whistles.flatMap((whistle) => {
      const arrivalDue = this.dueOf(whistle);
      if (arrivalDue === null) return [];
      const calls = whistle.calls.map((call) => this.lived(call, whistle, arrivalDue));
      return [{ whistle, policyVersion: this.policy.version, calls, steps: stepsOf(whistle) }];
    });
  }

  private dueOf({ kind, blownAt }: WhistlePlan): Date | null {
    try {
      return addWorking(blownAt, this.policy.rules[kind].arrival, this.calendar);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'CALENDAR_MISSING') return null;
      throw error;
    }
  }

  private lived(call: WhistleCallPlan, whistle: WhistlePlan, arrivalDue: Date): DemoCall {
    const { departmentId, acknowledgedAt, arrivedAt, score } = call;
    const { blownAt, blownById, disposedAt, closedAt } = whistle;
    const over = disposedAt ?? closedAt;
    const byStreet = { role: 'STREET', organizationId: blownById };
    const byDepartment = { role: 'DEPARTMENT', organizationId: departmentId, text: null };
    const isMissed = arrivedAt === null && arrivalDue < (over ?? this.anchor);
    const missedAt = isMissed ? new Date(arrivalDue.getTime() + 1) : null;
    const isScored = disposedAt !== null && (arrivedAt !== null || isMissed);
    const { scored, scoredLow, excused } = WHISTLE_REMARKS;
    const steps: DemoStep[] = [{ at: blownAt, action: 'OPEN', to: 'CALLED', ...byStreet, text: null }];
    if (acknowledgedAt)
      steps.push({ at: acknowledgedAt, action: 'ACKNOWLEDGE', to: 'ACKNOWLEDGED', ...byDepartment });
    if (arrivedAt) steps.push({ at: arrivedAt, action: 'ARRIVE', to: 'ARRIVED', ...byDepartment });
    if (missedAt)
      steps.push({
        at: missedAt,
        action: 'MISS',
        to: 'MISSED',
        role: 'SYSTEM',
        organizationId: null,
        text: null,
      });
    if (isScored)
      steps.push({
        at: disposedAt,
        action: 'SCORE',
        to: 'SCORED',
        ...byStreet,
        text: isMissed ? scoredLow : scored,
      });
    else if (over) steps.push({ at: over, action: 'EXCUSE', to: 'EXCUSED', ...byStreet, text: excused });
    return { ...call, arrivalDue, steps, missedAt, score: isScored ? score : 0, endedAt: over };
  }
}

function stepsOf({
  blownAt,
  blownById,
  reason,
  status,
  disposedAt,
  closedAt,
}: WhistlePlan): readonly DemoStep[] {
  const byStreet = { role: 'STREET', organizationId: blownById };
  const { disposed, withdrawn } = WHISTLE_REMARKS;
  return [
    { at: blownAt, action: 'OPEN', to: 'BLOWN', ...byStreet, text: reason },
    ...(disposedAt
      ? [{ at: disposedAt, action: 'DISPOSE', to: 'DISPOSED', ...byStreet, text: disposed }]
      : []),
    ...(closedAt && status === 'CLOSED'
      ? [{ at: closedAt, action: 'CLOSE', to: 'CLOSED', ...byStreet, text: null }]
      : []),
    ...(closedAt && status === 'WITHDRAWN'
      ? [{ at: closedAt, action: 'WITHDRAW', to: 'WITHDRAWN', ...byStreet, text: withdrawn }]
      : []),
  ];
}
