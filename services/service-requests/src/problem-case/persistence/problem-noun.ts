import { visibleRows, withinPlace } from '@governance/shared';
import sql from 'sql-template-tag';
import type { CaseNoun } from '../../working-case/persistence/case-noun.js';
import type { ProblemCase, ProblemFilter } from '../problem-case.js';
import { PROBLEM_ROWS } from '../problem-case.policy.js';
import { PROBLEM_TABLE } from '../problem-moves.js';
import { problemCaseTable } from './problem-case.table.js';

/** How problem cases are stored. */
export const PROBLEM_NOUN: CaseNoun<ProblemCase, ProblemFilter> = {
  what: PROBLEM_TABLE.what,
  entity: 'ProblemCase',
  table: problemCaseTable,
  select: sql`SELECT c.id, c.city_code AS "cityCode", c.division_code AS "divisionCode", c.version,
    c.request_id AS "requestId", c.ground, c.lifted_to AS "liftedTo", c.status, c.opened_at AS "openedAt", c.decision,
    c.decided_at AS "decidedAt", c.closed_at AS "closedAt" FROM problem_case c`,
  from: sql`problem_case c`,
  visibleTo: (viewer) => visibleRows(viewer, PROBLEM_ROWS),
  conditions: ({ divisionCode, status, requestId }) => [
    ...(divisionCode == null ? [] : [withinPlace('c', divisionCode)]),
    ...(status == null ? [] : [sql`c.status = ANY(${[...status]})`]),
    ...(requestId == null ? [] : [sql`c.request_id = ${requestId}`]),
  ],
  told: ({ requestId, ground, liftedTo, decidedAt, closedAt }) => ({
    requestId,
    ground,
    liftedTo,
    decidedAt,
    closedAt,
  }),
};
