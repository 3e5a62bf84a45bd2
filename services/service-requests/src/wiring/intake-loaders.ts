import {
  ChildPages,
  FigureLoader,
  type FigureReader,
  loadByKey,
  loadEach,
  loadListBy,
  type Viewer,
} from '@governance/shared';
import type { CallbackRepository } from '../callback/callback.repository.js';
import type { SourceOpinionRepository } from '../collected-opinion/collected-opinion.js';
import { CONTACT_READING_ORDER } from '../contact-reading/contact-reading.js';
import type { ContactReadingRepository } from '../contact-reading/contact-reading.repository.js';
import type { DisclosureRepository } from '../disclosure/disclosure.repository.js';
import type { DispatchRuleRepository } from '../dispatch-rule/dispatch-rule.repository.js';
import type { Matter } from '../dispatch-rule/dispatch-rule.js';
import type { EventRouteRepository } from '../escalated-event/event-route.repository.js';
import type { DuplicateRepository } from '../duplicate/duplicate.repository.js';
import type { RequestPointRepository } from '../request-point/request-point.repository.js';
import { SERVICE_ITEM_ORDER } from '../service-item/service-item-order.js';
import { SERVICE_ITEM_FIGURES } from '../service-item/service-item-stats.js';
import type { ServiceItemRepository } from '../service-item/service-item.repository.js';
import { REQUEST_ORDERS, RequestOrder } from '../service-request/service-request-order.js';
import type { ServiceRequestRepository } from '../service-request/service-request.repository.js';

/** Where intake, call-backs, disclosures and service items are stored. */
export interface IntakeRepositories {
  readonly requests: ServiceRequestRepository;
  readonly dispatchRules: DispatchRuleRepository;
  readonly points: RequestPointRepository;
  readonly duplicates: DuplicateRepository;
  readonly callbacks: CallbackRepository;
  readonly contactReadings: ContactReadingRepository;
  readonly disclosures: DisclosureRepository;
  readonly serviceItems: ServiceItemRepository;
  readonly eventRoutes: EventRouteRepository;
  readonly sourceOpinions: SourceOpinionRepository;
  readonly figures: FigureReader;
}

/** Loaders of what hangs on the intake and the verdict of requests, and of service items. One set per request. */
export const intakeLoaders = (repositories: IntakeRepositories, viewer: Viewer) => ({
  departmentFor: loadEach(
    (matters: readonly Matter[]) => repositories.dispatchRules.findDepartments(matters),
    ({ divisionCode, categoryCode }) => `${divisionCode} ${categoryCode}`,
  ),
  contactReadings: new ChildPages(repositories.contactReadings.ofRequests, CONTACT_READING_ORDER),
  sourceOpinion: loadByKey(
    (ids) => repositories.sourceOpinions.findByRequests(ids),
    ({ requestId }) => requestId,
  ),
  pointOfRequest: loadByKey(
    (ids) => repositories.points.findByRequests(ids),
    ({ requestId }) => requestId,
  ),
  duplicateCandidates: loadEach(
    async (ids: readonly string[]) => {
      const found = await repositories.duplicates.ofRequests(ids, viewer);
      return ids.map((id) => found.get(id) ?? []);
    },
    (id) => id,
  ),
  duplicatesOfRequest: new ChildPages(
    repositories.requests.mergedInto(viewer),
    REQUEST_ORDERS[RequestOrder.RECEIVED_AT_DESC],
  ),
  callbacks: loadListBy(
    (ids) => repositories.callbacks.findByRequests(ids),
    ({ requestId }) => requestId,
  ),
  disclosure: loadByKey(
    (ids) => repositories.disclosures.findByIds(ids),
    ({ id }) => id,
  ),
  disclosureOfRequest: loadByKey(
    (ids) => repositories.disclosures.findByRequests(ids),
    ({ requestId }) => requestId,
  ),
  eventRoutes: loadListBy(
    (cities) => repositories.eventRoutes.findByCities(cities),
    ({ ofCity }) => ofCity,
  ),
  serviceItem: loadByKey(
    (ids) => repositories.serviceItems.findByIds(ids),
    ({ id }) => id,
  ),
  serviceItemsOfDivision: new ChildPages(repositories.serviceItems.ofDivisions, SERVICE_ITEM_ORDER),
  serviceItemFigures: new FigureLoader(repositories.figures, SERVICE_ITEM_FIGURES),
});
