import {
  appendEvents,
  cityOfId,
  NotFoundError,
  type PageWindow,
  rowsOf,
  type Sql,
  validAt,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { EnforcementTeam, Secondment, TeamFilter, TeamMember } from '../enforcement-team.js';

/** A team as the domain knows it, from `j`. */
export const SELECT_TEAMS = sql`SELECT j.id, j.city_code AS "cityCode", j.division_code AS "divisionCode", j.version,
  j.name, j.remit, j.lead_id AS "leadId", j.formed_at AS "formedAt", j.dissolved_at AS "dissolvedAt"
  FROM joint_enforcement_team j`;

/** The conditions that a filter stands for. */
export const teamConditions = ({ divisionCode, organizationId }: TeamFilter): SqlText[] => [
  sql`j.dissolved_at IS NULL`,
  ...(divisionCode == null ? [] : [withinPlace('j', divisionCode)]),
  ...(organizationId == null
    ? []
    : [
        sql`(j.lead_id = ${organizationId} OR EXISTS (SELECT FROM joint_enforcement_member m WHERE m.city_code = j.city_code
          AND m.team_id = j.id AND m.organization_id = ${organizationId} AND m.valid_to IS NULL))`,
      ]),
];

/** The rows after a page's cursor. The city leads, as in the indexes; it is part of every id. */
export const afterCursor = ({ after }: PageWindow): SqlText[] => {
  const [divisionCode = '', id = ''] = (after ?? []).map(String);
  return after ? [sql`(j.city_code, j.division_code, j.id) > (${cityOfId(id)}, ${divisionCode}, ${id})`] : [];
};

export const inOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY j.city_code, j.division_code, j.id LIMIT ${first + 1}`;

/** Who is seconded to teams of one city at an instant. */
export const membersAt = (
  database: Sql,
  cityCode: string,
  teamIds: readonly string[],
  at: Date,
): Promise<readonly TeamMember[]> =>
  rowsOf<TeamMember>(
    database,
    sql`SELECT m.team_id AS "teamId", m.organization_id AS "organizationId", m.post, m.people,
          m.valid_from AS "validFrom", m.valid_to AS "validTo"
        FROM joint_enforcement_member m
        WHERE m.city_code = ${cityCode} AND m.team_id = ANY(${[...teamIds]}) AND ${validAt('m', at)}
        ORDER BY m.team_id, m.organization_id, m.post`,
  );

/** One team, whatever its state. */
export async function theTeam(database: Sql, id: string): Promise<EnforcementTeam> {
  const [team] = await rowsOf<EnforcementTeam>(
    database,
    sql`${SELECT_TEAMS} WHERE j.city_code = ${cityOfId(id)} AND j.id = ${id}`,
  );
  if (!team) throw new NotFoundError('联合执法队');
  return team;
}

/**
 * Lets exactly these secondments hold from an instant on: one that is as it was goes on, another one of the same post takes
 * its place, and what is left out ends.
 */
export async function second(
  database: Sql,
  { id, cityCode }: Pick<EnforcementTeam, 'id' | 'cityCode'>,
  members: readonly Secondment[],
  at: Date,
): Promise<void> {
  const wanted = sql`unnest(${members.map(({ organizationId }) => organizationId)}::text[],
    ${members.map(({ post }) => post)}::text[], ${members.map(({ people }) => people)}::integer[])
    AS wanted (organization_id, post, people)`;
  const current = sql`m.city_code = ${cityCode} AND m.team_id = ${id} AND m.valid_to IS NULL`;
  const same = sql`wanted.organization_id = m.organization_id AND wanted.post = m.post AND wanted.people = m.people`;
  await rowsOf(
    database,
    sql`UPDATE joint_enforcement_member m SET valid_to = ${at}
        WHERE ${current} AND NOT EXISTS (SELECT FROM ${wanted} WHERE ${same}) RETURNING m.post`,
  );
  await rowsOf(
    database,
    sql`INSERT INTO joint_enforcement_member (city_code, team_id, organization_id, post, people, valid_from)
        SELECT ${cityCode}, ${id}, wanted.organization_id, wanted.post, wanted.people, ${at} FROM ${wanted}
        WHERE NOT EXISTS (SELECT FROM joint_enforcement_member m WHERE ${current} AND ${same}) RETURNING post`,
  );
}

/** Tells of a team as it stands now. */
export async function announced(
  database: Sql,
  team: EnforcementTeam,
  type: string,
  at: Date,
): Promise<EnforcementTeam> {
  const { id, cityCode, divisionCode, version, ...state } = team;
  const members = await membersAt(database, cityCode, [id], at);
  await appendEvents(database, [
    {
      type,
      entity: 'JointEnforcementTeam',
      entityId: id,
      cityCode,
      divisionCode,
      version,
      payload: {
        ...state,
        divisionCode,
        members: members.map(({ organizationId, post, people }) => ({ organizationId, post, people })),
      },
    },
  ]);
  return team;
}
