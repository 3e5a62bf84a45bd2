import type { Viewer } from '@governance/shared';
import { ProblemCaseService } from '../problem-case/problem-case.service.js';
import { RequestLeadService } from '../request-lead/request-lead.service.js';
import { ServiceOrderService } from '../service-order/service-order.service.js';
import type { ServiceRequestRepository } from '../service-request/service-request.repository.js';
import {
  type SupervisedThing,
  SupervisionOrderService,
} from '../supervision-order/supervision-order.service.js';
import type { WorkingCalendarRepository } from '../working-calendar/working-calendar.repository.js';
import type { SupervisionRepositories } from './supervision-loaders.js';

/** What the services of supervision work on. */
interface SupervisionServiceParts extends SupervisionRepositories {
  readonly requests: ServiceRequestRepository;
  readonly now?: (() => Date) | undefined;
}

/** What can be done with supervision orders, problem cases and leads. */
export const supervisionServices = (
  { supervisionOrders, problemCases, requestLeads, serviceOrders, requests, now }: SupervisionServiceParts,
  calendar: WorkingCalendarRepository,
) => ({
  supervisionOrders: new SupervisionOrderService({
    orders: supervisionOrders,
    calendar,
    findRequest: async (id: string, viewer: Viewer): Promise<SupervisedThing | null> => {
      const [request] = await requests.findByIds([id], viewer);
      return request ? { divisionCode: request.divisionCode, requestId: id } : null;
    },
    findProblemCase: async (id: string, viewer: Viewer): Promise<SupervisedThing | null> => {
      const [found] = await problemCases.findByIds([id], viewer);
      return found ?? null;
    },
    now,
  }),
  problemCases: new ProblemCaseService(problemCases, now),
  serviceOrders: new ServiceOrderService(serviceOrders, now),
  requestLeads: new RequestLeadService(requestLeads, requests, now),
});
