import type { DutyAdmissionService } from '../../duty-admission/duty-admission.service.js';
import { DutyAdmissionMutationsResolver } from '../../duty-admission/graphql/duty-admission-mutations.resolver.js';
import { DutyAdmissionResolver } from '../../duty-admission/graphql/duty-admission.resolver.js';
import type { DutyItemService } from '../../duty-item/duty-item.service.js';
import {
  DivisionDutiesResolver,
  OrganizationDutiesResolver,
} from '../../duty-item/graphql/duties-of-others.resolver.js';
import { DutyItemResolver } from '../../duty-item/graphql/duty-item.resolver.js';
import {
  DivisionInstructorsResolver,
  InstructorsResolver,
  OrganizationInstructorsResolver,
} from '../../instructor-count/graphql/instructors.resolver.js';
import type { InstructorCountService } from '../../instructor-count/instructor-count.service.js';
import { DivisionNewSectorResolver } from '../../new-sector-entity/graphql/division-new-sector.resolver.js';
import { NewSectorEntityResolver } from '../../new-sector-entity/graphql/new-sector-entity.resolver.js';
import {
  NewSectorCoverageResolver,
  NewSectorFieldsResolver,
} from '../../new-sector-entity/graphql/new-sector-fields.resolver.js';
import { NewSectorMutationsResolver } from '../../new-sector-entity/graphql/new-sector-mutations.resolver.js';
import type { NewSectorService } from '../../new-sector-entity/new-sector-entity.service.js';

/** What the resolvers of new sectors and duties call. */
export interface DutiesServices {
  readonly newSector: NewSectorService;
  readonly instructors: InstructorCountService;
  readonly duties: DutyItemService;
  readonly dutyAdmissions: DutyAdmissionService;
}

/** Everything that answers for new sectors and duties. */
export const dutiesResolvers = (services: DutiesServices): readonly object[] => [
  new NewSectorEntityResolver(services.newSector),
  new NewSectorMutationsResolver(services.newSector),
  new NewSectorFieldsResolver(),
  new NewSectorCoverageResolver(),
  new DivisionNewSectorResolver(),
  new InstructorsResolver(services.instructors),
  new DivisionInstructorsResolver(),
  new OrganizationInstructorsResolver(),
  new DutyItemResolver(services.duties),
  new DivisionDutiesResolver(),
  new OrganizationDutiesResolver(),
  new DutyAdmissionResolver(services.dutyAdmissions),
  new DutyAdmissionMutationsResolver(services.dutyAdmissions),
];
