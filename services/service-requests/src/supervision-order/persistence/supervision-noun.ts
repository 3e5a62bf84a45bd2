import { rowsOf, type Sql, visibleRows, withinPlace } from '@governance/shared';
import sql from 'sql-template-tag';
import { raiseFlags } from '../../request-flag/persistence/raise-flags.js';
import { FlagKind } from '../../request-flag/request-flag.js';
import type { CaseNoun } from '../../working-case/persistence/case-noun.js';
import { SUPERVISION_TABLE } from '../supervision-moves.js';
import { SUPERVISION_ROWS } from '../supervision-order.policy.js';
import { type SupervisionFilter, type SupervisionKind, type SupervisionOrder } from '../supervision-order.js';
import { supervisionOrderTable } from './supervision-order.table.js';

/** Which flag an order raises about its request. */
const FLAGS: Readonly<Record<SupervisionKind, FlagKind>> = {
  URGE: FlagKind.URGED,
  SUPERVISE: FlagKind.SUPERVISED,
  ESCALATE: FlagKind.ESCALATED,
};

/** How supervision orders are stored. */
export const SUPERVISION_NOUN: CaseNoun<SupervisionOrder, SupervisionFilter> = {
  what: SUPERVISION_TABLE.what,
  entity: 'SupervisionOrder',
  table: supervisionOrderTable,
  select: sql`SELECT c.id, c.city_code AS "cityCode", c.division_code AS "divisionCode", c.version, c.kind, c.ground,
    c.explanation, c.issuer_id AS "issuerId", c.addressee_id AS "addresseeId", c.request_id AS "requestId",
    c.problem_case_id AS "problemCaseId", c.whistle_call_id AS "whistleCallId", c.status, c.opened_at AS "openedAt",
    c.due_at AS "dueAt", c.answered_at AS "answeredAt", c.closed_at AS "closedAt" FROM supervision_order c`,
  from: sql`supervision_order c`,
  visibleTo: (viewer) => visibleRows(viewer, SUPERVISION_ROWS),
  conditions: ({ divisionCode, kind, status, addresseeId, requestId, whistleCallId }) => [
    ...(divisionCode == null ? [] : [withinPlace('c', divisionCode)]),
    ...(kind == null ? [] : [sql`c.kind = ${kind}`]),
    ...(status == null ? [] : [sql`c.status = ANY(${[...status]})`]),
    ...(addresseeId == null ? [] : [sql`c.addressee_id = ${addresseeId}`]),
    ...(requestId == null ? [] : [sql`c.request_id = ${requestId}`]),
    ...(whistleCallId == null ? [] : [sql`c.whistle_call_id = ${whistleCallId}`]),
  ],
  told: ({ kind, ground, issuerId, addresseeId, requestId, problemCaseId, whistleCallId, dueAt }) => ({
    kind,
    ground,
    issuerId,
    addresseeId,
    requestId,
    problemCaseId,
    whistleCallId,
    dueAt,
  }),
  follow: async (transaction, before, after) => {
    if (before === null) await flagRequest(transaction, after);
  },
};

interface FlaggedRequest {
  readonly divisionCode: string;
  readonly number: string;
  readonly round: number;
  readonly version: number;
}

/** Raises the flag of an order about its request, once for each entry of the request's timeline; holds the request. */
async function flagRequest(
  database: Sql,
  { cityCode, requestId, kind, openedAt }: SupervisionOrder,
): Promise<void> {
  if (requestId === null) return;
  const [request] = await rowsOf<FlaggedRequest>(
    database,
    sql`SELECT r.division_code AS "divisionCode", r.number, r.round, r.version FROM service_request r
        WHERE r.city_code = ${cityCode} AND r.id = ${requestId} FOR UPDATE`,
  );
  if (!request) return;
  const { version: since, ...known } = request;
  const flag = { cityCode, requestId, ...known, kind: FLAGS[kind], clock: '', since, at: openedAt };
  await raiseFlags(database, [flag], openedAt);
}
