import { buildSubgraph, type Subgraph } from '@governance/shared';
import { entities } from './federation/entities.js';

import { HourRecordResolver } from './hour-record/graphql/hour-record.resolver.js';
import { VolunteerHourRecordsResolver } from './hour-record/graphql/volunteer-hour-records.resolver.js';
import type { HourRecordService } from './hour-record/hour-record.service.js';
import { OrganizationVolunteersResolver } from './volunteer/graphql/organization-volunteers.resolver.js';
import { VolunteerIdentityResolver } from './volunteer/graphql/volunteer-identity.resolver.js';
import { VolunteerResolver } from './volunteer/graphql/volunteer.resolver.js';
import type { BenefitServices } from './wiring/benefit-services.js';
import { benefitResolvers } from './wiring/graphql/benefit-resolvers.js';
import { needResolvers, type NeedServices } from './wiring/graphql/need-resolvers.js';
import { workResolvers, type WorkServices } from './wiring/graphql/work-resolvers.js';
import { peopleResolvers, type PeopleServices } from './wiring/graphql/people-resolvers.js';
import type { VolunteerService } from './volunteer/volunteer.service.js';

/** What the resolvers call. */
export interface VolunteersServices extends PeopleServices, BenefitServices, WorkServices, NeedServices {
  readonly volunteers: VolunteerService;
  readonly hourRecords: HourRecordService;
}

/** The volunteers subgraph. Can be described without a database: nothing is called before a request comes. */
export function createSchema(services: VolunteersServices): Subgraph {
  const { volunteers, hourRecords } = services;
  return buildSubgraph({
    resolvers: [
      new VolunteerResolver(volunteers),
      new VolunteerIdentityResolver(),
      new OrganizationVolunteersResolver(),
      new HourRecordResolver(hourRecords),
      new VolunteerHourRecordsResolver(),
      ...peopleResolvers(services),
      ...benefitResolvers(services),
      ...workResolvers(services),
      ...needResolvers(services),
    ],
    entities,
  });
}
