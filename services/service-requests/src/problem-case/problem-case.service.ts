import { type Page, type PageRequest, readPage, type Viewer, withSoundPlace } from '@governance/shared';
import type { CaseRepository } from '../working-case/case.repository.js';
import { planStep, type WantedStep } from '../working-case/case-moves.js';
import { caseOrder } from '../working-case/case-order.js';
import { type ProblemCase, type ProblemFilter, ProblemStatus } from './problem-case.js';
import { standsToProblem } from './problem-case.policy.js';
import { PROBLEM_TABLE, type ProblemAction } from './problem-moves.js';

/** In which order problem cases are listed. */
export const PROBLEM_ORDER = caseOrder<ProblemCase>('problemCases');

/** What can be done with problem cases. Nobody opens one: the third failure does. */
export class ProblemCaseService {
  constructor(
    private readonly cases: CaseRepository<ProblemCase, ProblemFilter>,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** A page of the cases that the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: ProblemFilter, request: PageRequest, viewer: Viewer): Promise<Page<ProblemCase>> {
    const selection = { viewer, filter: withSoundPlace(filter) };
    return readPage({ rows: this.cases, order: PROBLEM_ORDER }, selection, request);
  }

  /** Moves a case on, as the table of moves allows. */
  move(id: string, wanted: WantedStep<ProblemAction>, viewer: Viewer): Promise<ProblemCase> {
    const at = this.now();
    return this.cases.change(id, viewer, (held) => {
      const step = planStep(PROBLEM_TABLE, held, wanted, {
        viewer,
        at,
        standsAs: standsToProblem(viewer, held),
      });
      return {
        step,
        set: step.to === ProblemStatus.CLOSED ? { closedAt: at } : { decision: step.text, decidedAt: at },
      };
    });
  }
}
