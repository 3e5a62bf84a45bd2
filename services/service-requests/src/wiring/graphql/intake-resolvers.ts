import type { CallbackService } from '../../callback/callback.service.js';
import { CallbackResolver } from '../../callback/graphql/callback.resolver.js';
import { SourceOpinionResolver } from '../../collected-opinion/graphql/source-opinion.resolver.js';
import {
  ContactReadingResolver,
  RequestContactReadingsResolver,
} from '../../contact-reading/graphql/contact-reading.resolver.js';
import type { DisclosureService } from '../../disclosure/disclosure.service.js';
import {
  DisclosureFieldsResolver,
  RequestDisclosureResolver,
} from '../../disclosure/graphql/disclosure-fields.resolver.js';
import { DisclosureResolver } from '../../disclosure/graphql/disclosure.resolver.js';
import type { DispatchRuleService } from '../../dispatch-rule/dispatch-rule.service.js';
import { DispatchRuleResolver } from '../../dispatch-rule/graphql/dispatch-rule.resolver.js';
import { SuggestedDepartmentResolver } from '../../dispatch-rule/graphql/suggested-department.resolver.js';
import type { DuplicateService } from '../../duplicate/duplicate.service.js';
import { DuplicateResolver, RequestDuplicatesResolver } from '../../duplicate/graphql/duplicate.resolver.js';
import type { EventRouteService } from '../../escalated-event/event-route.service.js';
import { EventRouteResolver } from '../../escalated-event/graphql/event-route.resolver.js';
import { RequestPointResolver } from '../../request-point/graphql/request-point.resolver.js';
import { DefineServiceCategoryResolver } from '../../service-category/graphql/define-service-category.resolver.js';
import type { ServiceCategoryService } from '../../service-category/service-category.service.js';
import { DivisionServiceItemsResolver } from '../../service-item/graphql/division-service-items.resolver.js';
import { ServiceItemResolver } from '../../service-item/graphql/service-item.resolver.js';
import type { ServiceItemService } from '../../service-item/service-item.service.js';

/** What the resolvers of intake, call-backs, disclosures and service items call. */
export interface IntakeServices {
  readonly categories: ServiceCategoryService;
  readonly dispatchRules: DispatchRuleService;
  readonly duplicates: DuplicateService;
  readonly callbacks: CallbackService;
  readonly disclosures: DisclosureService;
  readonly serviceItems: ServiceItemService;
  readonly eventRoutes: EventRouteService;
}

/** Everything that answers for intake, call-backs, disclosures and service items. */
export const intakeResolvers = (services: IntakeServices): readonly object[] => [
  new DefineServiceCategoryResolver(services.categories),
  new DispatchRuleResolver(services.dispatchRules),
  new SuggestedDepartmentResolver(),
  new SourceOpinionResolver(),
  new RequestContactReadingsResolver(),
  new ContactReadingResolver(),
  new RequestPointResolver(),
  new DuplicateResolver(services.duplicates),
  new RequestDuplicatesResolver(),
  new CallbackResolver(services.callbacks),
  new DisclosureResolver(services.disclosures),
  new DisclosureFieldsResolver(),
  new RequestDisclosureResolver(),
  new EventRouteResolver(services.eventRoutes),
  new ServiceItemResolver(services.serviceItems),
  new DivisionServiceItemsResolver(),
];
