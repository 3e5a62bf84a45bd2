import type { CommunityPlan } from '@governance/demo';
import { cityCodeOf, copyRows, foldText } from '@governance/shared';
import type { Client } from 'pg';

/** Loads what volunteers do together: their organizations, teams with their members, and check-ins. */
export async function loadService(client: Client, communities: readonly CommunityPlan[]): Promise<void> {
  const teams = communities.flatMap(({ service }) => service.teams);
  const belongsTo = new Map(
    communities.flatMap(({ service }) =>
      service.teams.map(({ id }) => [id, service.organization?.id ?? null]),
    ),
  );
  const organizations = communities.flatMap(({ service }) => service.organization ?? []);
  await copyRows(
    client,
    'volunteer_organization',
    [
      ...['city_code', 'id', 'division_code', 'version', 'name', 'name_folded', 'sponsor_id', 'categories'],
      'valid_from',
    ],
    organizations.map((it) => [
      ...[cityCodeOf(it.divisionCode), it.id, it.divisionCode, 1, it.name, foldText(it.name), it.sponsorId],
      ...[it.categories, it.registeredAt],
    ]),
  );
  const checkIns = communities.flatMap(({ service }) => service.checkIns);
  await copyRows(
    client,
    'volunteer_team',
    [
      ...['city_code', 'id', 'division_code', 'version', 'kind', 'name', 'name_folded'],
      ...['leader_id', 'valid_from', 'volunteer_organization_id'],
    ],
    teams.map((it) => [
      ...[cityCodeOf(it.divisionCode), it.id, it.divisionCode, 1, it.kind, it.name, foldText(it.name)],
      ...[it.leaderId, it.foundedAt, belongsTo.get(it.id) ?? null],
    ]),
  );
  await copyRows(
    client,
    'team_member',
    ['city_code', 'id', 'team_id', 'volunteer_id', 'valid_from'],
    teams.flatMap((team) =>
      team.members.map((it) => [
        cityCodeOf(team.divisionCode),
        it.id,
        team.id,
        it.volunteerId,
        team.foundedAt,
      ]),
    ),
  );
  await copyRows(
    client,
    'check_in',
    [
      ...['city_code', 'id', 'division_code', 'version', 'kind', 'holder_id'],
      ...['organization_id', 'volunteer_id', 'started_at'],
    ],
    checkIns.map((it) => [
      ...[cityCodeOf(it.divisionCode), it.id, it.divisionCode, 1],
      ...[it.volunteerId === null ? 'UNIT' : 'MEMBER', it.volunteerId ?? it.organizationId],
      ...[it.organizationId, it.volunteerId, it.at],
    ]),
  );
}
