import type { CallbackPlan, RequestPlan } from '@governance/demo';
import { cityCodeOf, type CopyValue } from '@governance/shared';

/** What reporters said when they were called back: each call ended its round, so the last one counts. */
export const CALLBACK_TABLE = {
  table: 'service_request_callback',
  columns: [
    ...['city_code', 'request_id', 'sequence', 'round', 'attempt', 'surveyor', 'method', 'contacted'],
    ...['resolved', 'satisfaction', 'at', 'department_id', 'concludes'],
  ],
  rowsOf: ({ request }: { readonly request: RequestPlan }): readonly (readonly CopyValue[])[] =>
    request.callbacks.map((callback, index) => [
      ...[cityCodeOf(request.divisionCode), request.id, index + 1, callback.round, 1, 'OWN', 'PHONE'],
      ...[callback.contacted, callback.resolved, callback.satisfaction, callback.at],
      judgedDepartment(request, callback),
      true,
    ]),
} as const;

/** The department that had the request when the reporter was called; null for a direct answer. */
const judgedDepartment = ({ assignments }: RequestPlan, { at }: CallbackPlan): string | null =>
  assignments.findLast(({ dispatchedAt }) => dispatchedAt < at)?.departmentId ?? null;
