import {
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { addWorking, ClockTime, TermUnit } from '../working-calendar/add-working.js';
import { WorkingCalendar } from '../working-calendar/working-calendar.js';
import type { WorkingCalendarRepository } from '../working-calendar/working-calendar.repository.js';
import type { CaseRepository } from '../working-case/case.repository.js';
import { caseOrder } from '../working-case/case-order.js';
import { planStep, type WantedStep } from '../working-case/case-moves.js';
import { assertSoundOrder, type NewSupervisionOrder } from './new-supervision-order.js';
import { SUPERVISION_TABLE, SupervisionAction } from './supervision-moves.js';
import { assertMayIssue, standsToOrder } from './supervision-order.policy.js';
import {
  ANSWER_DAYS,
  type SupervisionFilter,
  type SupervisionOrder,
  SupervisionStatus,
} from './supervision-order.js';

/** In which order supervision orders are listed. */
export const SUPERVISION_ORDER = caseOrder<SupervisionOrder>('supervisionOrders');

/** A thing that an order may be about: where it is. */
export interface SupervisedThing {
  readonly divisionCode: string;
  readonly requestId: string | null;
}

/** What the service works on. */
export interface SupervisionParts {
  readonly orders: CaseRepository<SupervisionOrder, SupervisionFilter>;
  readonly calendar: WorkingCalendarRepository;
  /** A request or a problem case that the viewer may see; null when there is none. */
  readonly findRequest: (id: string, viewer: Viewer) => Promise<SupervisedThing | null>;
  readonly findProblemCase: (id: string, viewer: Viewer) => Promise<SupervisedThing | null>;
  readonly now?: (() => Date) | undefined;
}

/** What can be done with supervision orders. */
export class SupervisionOrderService {
  constructor(private readonly parts: SupervisionParts) {}

  /** A page of the orders that the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(
    filter: SupervisionFilter,
    request: PageRequest,
    viewer: Viewer,
  ): Promise<Page<SupervisionOrder>> {
    const selection = { viewer, filter: withSoundPlace(filter) };
    return readPage({ rows: this.parts.orders, order: SUPERVISION_ORDER }, selection, request);
  }

  /** Issues an order. A repetition with the same key answers the order that the first one made. */
  async issue(input: NewSupervisionOrder, idempotencyKey: string, viewer: Viewer): Promise<SupervisionOrder> {
    const order = { ...input, explanation: input.explanation.trim() };
    const { kind, ground, explanation, addresseeId, problemCaseId } = order;
    const { organization: issuerId, subject } = viewer;
    assertSoundOrder(order, issuerId);
    const { divisionCode, requestId } = await this.thingOf(order, viewer);
    assertMayIssue(viewer, divisionCode, kind);
    const at = this.now();
    const dueAt = await this.dueAfter(at, order.answerDays ?? ANSWER_DAYS[kind]);
    return this.parts.orders.open(
      {
        divisionCode,
        kind,
        ground,
        explanation,
        issuerId,
        addresseeId,
        requestId,
        problemCaseId,
        whistleCallId: null,
        dueAt,
        answeredAt: null,
        closedAt: null,
      },
      {
        at,
        from: null,
        to: SupervisionStatus.ISSUED,
        action: 'OPEN',
        role: 'ISSUER',
        organizationId: issuerId,
        subject,
        text: explanation,
      },
      { subject: subject ?? '', key: idempotencyKey, body: { issueSupervisionOrder: order } },
    );
  }

  /** Moves an order on, as the table of moves allows. An answer that is sent back is due anew. */
  async move(id: string, wanted: WantedStep<SupervisionAction>, viewer: Viewer): Promise<SupervisionOrder> {
    const at = this.now();
    const isSentBack = wanted.action === SupervisionAction.REJECT_ANSWER;
    const calendar = isSentBack ? await this.calendarFrom(at) : null;
    return this.parts.orders.change(id, viewer, (held) => {
      const step = planStep(SUPERVISION_TABLE, held, wanted, {
        viewer,
        at,
        standsAs: standsToOrder(viewer, held),
      });
      const ends = step.to === SupervisionStatus.CLOSED || step.to === SupervisionStatus.WITHDRAWN;
      return {
        step,
        set: {
          ...(step.to === SupervisionStatus.ANSWERED ? { answeredAt: at } : {}),
          ...(ends ? { closedAt: at } : {}),
          ...(calendar ? { dueAt: workingDaysAfter(at, ANSWER_DAYS[held.kind], calendar) } : {}),
        },
      };
    });
  }

  private async thingOf(
    { requestId, problemCaseId }: NewSupervisionOrder,
    viewer: Viewer,
  ): Promise<SupervisedThing> {
    const [id, field] =
      problemCaseId === null ? [requestId ?? '', 'requestId'] : [problemCaseId, 'problemCaseId'];
    const find = problemCaseId === null ? this.parts.findRequest : this.parts.findProblemCase;
    const found = isEntityId(id) ? await find(id, viewer) : null;
    if (!found) throw new NotFoundError(problemCaseId === null ? '诉求' : '问题工单', field);
    return found;
  }

  private async dueAfter(at: Date, days: number): Promise<Date> {
    return workingDaysAfter(at, days, await this.calendarFrom(at));
  }

  private async calendarFrom(at: Date): Promise<WorkingCalendar> {
    const year = at.getUTCFullYear();
    return new WorkingCalendar(await this.parts.calendar.findYears([year, year + 1]));
  }

  private now(): Date {
    return this.parts.now?.() ?? new Date();
  }
}

/** The end of the last of so many working days after an instant. Throws `CALENDAR_MISSING`. */
export const workingDaysAfter = (at: Date, amount: number, calendar: WorkingCalendar): Date =>
  addWorking(at, { amount, unit: TermUnit.DAY, time: ClockTime.WORKING }, calendar);
