import type { CallbackPlan, RequestPlan } from '@governance/demo';
import { cityCodeOf, type CopyValue } from '@governance/shared';

/** What call-backs put into their table, for requests that are there. */
export const CALLBACK_TABLE = {
  table: 'service_request_callback',
  columns: [
    ...['city_code', 'request_id', 'sequence', 'round', 'attempt', 'surveyor', 'method', 'contacted'],
    ...['resolved', 'satisfaction', 'at', 'department_id', 'concludes'],
  ],
  rowsOf: ({ request }: { readonly request: RequestPlan }): readonly (readonly CopyValue[])[] =>
    request.callbacks
      .flatMap(triesOf)
      .map((call, index) => [
        ...[cityCodeOf(request.divisionCode), request.id, index + 1, call.round, call.attempt],
        ...[surveyorOf(request), 'PHONE', call.contacted, call.resolved, call.satisfaction, call.at],
        ...[judgedBy(request, call), call.concludes],
      ]),
};

/** Nobody is given up before the third try. */
const TRIES = 3;
const MINUTE_MS = 60_000;

interface Call extends CallbackPlan {
  readonly attempt: number;
  readonly concludes: boolean;
}

function triesOf(callback: CallbackPlan): readonly Call[] {
  const tries = callback.contacted ? 1 : TRIES;
  return Array.from({ length: tries }, (_, index) => ({
    ...callback,
    attempt: index + 1,
    at: new Date(callback.at.getTime() - (tries - 1 - index) * MINUTE_MS),
    concludes: index + 1 === tries,
  }));
}

/** Every other reporter is asked by a third party. */
const surveyorOf = ({ id }: RequestPlan): string => (/[02468ace]$/.test(id) ? 'THIRD_PARTY' : 'OWN');

/** The department that had it last in the round; null when it was answered directly. */
const judgedBy = ({ assignments }: RequestPlan, { round }: CallbackPlan): string | null =>
  assignments.findLast((turn) => turn.round <= round)?.departmentId ?? null;
