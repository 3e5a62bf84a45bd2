import { type DemoContext } from '../chance/demo-context.js';
import { DIRECTORY_EPOCH, demoId, organizationId } from '../chance/demo-id.js';
import { randomOf } from '../chance/random.js';
import { branchesOf } from '../organizations/branches.js';
import { communityName } from '../places/place-name.js';
import { type CommunityPlace } from '../places/place.js';
import { type CheckInPlan, type TeamPlan, type VolunteerOrganizationPlan } from './service-plan.js';
import { type VolunteerPlan } from './volunteer-plan.js';

/** What volunteers of a community do together: teams, and the check-ins of their units and members in service. */
export interface CommunityServicePlan {
  /** Null where there is none. */
  readonly organization: VolunteerOrganizationPlan | null;
  readonly teams: readonly TeamPlan[];
  readonly checkIns: readonly CheckInPlan[];
}

/** Teams and check-ins of a community, made from its volunteers alone. */
export function communityServicePlan(
  place: CommunityPlace,
  volunteers: readonly VolunteerPlan[],
  context: DemoContext,
): CommunityServicePlan {
  const own = new Set([
    organizationId(place.code, 'committee'),
    organizationId(place.code, 'residents-committee'),
    ...branchesOf(place, context).map(({ organization }) => organization.id),
  ]);
  // Whoever is at home in the community itself has nowhere to check in to.
  const guests = volunteers.filter(({ homeOrganizationId }) => !own.has(homeOrganizationId));
  return {
    organization: organizationOf(place),
    teams: teamsOf(place, volunteers),
    checkIns: checkInsOf(place, guests),
  };
}

/** One in so many communities has an organization of volunteers. */
const ORGANIZATION_SHARE = 0.5;

function organizationOf(place: CommunityPlace): VolunteerOrganizationPlan | null {
  if (!randomOf('volunteer-organization', place.code).happens(ORGANIZATION_SHARE)) return null;
  return {
    id: demoId('VolunteerOrganization', place.code, 'association', DIRECTORY_EPOCH),
    divisionCode: place.code,
    name: `${communityName(place)}志愿服务协会`,
    sponsorId: organizationId(place.code, 'residents-committee'),
    categories: ['CULTURE', 'ELDERLY'],
    registeredAt: DIRECTORY_EPOCH,
  };
}

const TEAMS = [
  { kind: 'WISH_CLAIM', name: '心愿认领队', members: 4 },
  { kind: 'GROUP_SERVICE', name: '组团服务队', members: 8 },
] as const;

function teamsOf(place: CommunityPlace, volunteers: readonly VolunteerPlan[]): readonly TeamPlan[] {
  return TEAMS.flatMap(({ kind, name, members }) => {
    const chosen = volunteers.slice(0, members);
    const [leader] = chosen;
    if (!leader) return [];
    const foundedAt = latest(chosen);
    const id = demoId('VolunteerTeam', place.code, kind, foundedAt);
    return [
      {
        id,
        divisionCode: place.code,
        kind,
        name: `${communityName(place)}${name}`,
        foundedAt,
        leaderId: leader.id,
        members: chosen.map(({ id: volunteerId }) => ({
          id: demoId('TeamMember', place.code, `${kind}|${volunteerId}`, foundedAt),
          volunteerId,
        })),
      },
    ];
  });
}

function checkInsOf(place: CommunityPlace, guests: readonly VolunteerPlan[]): readonly CheckInPlan[] {
  const units = new Map<string, Date>();
  for (const { homeOrganizationId, registeredAt } of guests) {
    const since = units.get(homeOrganizationId);
    if (since === undefined || registeredAt < since) units.set(homeOrganizationId, registeredAt);
  }
  const checkIn = (organizationId: string, volunteerId: string | null, at: Date): CheckInPlan => ({
    id: demoId('CheckIn', place.code, volunteerId ?? organizationId, at),
    divisionCode: place.code,
    organizationId,
    volunteerId,
    at,
  });
  return [
    ...[...units].map(([unit, since]) => checkIn(unit, null, since)),
    ...guests
      .filter(({ partyMember }) => partyMember)
      .map(({ id, homeOrganizationId, registeredAt }) => checkIn(homeOrganizationId, id, registeredAt)),
  ];
}

/** A team is founded once all of its first members have registered. */
const latest = (volunteers: readonly VolunteerPlan[]): Date =>
  new Date(Math.max(...volunteers.map(({ registeredAt }) => registeredAt.getTime())));
