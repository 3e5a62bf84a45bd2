import type { IdempotentRequest, PageWindow } from '@governance/shared';
import type { ServiceRequest } from '../service-request/service-request.js';
import type { Disclosure, DisclosureFilter } from './disclosure.js';
import type { NewDisclosure, Publisher } from './new-disclosure.js';

/** Every disclosure. Everybody reads them. */
export interface DisclosureRepository {
  findByIds(ids: readonly string[]): Promise<readonly Disclosure[]>;
  /** What is published now of requests. */
  findByRequests(requestIds: readonly string[]): Promise<readonly Disclosure[]>;
  /** The newest first. */
  findPage(filter: DisclosureFilter, window: PageWindow): Promise<readonly Disclosure[]>;
  count(filter: DisclosureFilter): Promise<number>;
  /**
   * Publishes, once for each request key. Throws `CONFLICT` unless the request has the expected version,
   * `ACTION_NOT_AVAILABLE` when it is not published as it stands, and `ALREADY_EXISTS` when it is already.
   */
  add(
    request: ServiceRequest,
    disclosure: NewDisclosure,
    publisher: Publisher,
    key: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<Disclosure>;
  /** Leaves the stub. Throws `CONFLICT` and, when it was withdrawn before, `ACTION_NOT_AVAILABLE`. */
  withdraw(id: string, expectedVersion: number, reason: string, publisher: Publisher): Promise<Disclosure>;
}
