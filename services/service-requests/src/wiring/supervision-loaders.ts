import {
  ChildPages,
  FigureLoader,
  type FigureReader,
  loadByKey,
  loadListBy,
  type Viewer,
} from '@governance/shared';
import type { ProblemCase, ProblemFilter } from '../problem-case/problem-case.js';
import { PROBLEM_ORDER } from '../problem-case/problem-case.service.js';
import type { RequestLeadRepository } from '../request-lead/request-lead.repository.js';
import { SERVICE_ORDER_FIGURES } from '../service-order/service-order-stats.js';
import type { ServiceOrder, ServiceOrderFilter } from '../service-order/service-order.js';
import { SERVICE_ORDER_ORDER } from '../service-order/service-order.service.js';
import type { SupervisionFilter, SupervisionOrder } from '../supervision-order/supervision-order.js';
import { SUPERVISION_ORDER } from '../supervision-order/supervision-order.service.js';
import type { CaseRepository } from '../working-case/case.repository.js';
import type { CaseTimelineRepository } from '../working-case/case-timeline.repository.js';

/** Where supervision, problem cases and leads are stored. */
export interface SupervisionRepositories {
  readonly caseTimelines: CaseTimelineRepository;
  readonly supervisionOrders: CaseRepository<SupervisionOrder, SupervisionFilter>;
  readonly problemCases: CaseRepository<ProblemCase, ProblemFilter>;
  readonly requestLeads: RequestLeadRepository;
  readonly serviceOrders: CaseRepository<ServiceOrder, ServiceOrderFilter>;
}

/** Loaders of supervision, problem cases and leads. One set per request. */
export const supervisionLoaders = (
  repositories: SupervisionRepositories & { readonly figures: FigureReader },
  viewer: Viewer,
) => ({
  serviceOrder: loadByKey(
    (ids) => repositories.serviceOrders.findByIds(ids, viewer),
    ({ id }) => id,
  ),
  serviceOrdersOfDivision: new ChildPages(
    repositories.serviceOrders.ofDivisions(viewer),
    SERVICE_ORDER_ORDER,
  ),
  serviceOrderFigures: new FigureLoader(repositories.figures, SERVICE_ORDER_FIGURES),
  caseTimeline: loadListBy(
    (ids) => repositories.caseTimelines.findTimelines(ids),
    ({ caseId }) => caseId,
  ),
  supervisionOrder: loadByKey(
    (ids) => repositories.supervisionOrders.findByIds(ids, viewer),
    ({ id }) => id,
  ),
  supervisionOrdersOfDivision: new ChildPages(
    repositories.supervisionOrders.ofDivisions(viewer),
    SUPERVISION_ORDER,
  ),
  problemCase: loadByKey(
    (ids) => repositories.problemCases.findByIds(ids, viewer),
    ({ id }) => id,
  ),
  problemCasesOfDivision: new ChildPages(repositories.problemCases.ofDivisions(viewer), PROBLEM_ORDER),
  requestLeads: loadListBy(
    (ids) => repositories.requestLeads.findByRequests(ids),
    ({ requestId }) => requestId,
  ),
});
