import {
  assertAllInTurn,
  cityCodeOf,
  DivisionLevel,
  DomainError,
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { DivisionRepository } from '../division/division.repository.js';
import { assertMayManageGrids } from '../grid/grid.policy.js';
import type { ReferenceKindRepository } from '../reference-kind/reference-kind.repository.js';
import { GRID_WORKER_ORDER } from './grid-worker-order.js';
import {
  assertSoundWorker,
  type GridWorker,
  type GridWorkerChanges,
  type GridWorkerFilter,
  type NewGridWorker,
} from './grid-worker.js';
import type { GridWorkerRepository } from './grid-worker.repository.js';

/** What a worker's rules need to know of other nouns. */
export interface GridWorkerSurroundings {
  readonly divisions: DivisionRepository;
  readonly kinds: ReferenceKindRepository;
}

/** What can be done with grid workers. */
export class GridWorkerService {
  constructor(
    private readonly workers: GridWorkerRepository,
    private readonly surroundings: GridWorkerSurroundings,
  ) {}

  /** A page of those who are grid workers now. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: GridWorkerFilter, request: PageRequest): Promise<Page<GridWorker>> {
    return readPage({ rows: this.workers, order: GRID_WORKER_ORDER }, withSoundPlace(filter), request);
  }

  /** Takes somebody on. A repetition with the same key answers the worker that the first one made. */
  async register(input: NewGridWorker, idempotencyKey: string, viewer: Viewer): Promise<GridWorker> {
    const worker: NewGridWorker = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      displayName: input.displayName.trim(),
    };
    assertMayManageGrids(viewer, worker.divisionCode);
    await assertAllInTurn(
      () => {
        assertSoundWorker(worker);
        return Promise.resolve();
      },
      () => this.assertPlace(worker.divisionCode),
      () => this.assertKind(worker.divisionCode, worker.kind),
    );
    const request = {
      subject: viewer.subject ?? '',
      key: idempotencyKey,
      body: { registerGridWorker: worker },
    };
    return this.workers.add(worker, request);
  }

  /** Changes what is published about a worker. Throws `NOT_FOUND`, `CONFLICT` or what is wrong with the changes. */
  async update(
    id: string,
    changes: GridWorkerChanges,
    expectedVersion: number,
    viewer: Viewer,
  ): Promise<GridWorker> {
    const { divisionCode } = await this.managed(id, viewer);
    const { displayName, kind } = changes;
    await assertAllInTurn(
      () => {
        assertSoundWorker(changes);
        return Promise.resolve();
      },
      () => (kind === undefined ? Promise.resolve() : this.assertKind(divisionCode, kind)),
    );
    const sound = displayName === undefined ? changes : { ...changes, displayName: displayName.trim() };
    return this.workers.change(id, sound, expectedVersion);
  }

  /** Ends a worker's service with all assignments, now or at an instant before. */
  async end(id: string, until: Date | null, expectedVersion: number, viewer: Viewer): Promise<GridWorker> {
    await this.managed(id, viewer);
    const now = new Date();
    if (until !== null && until > now)
      throw new DomainError('INVALID_INPUT', '结束时间不能晚于现在', { field: 'until' });
    return this.workers.end(id, until ?? now, expectedVersion);
  }

  private async managed(id: string, viewer: Viewer): Promise<GridWorker> {
    const [worker] = isEntityId(id) ? await this.workers.findByIds([id]) : [];
    if (!worker) throw new NotFoundError('网格员');
    assertMayManageGrids(viewer, worker.divisionCode);
    return worker;
  }

  private async assertPlace(divisionCode: string): Promise<void> {
    const [division] = await this.surroundings.divisions.findByCodes([divisionCode], null);
    if (division?.validTo !== null)
      throw new DomainError('DIVISION_UNKNOWN', '没有这个行政区划', { field: 'divisionCode' });
    if (division.level !== DivisionLevel.COMMUNITY && division.level !== DivisionLevel.TOWNSHIP)
      throw new DomainError('INVALID_INPUT', '网格员应属于社区、村或街道、乡镇', { field: 'divisionCode' });
  }

  private async assertKind(divisionCode: string, kind: string): Promise<void> {
    if (await this.surroundings.kinds.isKnown(cityCodeOf(divisionCode), 'GRID_WORKER', kind)) return;
    throw new DomainError('INVALID_INPUT', '没有这种网格员类型', { field: 'kind' });
  }
}
