import type { IdempotentRequest } from '@governance/shared';
import type { NewPatrolCheckpoint, PatrolCheckpoint } from './patrol-checkpoint.js';

/** Every stored checkpoint. */
export interface PatrolCheckpointRepository {
  findByIds(ids: readonly string[]): Promise<readonly PatrolCheckpoint[]>;
  /** Checkpoints in use, in the order in which they were registered. */
  findByGrids(gridIds: readonly string[]): Promise<readonly PatrolCheckpoint[]>;
  /** Stores a checkpoint, once for each request key. Throws `INVALID_INPUT` for one too many or a closed grid. */
  add(
    checkpoint: NewPatrolCheckpoint,
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<PatrolCheckpoint>;
  /** Takes a checkpoint out of use. Throws `CONFLICT` unless it still has `expectedVersion`. */
  close(id: string, expectedVersion: number): Promise<PatrolCheckpoint>;
}
