import {
  DeadlineResolver,
  RequestClockResolver,
  RequestDeadlineResolver,
} from '../../request-clock/graphql/deadline.resolver.js';
import { SlaPolicyResolver } from '../../sla-policy/graphql/sla-policy.resolver.js';
import type { SlaPolicyService } from '../../sla-policy/sla-policy.service.js';
import { SlaWhatIfResolver } from '../../sla-what-if/graphql/sla-what-if.resolver.js';
import type { SlaWhatIfService } from '../../sla-what-if/sla-what-if.service.js';
import { WorkingYearResolver } from '../../working-calendar/graphql/working-year.resolver.js';
import type { WorkingCalendarRepository } from '../../working-calendar/working-calendar.repository.js';

/** What the resolvers of limits and clocks call. */
export interface ClocksServices {
  readonly slaPolicies: SlaPolicyService;
  readonly slaWhatIf: SlaWhatIfService;
  readonly workingCalendar: WorkingCalendarRepository;
}

/** Everything that answers for limits and clocks. */
export const clocksResolvers = (services: ClocksServices): readonly object[] => [
  new RequestDeadlineResolver(),
  new DeadlineResolver(),
  new RequestClockResolver(),
  new SlaPolicyResolver(services.slaPolicies),
  new SlaWhatIfResolver(services.slaWhatIf),
  new WorkingYearResolver(services.workingCalendar),
];
