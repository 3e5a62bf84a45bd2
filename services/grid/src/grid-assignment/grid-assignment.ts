import { assertAll, DomainError } from '@governance/shared';
import { MAX_WORKERS_OF_GRID } from '../grid-worker/grid-worker.js';

/** As what somebody answers for a grid. */
export enum AssignmentRole {
  MAIN = 'MAIN',
  DEPUTY = 'DEPUTY',
  MEMBER = 'MEMBER',
}

/** A time in which a worker answers for a grid. */
export interface GridAssignment {
  readonly gridId: string;
  readonly workerId: string;
  readonly role: AssignmentRole;
  readonly since: Date;
  /** The first instant at which they no longer do; null while they do. */
  readonly until: Date | null;
}

/** An assignment to be made; it lasts until it is ended. */
export type NewAssignment = Omit<GridAssignment, 'until'>;

/** What a new assignment must fit in with. */
export interface AssignmentsAround {
  /** When the grid was made; null when there is none. */
  readonly gridBegan: Date | null;
  readonly gridClosed: Date | null;
  /** Every assignment to the grid, and of the worker. */
  readonly ofGrid: readonly GridAssignment[];
  readonly ofWorker: readonly GridAssignment[];
}

/** Somebody holds at most so many grids at once; one more is refused. */
export const MAX_GRIDS_OF_WORKER = 50;

/** Throws all that stands against an assignment, each with its field. */
export function assertFits(wanted: NewAssignment, around: AssignmentsAround): void {
  const { gridId, role, since } = wanted;
  const [later, held] = [lasting(around.ofGrid, since), lasting(around.ofWorker, since)];
  assertAll(
    () => {
      if (around.gridClosed !== null) throw refused('INVALID_INPUT', '该网格已撤销', 'gridId');
      if (around.gridBegan === null || since < around.gridBegan)
        throw refused('INVALID_INPUT', '网格当时尚未设立', 'since');
    },
    () => {
      if (held.some((it) => it.gridId === gridId))
        throw refused('PERIOD_OVERLAP', '该网格员在此期间已负责该网格', 'since');
    },
    () => {
      if (role === AssignmentRole.MAIN && later.some((it) => it.role === AssignmentRole.MAIN))
        throw refused('PERIOD_OVERLAP', '该网格在此期间已有主责网格员', 'role');
    },
    () => {
      if (mostAtOnce(later, since) >= MAX_WORKERS_OF_GRID)
        throw refused('INVALID_INPUT', `一个网格最多有 ${String(MAX_WORKERS_OF_GRID)} 名网格员`, 'gridId');
    },
    () => {
      if (mostAtOnce(held, since) >= MAX_GRIDS_OF_WORKER)
        throw refused('INVALID_INPUT', `一人最多负责 ${String(MAX_GRIDS_OF_WORKER)} 个网格`, 'workerId');
    },
  );
}

const lasting = (assignments: readonly GridAssignment[], since: Date): readonly GridAssignment[] =>
  assignments.filter(({ until }) => until === null || until > since);

/** The most assignments that hold at one instant from `since` on. Their number rises only where one begins. */
export function mostAtOnce(assignments: readonly GridAssignment[], since: Date): number {
  const instants = [since, ...assignments.map((it) => it.since).filter((it) => it > since)];
  return Math.max(
    ...instants.map(
      (at) => assignments.filter((it) => it.since <= at && (it.until === null || it.until > at)).length,
    ),
  );
}

const refused = (code: 'INVALID_INPUT' | 'PERIOD_OVERLAP', message: string, field: string): DomainError =>
  new DomainError(code, message, { field });
