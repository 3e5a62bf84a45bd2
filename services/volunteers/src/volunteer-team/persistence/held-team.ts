import {
  appendEvents,
  cityOfId,
  ConflictError,
  DomainError,
  NotFoundError,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import type { VolunteerTeam } from '../volunteer-team.js';
import { SELECT_TEAMS } from './volunteer-team-statements.js';
import { volunteerTeamTable } from './volunteer-team.table.js';

/** Teams of one city by their ids. */
export const teamsIn = (
  database: Sql,
  city: string,
  ids: readonly string[],
): Promise<readonly VolunteerTeam[]> =>
  rowsOf<VolunteerTeam>(
    database,
    sql`${SELECT_TEAMS} WHERE t.city_code = ${city} AND t.id = ANY(${[...ids]})`,
  );

/** A team that must be there. Throws `NOT_FOUND`. */
export async function theTeam(database: Sql, id: string): Promise<VolunteerTeam> {
  const [team] = await teamsIn(database, cityOfId(id), [id]);
  if (!team) throw new NotFoundError('志愿服务队');
  return team;
}

/** A team that is about to change, locked until the commit. Throws `ACTION_NOT_AVAILABLE` when it is disbanded. */
export async function holdStandingTeam(
  manager: EntityManager,
  id: string,
  expectedVersion: number | null = null,
): Promise<VolunteerTeam> {
  const where = { cityCode: cityOfId(id), id };
  await manager.findOne(volunteerTeamTable, {
    where,
    select: { id: true },
    lock: { mode: 'pessimistic_write' },
  });
  const team = await theTeam(manager, id);
  if (expectedVersion !== null && team.version !== expectedVersion)
    throw new ConflictError('志愿服务队', team.version);
  if (team.disbandedAt !== null)
    throw new DomainError('ACTION_NOT_AVAILABLE', '该志愿服务队已解散', { status: 'DISBANDED', field: 'id' });
  return team;
}

/** Tells others what a team is like now, and nothing about who belongs to it; in the transaction that changed it. */
export async function announcedTeam(transaction: Sql, id: string, type: string): Promise<VolunteerTeam> {
  const team = await theTeam(transaction, id);
  await appendEvents(transaction, [teamEvent(team, type)]);
  return team;
}

/** What others are told of a team. */
export const teamEvent = (
  { id, version, divisionCode, kind, name, organizationId, volunteerOrganizationId, ...team }: VolunteerTeam,
  type: string,
) => ({
  type,
  entity: 'VolunteerTeam',
  entityId: id,
  cityCode: cityOfId(id),
  divisionCode,
  version,
  payload: {
    divisionCode,
    kind,
    name,
    organizationId,
    volunteerOrganizationId,
    foundedAt: team.foundedAt,
    disbandedAt: team.disbandedAt,
  },
});
