import { type ExternalRef } from '@governance/shared';
import type { ChildListReader, IdempotentRequest, PageWindow, Viewer } from '@governance/shared';
import type { NewServiceRequest } from './new-service-request.js';
import type { PlannedMove } from './planned-move.js';
import type { RequestOrder } from './service-request-order.js';
import type { Intake } from './service-request.policy.js';
import type { Assignment, ServiceRequest, ServiceRequestFilter, TimelineEntry } from './service-request.js';

/** Every stored request. Whoever reads says as whom, and gets what that viewer may see and nothing else. */
export interface ServiceRequestRepository {
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly ServiceRequest[]>;
  /** Numbers are parsed before. */
  findByNumbers(numbers: readonly string[], viewer: Viewer): Promise<readonly ServiceRequest[]>;
  findByExternalRef(ref: ExternalRef, viewer: Viewer): Promise<ServiceRequest | null>;
  findPage(selection: Selection, window: PageWindow): Promise<readonly ServiceRequest[]>;
  count(selection: Omit<Selection, 'order'>): Promise<number>;
  /** Under grids: the newest first. */
  ofGrids(viewer: Viewer): ChildListReader<ServiceRequestFilter, ServiceRequest>;
  /** Those that were merged into requests: the newest first. */
  mergedInto(viewer: Viewer): ChildListReader<object, ServiceRequest>;
  /** Departments' turns, in order; at most 20 for each. The requests must have been read as a viewer. */
  findAssignments(requestIds: readonly string[]): Promise<readonly Assignment[]>;
  /** Timelines, oldest first; at most 500 entries for each. The requests must have been read as a viewer. */
  findTimelines(requestIds: readonly string[]): Promise<readonly TimelineEntry[]>;
  /**
   * Stores a request with the first entry of its timeline, once for each request key. Throws what only the local
   * copies and reference data tell: `DIVISION_UNKNOWN`, `INVALID_INPUT` for grid, category or external reference.
   */
  add(
    request: NewServiceRequest,
    intake: Intake,
    key: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<ServiceRequest>;
  /** Stores a move with its entry in the timeline. Throws `CONFLICT` when the request has moved meanwhile. */
  move(move: PlannedMove): Promise<ServiceRequest>;
}

/** Which requests somebody wants to see, and as whom. */
export interface Selection {
  readonly viewer: Viewer;
  readonly filter: ServiceRequestFilter;
  readonly order: RequestOrder;
}
