import { CallbackService } from '../callback/callback.service.js';
import { DisclosureService } from '../disclosure/disclosure.service.js';
import { DispatchRuleService } from '../dispatch-rule/dispatch-rule.service.js';
import { DuplicateService } from '../duplicate/duplicate.service.js';
import { EventRouteService } from '../escalated-event/event-route.service.js';
import type { ServiceCategoryRepository } from '../service-category/service-category.repository.js';
import { ServiceCategoryService } from '../service-category/service-category.service.js';
import { ServiceItemService } from '../service-item/service-item.service.js';
import type { IntakeRepositories } from './intake-loaders.js';

/** What can be done at the intake, with call-backs, with disclosures and with service items. */
export const intakeServices = (
  repositories: IntakeRepositories & { readonly categories: ServiceCategoryRepository },
  now?: () => Date,
) => ({
  categories: new ServiceCategoryService(repositories.categories),
  dispatchRules: new DispatchRuleService(repositories.dispatchRules),
  duplicates: new DuplicateService(repositories.duplicates, repositories.requests, now),
  callbacks: new CallbackService(repositories.callbacks, repositories.requests, now),
  disclosures: new DisclosureService(repositories.disclosures, repositories.requests),
  eventRoutes: new EventRouteService(repositories.eventRoutes),
  serviceItems: new ServiceItemService(repositories.serviceItems),
});
