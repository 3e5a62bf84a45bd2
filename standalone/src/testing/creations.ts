import type { SubgraphName } from '@governance/shared';

/** Something that a street officer may create, one in each service, and where it is found afterwards. */
export interface Creation {
  readonly service: SubgraphName;
  /** Answers `made { one { id } }`. */
  readonly document: string;
  /** What to send besides the key. */
  readonly input: (name: string, place: Place) => object;
  /** Where the service keeps it, and which column has its name. */
  readonly table: string;
  readonly nameColumn: string;
  /** The type of the event that tells of it. */
  readonly event: string;
}

/** Where things are created. */
export interface Place {
  readonly divisionCode: string;
  readonly gridId: string;
}

/** A creation in each of the four services. */
export const CREATIONS: readonly Creation[] = [
  {
    service: 'organization',
    document: creating('registerVenue', 'RegisterVenueInput', 'venue'),
    input: (name, { divisionCode }) => ({
      ...{ divisionCode, name, kind: 'LECTURE_SITE', address: '幸福路1号', openTo: 'EVERYBODY' },
    }),
    ...{ table: 'venue', nameColumn: 'name', event: 'VenueRegistered' },
  },
  {
    service: 'grid',
    document: creating('reportGridEvent', 'ReportGridEventInput', 'gridEvent'),
    input: (title, { gridId }) => ({ gridId, title, categoryCode: 'FACILITY', reportedVia: 'DESK' }),
    ...{ table: 'grid_event', nameColumn: 'title', event: 'GridEventReported' },
  },
  {
    service: 'service-requests',
    document: creating('createServiceRequest', 'CreateServiceRequestInput', 'serviceRequest'),
    input: (title, { divisionCode }) => ({
      ...{ divisionCode, title, categoryCode: 'FACILITIES', channel: 'WEB', kind: 'REPORT' },
    }),
    ...{ table: 'service_request', nameColumn: 'title', event: 'ServiceRequestReceived' },
  },
  {
    service: 'volunteers',
    document: creating('createTeam', 'CreateTeamInput', 'team'),
    input: (name, { divisionCode }) => ({ divisionCode, name, kind: 'GENERAL' }),
    ...{ table: 'volunteer_team', nameColumn: 'name', event: 'VolunteerTeamCreated' },
  },
];

function creating(mutation: string, input: string, made: string): string {
  return `mutation($input: ${input}!) { made: ${mutation}(input: $input) { one: ${made} { id } userErrors { code } } }`;
}
