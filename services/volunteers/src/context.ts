import { ChildPages, loadByKey, type SubgraphRequest } from '@governance/shared';
import { HOUR_RECORD_ORDER } from './hour-record/hour-record-order.js';
import type { HourRecordRepository } from './hour-record/hour-record.repository.js';
import type { VolunteerIdentityRepository } from './volunteer/volunteer-identity.repository.js';
import { VOLUNTEER_ORDER } from './volunteer/volunteer-order.js';
import { benefitLoaders, type BenefitRepositories } from './wiring/benefit-loaders.js';
import { needLoaders, type NeedRepositories } from './wiring/need-loaders.js';
import { peopleLoaders, type PeopleRepositories } from './wiring/people-loaders.js';
import { workLoaders, type WorkRepositories } from './wiring/work-loaders.js';
import type { VolunteerRepository } from './volunteer/volunteer.repository.js';

/** Where this subgraph's nouns are stored. */
export interface Repositories
  extends PeopleRepositories, BenefitRepositories, WorkRepositories, NeedRepositories {
  readonly volunteers: VolunteerRepository;
  readonly identities: VolunteerIdentityRepository;
  readonly hourRecords: HourRecordRepository;
}

/** What every resolver of this subgraph may use besides its own dependencies. One per request. */
export type VolunteersContext = ReturnType<ReturnType<typeof createContext>>;

/**
 * Makes the context of one request: who asks, and loaders that join its reads into few statements. Every loader
 * answers what this viewer may see, and nothing else.
 */
export function createContext(repositories: Repositories) {
  const { volunteers, identities, hourRecords } = repositories;
  return (request: SubgraphRequest) => {
    const { viewer, requestId } = request;
    const reader = { viewer, requestId };
    const byId = ({ id }: { readonly id: string }) => id;
    return {
      ...reader,
      loaders: {
        volunteer: loadByKey((ids) => volunteers.findByIds(ids, viewer), byId),
        volunteersOfOrganization: new ChildPages(volunteers.ofOrganizations(viewer), VOLUNTEER_ORDER),
        volunteerName: loadByKey((ids) => identities.findNames(ids, reader), byId),
        volunteerPhone: loadByKey((ids) => identities.findPhones(ids, reader), byId),
        partyMembership: loadByKey((ids) => identities.findPartyMemberships(ids, reader), byId),
        guardianConsent: loadByKey((ids) => identities.findConsents(ids, reader), byId),
        hourRecord: loadByKey((ids) => hourRecords.findByIds(ids, viewer), byId),
        hourRecordsOfVolunteer: new ChildPages(hourRecords.ofVolunteers(viewer), HOUR_RECORD_ORDER),
        ...peopleLoaders(repositories, request),
        ...benefitLoaders(repositories, request),
        ...workLoaders(repositories, request),
        ...needLoaders(repositories, request),
      },
    };
  };
}
