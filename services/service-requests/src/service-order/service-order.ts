import type { WorkingCase } from '../working-case/case-moves.js';

/** Where a service order stands. */
export enum ServiceOrderStatus {
  REQUESTED = 'REQUESTED',
  PLACED = 'PLACED',
  ACCEPTED = 'ACCEPTED',
  DELIVERED = 'DELIVERED',
  JUDGED = 'JUDGED',
  REJECTED = 'REJECTED',
  CANCELLED = 'CANCELLED',
}

/** What the residents' side says of a delivered order. */
export enum ServiceOrderVerdict {
  SATISFIED = 'SATISFIED',
  BASICALLY_SATISFIED = 'BASICALLY_SATISFIED',
  DISSATISFIED = 'DISSATISFIED',
}

/** 居民点单、支部下单、部门接单: what residents ask for, a branch orders and a department delivers. No resident is named. */
export interface ServiceOrder extends WorkingCase<ServiceOrderStatus> {
  readonly title: string;
  readonly description: string | null;
  /** Who speaks for the residents, e.g. their committee; null when a community does without one. */
  readonly requestedById: string | null;
  /** The branch that orders. */
  readonly branchId: string;
  /** The department that is asked to deliver; null until the order is placed, and after it declined. */
  readonly departmentId: string | null;
  readonly verdict: ServiceOrderVerdict | null;
  readonly deliveredAt: Date | null;
  readonly judgedAt: Date | null;
}

/** What a list of orders is limited to. */
export interface ServiceOrderFilter {
  readonly divisionCode?: string | null;
  readonly status?: readonly ServiceOrderStatus[] | null;
  readonly branchId?: string | null;
  readonly departmentId?: string | null;
}
