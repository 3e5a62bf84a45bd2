import {
  businessDay,
  cityCodeOf,
  NotFoundError,
  type Page,
  type PageRequest,
  type PageWindow,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { assertOrganizationOf } from '../volunteer/volunteer.service.js';
import { HOURS_PLAN_ORDER } from './hours-plan-order.js';
import {
  assertValidHoursPlan,
  type HoursPlan,
  type HoursPlanFilter,
  type NewHoursPlan,
} from './hours-plan.js';
import { assertMayEndHoursPlan, subjectToPlan } from './hours-plan.policy.js';
import type { HoursPlanRepository } from './hours-plan.repository.js';

/** What can be done with plans of hours. */
export class HoursPlanService {
  constructor(
    private readonly plans: HoursPlanRepository,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** A page of what the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: HoursPlanFilter, request: PageRequest, viewer: Viewer): Promise<Page<HoursPlan>> {
    const rows = {
      findPage: (wanted: HoursPlanFilter, window: PageWindow) => this.plans.findPage(wanted, window, viewer),
      count: (wanted: HoursPlanFilter) => this.plans.count(wanted, viewer),
    };
    return readPage({ rows, order: HOURS_PLAN_ORDER }, withSoundPlace(filter), request);
  }

  /** Declares one’s own. A repetition with the same key answers the first result. */
  async plan(input: NewHoursPlan, idempotencyKey: string, viewer: Viewer): Promise<HoursPlan> {
    const subject = subjectToPlan(viewer);
    const plan: NewHoursPlan = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      fromDay: input.fromDay.normalize('NFKC').trim(),
      toDay: input.toDay.normalize('NFKC').trim(),
    };
    const at = this.now();
    assertOrganizationOf(cityCodeOf(plan.divisionCode), plan.organizationId, 'organizationId');
    assertValidHoursPlan(plan, businessDay(at));
    return this.plans.declare({
      plan,
      subject,
      at,
      request: { subject, key: idempotencyKey, body: { planHours: plan } },
    });
  }

  /** Ends one’s own, and with it that the receiving community sees one. */
  async end(id: string, expectedVersion: number, viewer: Viewer): Promise<HoursPlan> {
    const [plan] = await this.plans.findByIds([id], viewer);
    if (!plan) throw new NotFoundError('服务计划');
    assertMayEndHoursPlan(viewer, plan);
    return this.plans.end(id, expectedVersion, this.now());
  }
}
