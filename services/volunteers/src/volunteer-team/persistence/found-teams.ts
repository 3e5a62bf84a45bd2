import {
  appendEvents,
  appendStats,
  cityCodeOf,
  claimKey,
  type DivisionDirectory,
  DomainError,
  foldText,
  type IdempotentRequest,
  newEntityId,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import type { LeaderlessTeam, VolunteerTeam } from '../volunteer-team.js';
import { teamEvent } from './held-team.js';
import { teamFounded } from './team-facts.js';
import { SELECT_TEAMS } from './volunteer-team-statements.js';
import { volunteerTeamTable } from './volunteer-team.table.js';

/** Teams of one place, and under which key they are founded. */
interface FoundedTeams {
  readonly divisionCode: string;
  readonly teams: readonly LeaderlessTeam[];
  readonly request: Omit<IdempotentRequest, 'cityCode'>;
}

/** Founds teams of one place in the caller's transaction, with as many statements for many as for one. */
export async function foundTeams(
  manager: EntityManager,
  divisions: DivisionDirectory,
  { divisionCode, teams, request }: FoundedTeams,
): Promise<readonly VolunteerTeam[]> {
  const [cityCode, batchId] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
  const { replayOf } = await claimKey(manager, { cityCode, ...request }, batchId);
  if (replayOf !== null) return batchOf(manager, cityCode, replayOf);
  const division = await divisions.requireDivision(manager, divisionCode, 'divisionCode');
  if (division.validTo !== null)
    throw new DomainError('DIVISION_UNKNOWN', '该地已撤销', { field: 'divisionCode' });
  const founded = { cityCode, divisionCode, version: 1, batchId, validFrom: new Date() };
  await manager.insert(
    volunteerTeamTable,
    teams.map((team) => ({
      ...founded,
      ...team,
      id: newEntityId(divisionCode),
      nameFolded: foldText(team.name),
    })),
  );
  const made = await batchOf(manager, cityCode, batchId);
  await appendEvents(
    manager,
    made.map((team) => teamEvent(team, 'VolunteerTeamCreated')),
  );
  await appendStats(manager, made.map(teamFounded));
  return made;
}

/** The teams that one request founded, in order of id, which is that of the request. */
const batchOf = (database: Sql, city: string, batchId: string): Promise<readonly VolunteerTeam[]> =>
  rowsOf<VolunteerTeam>(
    database,
    sql`${SELECT_TEAMS} WHERE t.city_code = ${city} AND t.batch_id = ${batchId} ORDER BY t.id`,
  );
