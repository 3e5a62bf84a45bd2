import { demoId } from '@governance/demo';
import { cityCodeOf, type CopyValue } from '@governance/shared';
import { NATIONAL_CITY } from '../service-category/service-category.js';
import type { DemoCall, DemoStep, DemoWhistle } from './demo-whistles.js';

interface WhistleTableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rowsOf: (lived: DemoWhistle) => readonly (readonly CopyValue[])[];
}

const ANSWER_DAYS_MS = 5 * 86_400_000;
const MISSED = '吹哨后未按时报到,系统自动督办';

/** What whistles put into each table, after requests are there. */
export const WHISTLE_TABLES: readonly WhistleTableRows[] = [
  {
    table: 'whistle',
    columns: [
      ...['city_code', 'id', 'division_code', 'version', 'kind', 'title', 'reason', 'blown_by_id', 'grid_id'],
      ...[
        'request_id',
        'sponsor_name',
        'sponsor_post',
        'policy_city',
        'policy_version',
        'status',
        'opened_at',
      ],
      ...['next_arrival_due', 'alarm_at', 'disposed_at', 'closed_at'],
    ],
    rowsOf: ({ whistle, policyVersion, calls, steps }) => {
      const { id, divisionCode, kind, title, reason, blownById, gridId, requestId, sponsor, status } =
        whistle;
      const outstanding = calls.find((call) => call.arrivedAt === null && call.endedAt === null);
      const awaited = calls.find(isAwaited);
      return [
        [
          ...[
            cityCodeOf(divisionCode),
            id,
            divisionCode,
            steps.length,
            kind,
            title,
            reason,
            blownById,
            gridId,
          ],
          ...[requestId, sponsor?.name ?? null, sponsor?.post ?? null, NATIONAL_CITY, policyVersion, status],
          ...[
            whistle.blownAt,
            outstanding?.arrivalDue ?? null,
            awaited?.arrivalDue ?? null,
            whistle.disposedAt,
            whistle.closedAt,
          ],
        ],
      ];
    },
  },
  {
    table: 'whistle_call',
    columns: [
      ...['city_code', 'id', 'whistle_id', 'position', 'organization_id', 'version', 'status', 'opened_at'],
      ...['arrival_due', 'acknowledged_at', 'arrived_at', 'missed_at', 'score', 'ended_at'],
    ],
    rowsOf: ({ whistle, calls }) =>
      calls.map((call, index) => {
        const status = statusOf(call);
        return [
          ...[cityCodeOf(whistle.divisionCode), call.id, whistle.id, index + 1, call.departmentId],
          ...[
            call.steps.length,
            status,
            whistle.blownAt,
            call.arrivalDue,
            call.acknowledgedAt,
            call.arrivedAt,
          ],
          ...[call.missedAt, status === 'SCORED' ? call.score : null, call.endedAt],
        ];
      }),
  },
  {
    table: 'supervision_order',
    columns: [
      ...['city_code', 'id', 'division_code', 'version', 'kind', 'ground', 'explanation', 'issuer_id'],
      ...['addressee_id', 'request_id', 'whistle_call_id', 'status', 'opened_at', 'due_at'],
    ],
    rowsOf: ({ whistle: { divisionCode, blownById, requestId }, calls }) =>
      ordersOf(divisionCode, calls).map(({ id, call, at }) => [
        ...[cityCodeOf(divisionCode), id, divisionCode, 1, 'SUPERVISE', 'MISSED_CALL', MISSED, blownById],
        ...[call.departmentId, requestId, call.id, 'ISSUED', at, new Date(at.getTime() + ANSWER_DAYS_MS)],
      ]),
  },
  {
    table: 'case_timeline',
    columns: [
      ...['city_code', 'case_id', 'sequence', 'previous', 'at', 'from_status', 'to_status', 'action', 'role'],
      ...['organization_id', 'text'],
    ],
    rowsOf: ({ whistle: { id, divisionCode, blownById }, steps, calls }) => {
      const issued = {
        action: 'OPEN',
        to: 'ISSUED',
        role: 'SYSTEM',
        organizationId: blownById,
        text: MISSED,
      };
      const cases = [
        { id, steps },
        ...calls,
        ...ordersOf(divisionCode, calls).map((order) => ({
          id: order.id,
          steps: [{ ...issued, at: order.at }],
        })),
      ];
      return cases.flatMap((one) => timelineRows(cityCodeOf(divisionCode), one));
    },
  },
];

/** The order that each missed call led to. */
const ordersOf = (divisionCode: string, calls: readonly DemoCall[]) =>
  calls.flatMap((call) =>
    call.missedAt === null
      ? []
      : [{ id: demoId('SupervisionOrder', divisionCode, call.id, call.missedAt), call, at: call.missedAt }],
  );

const timelineRows = (
  cityCode: string,
  { id, steps }: { readonly id: string; readonly steps: readonly DemoStep[] },
): readonly (readonly CopyValue[])[] =>
  steps.map(({ at, action, to, role, organizationId, text }, index) => [
    ...[
      cityCode,
      id,
      index + 1,
      index === 0 ? null : index,
      at,
      steps[index - 1]?.to ?? null,
      to,
      action,
      role,
    ],
    ...[organizationId, text],
  ]);

const statusOf = ({ steps }: DemoCall): string => steps.at(-1)?.to ?? 'CALLED';

const isAwaited = (call: DemoCall): boolean => ['CALLED', 'ACKNOWLEDGED'].includes(statusOf(call));
