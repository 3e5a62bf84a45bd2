import type { ServiceRequest } from '../service-request/service-request.js';
import type { Callback } from './callback.js';
import type { Caller, NewCallback } from './new-callback.js';

/** What reporters said when they were called back. */
export interface CallbackRepository {
  /** Call-backs in order; at most 60 for each. The requests must have been read as a viewer. */
  findByRequests(requestIds: readonly string[]): Promise<readonly Callback[]>;
  /**
   * Stores a call with what follows from it. Throws `CONFLICT` unless the request has the expected version,
   * `ACTION_NOT_AVAILABLE` unless it waits for a call, and `INVALID_INPUT` for a time before that.
   */
  record(request: ServiceRequest, callback: NewCallback, caller: Caller): Promise<ServiceRequest>;
}
