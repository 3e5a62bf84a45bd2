import { DomainError, isEntityId, NotFoundError, type Viewer } from '@governance/shared';
import { assertMayManageGrids } from '../grid/grid.policy.js';
import type { GridRepository } from '../grid/grid.repository.js';
import {
  assertValidCheckpoint,
  type NewPatrolCheckpoint,
  type PatrolCheckpoint,
} from './patrol-checkpoint.js';
import type { PatrolCheckpointRepository } from './patrol-checkpoint.repository.js';

/** What can be done with checkpoints. Whoever manages a grid manages them. */
export class PatrolCheckpointService {
  constructor(
    private readonly checkpoints: PatrolCheckpointRepository,
    private readonly grids: GridRepository,
  ) {}

  /** Registers a checkpoint. A repetition with the same key answers what the first one registered. */
  async register(
    input: NewPatrolCheckpoint,
    idempotencyKey: string,
    viewer: Viewer,
  ): Promise<PatrolCheckpoint> {
    const checkpoint = { ...input, name: input.name.trim() };
    const [grid] = isEntityId(input.gridId) ? await this.grids.findByIds([input.gridId], null) : [];
    if (!grid) throw new DomainError('INVALID_INPUT', '没有这个网格', { field: 'gridId' });
    assertMayManageGrids(viewer, grid.divisionCode);
    assertValidCheckpoint(checkpoint);
    return this.checkpoints.add(checkpoint, {
      subject: viewer.subject ?? '',
      key: idempotencyKey,
      body: { registerPatrolCheckpoint: checkpoint },
    });
  }

  /** Takes a checkpoint out of use; patrols that reached it keep it. */
  async close(id: string, expectedVersion: number, viewer: Viewer): Promise<PatrolCheckpoint> {
    const [checkpoint] = isEntityId(id) ? await this.checkpoints.findByIds([id]) : [];
    if (!checkpoint) throw new NotFoundError('点位');
    assertMayManageGrids(viewer, checkpoint.divisionCode);
    return this.checkpoints.close(id, expectedVersion);
  }
}
