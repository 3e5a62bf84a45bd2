import { cityOfId, DomainError, isEntityId, NotFoundError, type Viewer } from '@governance/shared';
import type { GridRepository } from '../grid/grid.repository.js';
import { assertMayManageGrids } from '../grid/grid.policy.js';
import type { GridWorker } from '../grid-worker/grid-worker.js';
import type { GridWorkerRepository } from '../grid-worker/grid-worker.repository.js';
import { type AssignmentRole, assertFits } from './grid-assignment.js';
import type { GridAssignmentRepository } from './grid-assignment.repository.js';

/** An assignment as somebody states it. */
export interface StatedAssignment {
  readonly workerId: string;
  readonly gridId: string;
  readonly role: AssignmentRole;
  /** Null for now. */
  readonly since: Date | null;
}

/** An end of an assignment as somebody states it. */
export interface StatedEnding {
  readonly workerId: string;
  readonly gridId: string;
  /** Null for now. */
  readonly until: Date | null;
}

/** What an assignment's rules need to know of other nouns. */
export interface AssignmentSurroundings {
  readonly grids: GridRepository;
  readonly workers: GridWorkerRepository;
}

/** Who answers for which grid, and the changes of it. */
export class GridAssignmentService {
  constructor(
    private readonly assignments: GridAssignmentRepository,
    private readonly surroundings: AssignmentSurroundings,
  ) {}

  /** Lets a worker answer for a grid from an instant on. A repetition with the same key changes nothing more. */
  async assign(input: StatedAssignment, idempotencyKey: string, viewer: Viewer): Promise<GridWorker> {
    await this.assertMayManage(input, viewer);
    const now = new Date();
    if (input.since !== null && input.since > now)
      throw new DomainError('INVALID_INPUT', '开始时间不能晚于现在', { field: 'since' });
    const wanted = { ...input, since: input.since ?? now };
    const request = { subject: viewer.subject ?? '', key: idempotencyKey, body: { assignGridWorker: input } };
    return this.assignments.add(wanted, request, (around) => {
      assertFits(wanted, around);
    });
  }

  /** Ends an assignment, now or at an instant before. */
  async end(input: StatedEnding, expectedVersion: number, viewer: Viewer): Promise<GridWorker> {
    await this.assertMayManage(input, viewer);
    const now = new Date();
    if (input.until !== null && input.until > now)
      throw new DomainError('INVALID_INPUT', '结束时间不能晚于现在', { field: 'until' });
    return this.assignments.end({ ...input, until: input.until ?? now }, expectedVersion);
  }

  /** Both ends of an assignment lie in one city, and in the jurisdiction of whoever changes it. */
  private async assertMayManage(
    { workerId, gridId }: { readonly workerId: string; readonly gridId: string },
    viewer: Viewer,
  ): Promise<void> {
    const [worker] = isEntityId(workerId) ? await this.surroundings.workers.findByIds([workerId]) : [];
    if (!worker) throw new NotFoundError('网格员', 'workerId');
    const [grid] = isEntityId(gridId) ? await this.surroundings.grids.findByIds([gridId], null) : [];
    if (!grid) throw new NotFoundError('网格', 'gridId');
    assertMayManageGrids(viewer, worker.divisionCode);
    assertMayManageGrids(viewer, grid.divisionCode);
    if (cityOfId(workerId) !== cityOfId(gridId))
      throw new DomainError('INVALID_INPUT', '网格员与网格应在同一城市', { field: 'gridId' });
  }
}
