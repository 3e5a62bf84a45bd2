import { ChildPages, loadByKey, loadFields, loadListBy, type SubgraphRequest } from '@governance/shared';
import type {
  ContactReading,
  ReporterContactRepository,
} from './reporter-contact/reporter-contact.repository.js';
import type { ServiceCategoryRepository } from './service-category/service-category.repository.js';
import { REQUEST_ORDERS, RequestOrder } from './service-request/service-request-order.js';
import type { ServiceRequestRepository } from './service-request/service-request.repository.js';
import { clocksLoaders, type ClocksRepositories } from './wiring/clocks-loaders.js';
import { intakeLoaders, type IntakeRepositories } from './wiring/intake-loaders.js';
import { jointLoaders, type JointRepositories } from './wiring/joint-loaders.js';
import { supervisionLoaders, type SupervisionRepositories } from './wiring/supervision-loaders.js';
import { whistleLoaders, type WhistleRepositories } from './wiring/whistle-loaders.js';
import { statsLoaders, type StatsRepositories } from './wiring/stats-loaders.js';

/** Where this subgraph's nouns are stored. */
export interface Repositories
  extends
    ClocksRepositories,
    IntakeRepositories,
    StatsRepositories,
    SupervisionRepositories,
    JointRepositories,
    WhistleRepositories {
  readonly requests: ServiceRequestRepository;
  readonly categories: ServiceCategoryRepository;
  readonly contacts: ReporterContactRepository;
  /** What time it is; the clock's when left out. */
  readonly now?: (() => Date) | undefined;
}

/** What every resolver of this subgraph may use besides its own dependencies. One per request. */
export type ServiceRequestsContext = ReturnType<ReturnType<typeof createContext>>;

/** Makes the context of one request: who asks, and loaders that join its reads into few statements. */
export function createContext(repositories: Repositories) {
  const { requests, categories, contacts } = repositories;
  return ({ viewer, requestId }: SubgraphRequest) => ({
    viewer,
    requestId,
    /** The same for everything that one request computes. */
    now: repositories.now?.() ?? new Date(),
    loaders: {
      ...clocksLoaders(repositories),
      request: loadByKey(
        (ids) => requests.findByIds(ids, viewer),
        ({ id }) => id,
      ),
      requestByNumber: loadByKey(
        (numbers) => requests.findByNumbers(numbers, viewer),
        ({ number }) => number,
      ),
      requestsOfGrid: new ChildPages(requests.ofGrids(viewer), REQUEST_ORDERS[RequestOrder.RECEIVED_AT_DESC]),
      assignments: loadListBy(
        (ids) => requests.findAssignments(ids),
        ({ requestId: id }) => id,
      ),
      timeline: loadListBy(
        (ids) => requests.findTimelines(ids),
        ({ requestId: id }) => id,
      ),
      categories: loadListBy(
        (cities) => categories.findByCities(cities),
        ({ ofCity }) => ofCity,
      ),
      ...intakeLoaders(repositories, viewer),
      contact: loadFields((readings: readonly ContactReading[]) =>
        contacts.read(readings, { viewer, requestId }),
      ),
      ...statsLoaders(repositories),
      ...supervisionLoaders(repositories, viewer),
      ...jointLoaders(repositories, viewer),
      ...whistleLoaders(repositories, viewer),
    },
  });
}
