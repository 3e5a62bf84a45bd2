import { governs, hasRole, type Viewer, type WorkingRows } from '@governance/shared';
import { openSteps } from '../working-case/case-moves.js';
import type { ProblemCase } from './problem-case.js';
import { PROBLEM_TABLE, type ProblemAction } from './problem-moves.js';

/** Problem cases are seen by whoever governs the place of the request, and by the organizations that got it. */
export const PROBLEM_ROWS: WorkingRows = {
  division: 'c.division_code',
  parties: {
    table: 'service_request_party',
    on: 'p.city_code = c.city_code AND p.request_id = c.request_id',
  },
};

/** The government above is a supervisor of the whole division that the case was lifted to. */
export const standsToProblem =
  (viewer: Viewer, { liftedTo }: ProblemCase) =>
  (): boolean =>
    hasRole(viewer, 'DISTRICT_SUPERVISOR') && governs(viewer, liftedTo);

/** What a viewer may do with a problem case now. */
export const actionsOnProblem = (it: ProblemCase, viewer: Viewer): readonly ProblemAction[] =>
  openSteps(PROBLEM_TABLE, it, standsToProblem(viewer, it));
