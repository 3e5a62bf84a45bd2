import { cityCodeOf, foldText } from '@governance/shared';
import type { LoadedTable } from './loaded-table.js';

/** What is said of every duty that the invented world has removed. */
const REMOVAL_REASON = '没有法律依据,不再由社区承担';

/** Lists of duties, and the admissions by which some of them came there. */
export const DUTY_TABLES: readonly LoadedTable[] = [
  {
    table: 'duty_item',
    columns: [
      'city_code',
      'id',
      'division_code',
      'version',
      'level',
      'kind',
      'title',
      'title_folded',
      'legal_basis',
      'responsible_organization_id',
      'organization_id',
      'decided_on',
      'valid_from',
      'removed_on',
      'removal_reason',
      'lacked_legal_basis',
    ],
    rowsOf: ({ duties }) =>
      duties.map((it) => [
        cityCodeOf(it.divisionCode),
        it.id,
        it.divisionCode,
        it.removedOn === null ? 1 : 2,
        it.level,
        it.kind,
        it.title,
        foldText(it.title),
        it.legalBasis,
        it.responsibleOrganizationId,
        it.organizationId,
        it.decidedOn,
        it.decidedOn,
        it.removedOn,
        it.removedOn === null ? null : REMOVAL_REASON,
        it.removedOn === null ? null : true,
      ]),
  },
  {
    table: 'duty_admission',
    columns: [
      'city_code',
      'id',
      'division_code',
      'version',
      'status',
      'requesting_organization_id',
      'requested_by_subject',
      'level',
      'title',
      'legal_basis',
      'staff',
      'requested_at',
      'decided_at',
      'reason',
      'duty_item_id',
    ],
    rowsOf: ({ admissions }) =>
      admissions.map((it) => [
        cityCodeOf(it.divisionCode),
        it.id,
        it.divisionCode,
        it.decidedAt === null ? 1 : 2,
        it.status,
        it.requestingOrganizationId,
        it.requestedBySubject,
        'COMMUNITY',
        it.title,
        it.legalBasis,
        it.staff,
        it.requestedAt,
        it.decidedAt,
        it.reason,
        it.dutyItemId,
      ]),
  },
];
