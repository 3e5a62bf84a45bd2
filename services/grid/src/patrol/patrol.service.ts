import {
  assertAll,
  assertPeriod,
  DomainError,
  type Page,
  type PageRequest,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { PATROL_ORDER } from './patrol-order.js';
import { assertMayRecordPatrol } from './patrol.policy.js';
import type { PatrolGround, PatrolRepository } from './patrol.repository.js';
import { assertValidPatrol, type NewPatrol, type Patrol, type PatrolFilter } from './patrol.js';

/** What can be done with patrols. */
export class PatrolService {
  constructor(private readonly patrols: PatrolRepository) {}

  /** A page of the patrols that the viewer may see. Throws typed errors that name the argument at fault. */
  async list(filter: PatrolFilter, request: PageRequest, viewer: Viewer): Promise<Page<Patrol>> {
    const { startedFrom, startedTo } = filter;
    if (startedFrom != null && startedTo != null)
      assertPeriod({ from: startedFrom, to: startedTo }, 'filter.startedTo');
    const selection = { viewer, filter: withSoundPlace(filter) };
    return readPage({ rows: this.patrols, order: PATROL_ORDER }, selection, request);
  }

  /**
   * Records a patrol. A repetition with the same key answers the patrol that the first one recorded, whatever has
   * changed since: an offline client may not know that it got through.
   */
  async record(input: NewPatrol, idempotencyKey: string, viewer: Viewer): Promise<Patrol> {
    if (viewer.subject === null) throw new DomainError('UNAUTHENTICATED', '请先登录');
    const patrol = trimmed(input);
    assertValidPatrol(patrol, new Date());
    return this.patrols.add({
      patrol,
      request: { subject: viewer.subject, key: idempotencyKey, body: { recordPatrol: patrol } },
      admit: (ground) => {
        assertFits(patrol, ground, viewer);
      },
    });
  }
}

/** What only a look at other things tells. Each broken rule names its field. */
function assertFits(patrol: NewPatrol, { grid, worker, checkpoints }: PatrolGround, viewer: Viewer): void {
  if (!grid) throw new DomainError('INVALID_INPUT', '没有这个网格', { field: 'gridId' });
  assertMayRecordPatrol(viewer, grid.divisionCode, worker?.subject ?? null);
  assertAll(
    () => {
      const { startedAt } = patrol;
      if (startedAt < grid.validFrom || (grid.validTo !== null && startedAt >= grid.validTo))
        throw new DomainError('INVALID_INPUT', '当时还没有或已经没有这个网格', { field: 'startedAt' });
    },
    () => {
      if (!worker) throw new DomainError('INVALID_INPUT', '没有这名网格员', { field: 'workerId' });
      // Neighbours stand in for each other; strangers to the community do not.
      if (!worker.isAssigned && worker.divisionCode !== grid.divisionCode)
        throw new DomainError('INVALID_INPUT', '该网格员不在这个社区', { field: 'workerId' });
    },
    () => {
      if (patrol.checkpoints.every(({ checkpointId: id }) => id === null || checkpoints.has(id))) return;
      throw new DomainError('INVALID_INPUT', '网格中没有这个点位', { field: 'checkpoints.checkpointId' });
    },
  );
}

const trimmed = (patrol: NewPatrol): NewPatrol => ({
  ...patrol,
  plan: patrol.plan?.trim() ?? null,
  checkpoints: [...patrol.checkpoints]
    .map((reached) => ({
      ...reached,
      name: reached.name?.trim() ?? null,
      note: reached.note?.trim() ?? null,
    }))
    .sort((one, other) => one.reachedAt.getTime() - other.reachedAt.getTime()),
});
