import {
  allOf,
  type ChildListReader,
  cityOfId,
  containsPattern,
  countUnderPlaces,
  groupBy,
  idsByCity,
  isEntityId,
  isPrintable,
  type PageWindow,
  rowsOf,
  rowsUnderPlaces,
  type Sql,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { VolunteerTeam, VolunteerTeamFilter } from '../volunteer-team.js';
import type { VolunteerTeamRepository } from '../volunteer-team.repository.js';

/** A team as the domain knows it, from `t`. */
export const SELECT_TEAMS = sql`SELECT t.id, t.division_code AS "divisionCode", t.version, t.kind, t.name,
  t.organization_id AS "organizationId", t.volunteer_organization_id AS "volunteerOrganizationId",
  t.leader_id AS "leaderId", leader.subject AS "leaderSubject",
  t.valid_from AS "foundedAt", t.valid_to AS "disbandedAt"
  FROM volunteer_team t
  LEFT JOIN volunteer leader ON leader.city_code = t.city_code AND leader.id = t.leader_id`;

/** The rows after a page's cursor. The city leads, as in the indexes; it is part of every id. */
export const afterTeam = ({ after }: PageWindow): SqlText[] => {
  const [divisionCode = '', id = ''] = (after ?? []).map(String);
  return after ? [sql`(t.city_code, t.division_code, t.id) > (${cityOfId(id)}, ${divisionCode}, ${id})`] : [];
};

/** The order of every list of teams, and where its page ends. */
export const inTeamOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY t.city_code, t.division_code, t.id LIMIT ${first + 1}`;

/** The conditions that a filter stands for. */
export function teamConditions(filter: VolunteerTeamFilter): SqlText[] {
  const { divisionCode, kind, organizationId, search } = filter;
  return [
    sql`t.valid_to IS NULL`,
    ...(divisionCode == null ? [] : [withinPlace('t', divisionCode)]),
    ...(kind == null ? [] : [isPrintable(kind) ? sql`t.kind = ${kind}` : sql`FALSE`]),
    ...(organizationId == null ? [] : [ofOrganization(organizationId)]),
    ...(search == null ? [] : [sql`t.name_folded LIKE ${containsPattern(search)}`]),
  ];
}

/** Teams under places, at any depth. */
export const teamsOfDivisions = (database: Sql): VolunteerTeamRepository['ofDivisions'] => ({
  readPages: (codes, filter, window) =>
    rowsUnderPlaces<VolunteerTeam>(database, codes, {
      alias: 't',
      select: SELECT_TEAMS,
      conditions: [...teamConditions(filter), ...afterTeam(window)],
      tail: inTeamOrder(window),
    }),
  countEach: (codes, filter) =>
    countUnderPlaces(database, codes, {
      alias: 't',
      from: sql`volunteer_team t`,
      conditions: teamConditions(filter),
    }),
});

/** Teams that organizations stand behind. */
export const teamsOfOrganizations = (
  database: Sql,
): ChildListReader<Pick<VolunteerTeamFilter, 'kind'>, VolunteerTeam> => ({
  readPages: async (ids, filter, window) => {
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<VolunteerTeam & { ownerId: string }>(
        database,
        sql`SELECT owner.id AS "ownerId", row.* FROM unnest(${group}::text[]) AS owner (id)
            CROSS JOIN LATERAL (
              ${SELECT_TEAMS} WHERE t.city_code = ${city} AND t.organization_id = owner.id
                AND ${allOf([...teamConditions(filter), ...afterTeam(window)])} ${inTeamOrder(window)}
            ) row`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ ownerId }) => ownerId);
  },
  countEach: async (ids, filter) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT t.organization_id AS id, count(*)::integer AS count FROM volunteer_team t
            WHERE t.city_code = ${city} AND t.organization_id = ANY(${group}) AND ${allOf(teamConditions(filter))}
            GROUP BY t.organization_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});

/** What is no id stands behind nothing. */
const ofOrganization = (id: string): SqlText =>
  isEntityId(id) ? sql`t.city_code = ${cityOfId(id)} AND t.organization_id = ${id}` : sql`FALSE`;
