import { createHash } from 'node:crypto';
import type { RequestContactPlan, RequestPlan } from '@governance/demo';
import { cityCodeOf, type CopyValue, foldText, caseNumber } from '@governance/shared';
import type { RequestLimits } from './demo-limits.js';
import { maskedContact } from '../reporter-contact/reporter-contact.js';

/** A planned request with who reported it. */
interface ReportedRequest {
  readonly request: RequestPlan;
  readonly contact: RequestContactPlan | null;
  readonly limits: RequestLimits;
}

interface LoadedTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rowsOf: (reported: ReportedRequest) => readonly (readonly CopyValue[])[];
}

const PRIORITIES = { NORMAL: 'ROUTINE', URGENT: 'URGENT', EMERGENCY: 'EMERGENCY' } as const;

/** What the invented world puts into each table; contacts, which are encrypted, apart. */
export const LOADED_TABLES: readonly LoadedTable[] = [
  {
    table: 'service_request',
    columns: [
      ...[
        'city_code',
        'id',
        'division_code',
        'version',
        'number',
        'grid_id',
        'category_code',
        'channel',
        'kind',
      ],
      ...[
        'priority',
        'title',
        'title_folded',
        'description',
        'status',
        'status_before',
        'round',
        'received_at',
      ],
      ...['closed_at', 'department_id', 'merged_into_id', 'reporter_subject', 'masked_name', 'masked_phone'],
      ...['policy_id', 'policy_version', 'due_at'],
    ],
    rowsOf: (reported) => [requestRow(reported)],
  },
  {
    table: 'service_request_timeline',
    columns: [
      ...['city_code', 'request_id', 'sequence', 'previous', 'at', 'from_status', 'to_status', 'action'],
      ...['actor_role', 'actor_name', 'actor_organization_id', 'reason'],
    ],
    rowsOf: ({ request }) =>
      request.timeline.map((entry) => [
        cityCodeOf(request.divisionCode),
        request.id,
        entry.sequence,
        entry.sequence === 1 ? null : entry.sequence - 1,
        entry.at,
        entry.from,
        entry.to,
        entry.action,
        entry.actorRole,
        entry.actorName,
        entry.actorOrganizationId,
        entry.reason,
      ]),
  },
  {
    table: 'service_request_assignment',
    columns: [
      ...[
        'city_code',
        'request_id',
        'turn',
        'round',
        'department_id',
        'dispatched_at',
        'signed_at',
        'returned_at',
      ],
    ],
    rowsOf: ({ request }) =>
      request.assignments.map((turn, index) => [
        cityCodeOf(request.divisionCode),
        request.id,
        index + 1,
        turn.round,
        turn.departmentId,
        turn.dispatchedAt,
        turn.signedAt,
        turn.returnedAt,
      ]),
  },
  {
    table: 'service_request_party',
    columns: ['city_code', 'request_id', 'organization_id'],
    rowsOf: ({ request }) =>
      [
        ...new Set([
          ...request.assignments.map(({ departmentId }) => departmentId),
          ...request.calledDepartmentIds,
        ]),
      ].map((departmentId) => [cityCodeOf(request.divisionCode), request.id, departmentId]),
  },
];

function requestRow({ request, contact, limits }: ReportedRequest): readonly CopyValue[] {
  const cityCode = cityCodeOf(request.divisionCode);
  const masked = contact && maskedContact({ name: contact.displayName, phone: contact.phone });
  return [
    cityCode,
    request.id,
    request.divisionCode,
    request.timeline.length,
    caseNumber(cityCode, createHash('sha256').update(request.numberKey).digest()),
    request.gridId,
    request.categoryCode,
    request.channel,
    request.kind,
    PRIORITIES[request.priority],
    request.title,
    foldText(request.title),
    request.description,
    request.status,
    request.status === 'RETURN_PENDING' ? (request.timeline.at(-1)?.from ?? null) : null,
    request.round,
    request.receivedAt,
    request.closedAt,
    request.assignments.at(-1)?.departmentId ?? null,
    request.mergedIntoId,
    request.reporterSubject,
    masked?.name ?? null,
    masked?.phone ?? null,
    limits.policy?.id ?? null,
    limits.policy?.version ?? null,
    limits.dueAt,
  ];
}
