import type { CommunityPlan } from '@governance/demo';
import { cityCodeOf, copyRows, foldText } from '@governance/shared';
import type { Client } from 'pg';

/** Loads what volunteers do together: teams with their members, and check-ins. */
export async function loadService(client: Client, communities: readonly CommunityPlan[]): Promise<void> {
  const teams = communities.flatMap(({ service }) => service.teams);
  const checkIns = communities.flatMap(({ service }) => service.checkIns);
  await copyRows(
    client,
    'volunteer_team',
    [
      ...['city_code', 'id', 'division_code', 'version', 'kind', 'name', 'name_folded'],
      ...['leader_id', 'valid_from'],
    ],
    teams.map((it) => [
      ...[cityCodeOf(it.divisionCode), it.id, it.divisionCode, 1, it.kind, it.name, foldText(it.name)],
      ...[it.leaderId, it.foundedAt],
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
