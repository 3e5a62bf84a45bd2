import { businessDay, type StatDelta } from '@governance/shared';
import { topCategory } from '../service-category/service-category.js';
import { RequestStatus } from '../service-request/request-status.js';
import type { ServiceRequest } from '../service-request/service-request.js';
import { bucketOf } from './handling-hours.js';

/** What figures depend on: the request as it stands, and whether its time was ever extended. */
export type CountedRequest = Pick<
  ServiceRequest,
  'divisionCode' | 'departmentId' | 'categoryCode' | 'status' | 'round' | 'receivedAt' | 'closedAt'
> & { readonly wasExtended: boolean };

/** Came to an end that is a result. */
export const ENDED_STATUSES: readonly RequestStatus[] = [RequestStatus.ANSWERED, RequestStatus.CLOSED];

/** Left out of rates by definition, each with its measure: as if they had never come. */
export const EXCLUDED_MEASURES = {
  [RequestStatus.MERGED]: 'request.merged',
  [RequestStatus.CANCELLED]: 'request.withdrawn',
  [RequestStatus.REJECTED]: 'request.rejected',
} as const;

/**
 * All increments of one request as it stands; `request-facts.ts` says the same as a statement. Whoever changes a request
 * appends those of the new state and takes back those of the old one.
 */
export function countsOf(request: CountedRequest): readonly StatDelta[] {
  const { divisionCode, departmentId, categoryCode, receivedAt, closedAt, status, round } = request;
  const category = topCategory(categoryCode);
  const onReceipt = { day: businessDay(receivedAt), dimension: category, amount: 1 };
  const everywhere = [divisionCode, ...(departmentId === null ? [] : [departmentId])];
  const excluded = excludedMeasure(status);
  const filed = departmentId !== null && excluded === null;
  const counted = [
    ...(filed ? [{ ...onReceipt, measure: 'request.filed' }] : []),
    ...(filed && request.wasExtended ? [{ ...onReceipt, measure: 'request.extended' }] : []),
    ...(closedAt !== null && ENDED_STATUSES.includes(status)
      ? endCounts(closedAt, { category, took: closedAt.getTime() - receivedAt.getTime(), round })
      : []),
  ];
  return [
    { ...onReceipt, scope: divisionCode, measure: 'request.received' },
    ...(excluded === null ? [] : [{ ...onReceipt, scope: divisionCode, measure: excluded }]),
    ...counted.flatMap((delta) => everywhere.map((scope) => ({ ...delta, scope }))),
  ];
}

/** The increments that take others back. */
export const takenBack = (deltas: readonly StatDelta[]): readonly StatDelta[] =>
  deltas.map((delta) => ({ ...delta, amount: -delta.amount }));

function endCounts(
  closedAt: Date,
  { category, took, round }: { readonly category: string; readonly took: number; readonly round: number },
): readonly Omit<StatDelta, 'scope'>[] {
  const onClosing = { day: businessDay(closedAt), amount: 1 };
  const bucket = bucketOf(took);
  return [
    { ...onClosing, measure: 'request.closed', dimension: category },
    { ...onClosing, measure: 'request.handling_hours', dimension: bucket },
    { ...onClosing, measure: 'request.category_hours', dimension: `${category}/${bucket}` },
    ...(round > 1 ? [{ ...onClosing, measure: 'request.reworked', dimension: category }] : []),
  ];
}

function excludedMeasure(status: RequestStatus): string | null {
  const measures: Readonly<Partial<Record<RequestStatus, string>>> = EXCLUDED_MEASURES;
  return measures[status] ?? null;
}
