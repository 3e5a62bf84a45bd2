import { appendStats, visibleRows, withinPlace } from '@governance/shared';
import sql from 'sql-template-tag';
import type { CaseNoun } from '../../working-case/persistence/case-noun.js';
import { SERVICE_ORDER_TABLE } from '../service-order-moves.js';
import { countsChanged } from '../service-order-stats.js';
import { SERVICE_ORDER_ROWS } from '../service-order.policy.js';
import type { ServiceOrder, ServiceOrderFilter } from '../service-order.js';
import { serviceOrderTable } from './service-order.table.js';

/** How service orders are stored. */
export const SERVICE_ORDER_NOUN: CaseNoun<ServiceOrder, ServiceOrderFilter> = {
  what: SERVICE_ORDER_TABLE.what,
  entity: 'ServiceOrder',
  table: serviceOrderTable,
  select: sql`SELECT c.id, c.city_code AS "cityCode", c.division_code AS "divisionCode", c.version, c.title, c.description,
    c.requested_by_id AS "requestedById", c.branch_id AS "branchId", c.department_id AS "departmentId", c.status,
    c.opened_at AS "openedAt", c.verdict, c.delivered_at AS "deliveredAt", c.judged_at AS "judgedAt"
    FROM service_order c`,
  from: sql`service_order c`,
  visibleTo: (viewer) => visibleRows(viewer, SERVICE_ORDER_ROWS),
  conditions: ({ divisionCode, status, branchId, departmentId }) => [
    ...(divisionCode == null ? [] : [withinPlace('c', divisionCode)]),
    ...(status == null ? [] : [sql`c.status = ANY(${[...status]})`]),
    ...(branchId == null ? [] : [sql`c.branch_id = ${branchId}`]),
    ...(departmentId == null ? [] : [sql`c.department_id = ${departmentId}`]),
  ],
  told: ({ requestedById, branchId, departmentId, verdict, deliveredAt, judgedAt }) => ({
    requestedById,
    branchId,
    departmentId,
    verdict,
    deliveredAt,
    judgedAt,
  }),
  follow: (transaction, before, after) => appendStats(transaction, countsChanged(before, after)),
};
