import {
  DivisionProblemCasesResolver,
  ProblemCaseResolver,
} from '../../problem-case/graphql/problem-case.resolver.js';
import type { ProblemCaseService } from '../../problem-case/problem-case.service.js';
import {
  RequestLeadResolver,
  RequestLeadsResolver,
} from '../../request-lead/graphql/request-lead.resolver.js';
import type { RequestLeadService } from '../../request-lead/request-lead.service.js';
import { DivisionServiceOrdersResolver } from '../../service-order/graphql/division-service-orders.resolver.js';
import { ServiceOrderResolver } from '../../service-order/graphql/service-order.resolver.js';
import type { ServiceOrderService } from '../../service-order/service-order.service.js';
import {
  DivisionSupervisionOrdersResolver,
  SupervisionOrderFieldsResolver,
} from '../../supervision-order/graphql/supervision-order-fields.resolver.js';
import { SupervisionOrderResolver } from '../../supervision-order/graphql/supervision-order.resolver.js';
import type { SupervisionOrderService } from '../../supervision-order/supervision-order.service.js';
import { CaseTimelineEntryResolver } from '../../working-case/graphql/case-timeline.resolver.js';

/** What the resolvers of supervision, problem cases and leads call. */
export interface SupervisionServices {
  readonly supervisionOrders: SupervisionOrderService;
  readonly problemCases: ProblemCaseService;
  readonly requestLeads: RequestLeadService;
  readonly serviceOrders: ServiceOrderService;
}

/** Everything that answers for supervision, problem cases and leads. */
export const supervisionResolvers = (services: SupervisionServices): readonly object[] => [
  new CaseTimelineEntryResolver(),
  new SupervisionOrderResolver(services.supervisionOrders),
  new SupervisionOrderFieldsResolver(),
  new DivisionSupervisionOrdersResolver(),
  new ProblemCaseResolver(services.problemCases),
  new DivisionProblemCasesResolver(),
  new RequestLeadsResolver(services.requestLeads),
  new RequestLeadResolver(),
  new ServiceOrderResolver(services.serviceOrders),
  new DivisionServiceOrdersResolver(),
];
