import {
  allOf,
  appendEvents,
  type ChildListReader,
  cityOfId,
  containsPattern,
  countUnderPlaces,
  groupBy,
  idsByCity,
  isEntityId,
  isPrintable,
  NotFoundError,
  type PageWindow,
  rowsOf,
  rowsUnderPlaces,
  type Sql,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import {
  afterTeam,
  inTeamOrder,
  SELECT_TEAMS,
} from '../../volunteer-team/persistence/volunteer-team-statements.js';
import type { VolunteerTeam } from '../../volunteer-team/volunteer-team.js';
import type { VolunteerOrganization, VolunteerOrganizationFilter } from '../volunteer-organization.js';
import type { VolunteerOrganizationRepository } from '../volunteer-organization.repository.js';

/** An organization of volunteers as the domain knows it, from `o`. */
export const SELECT_ORGANIZATIONS = sql`SELECT o.id, o.division_code AS "divisionCode", o.version, o.name, o.uscc,
  o.sponsor_id AS "sponsorId", o.categories, o.valid_from AS "registeredAt", o.valid_to AS "dissolvedAt"
  FROM volunteer_organization o`;

/** The rows after a page's cursor. The city leads, as in the indexes; it is part of every id. */
export const afterOrganization = ({ after }: PageWindow): SqlText[] => {
  const [divisionCode = '', id = ''] = (after ?? []).map(String);
  return after ? [sql`(o.city_code, o.division_code, o.id) > (${cityOfId(id)}, ${divisionCode}, ${id})`] : [];
};

/** The order of every list of them, and where its page ends. */
export const inOrganizationOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY o.city_code, o.division_code, o.id LIMIT ${first + 1}`;

/** The conditions that a filter stands for. */
export function organizationConditions(filter: VolunteerOrganizationFilter): SqlText[] {
  const { divisionCode, sponsorId, category, search } = filter;
  return [
    sql`o.valid_to IS NULL`,
    ...(divisionCode == null ? [] : [withinPlace('o', divisionCode)]),
    ...(sponsorId == null ? [] : [sponsoredBy(sponsorId)]),
    ...(category == null ? [] : [isPrintable(category) ? sql`${category} = ANY(o.categories)` : sql`FALSE`]),
    ...(search == null ? [] : [sql`o.name_folded LIKE ${containsPattern(search)}`]),
  ];
}

/** Organizations of volunteers under places, at any depth. */
export const organizationsOfDivisions = (database: Sql): VolunteerOrganizationRepository['ofDivisions'] => ({
  readPages: (codes, filter, window) =>
    rowsUnderPlaces<VolunteerOrganization>(database, codes, {
      alias: 'o',
      select: SELECT_ORGANIZATIONS,
      conditions: [...organizationConditions(filter), ...afterOrganization(window)],
      tail: inOrganizationOrder(window),
    }),
  countEach: (codes, filter) =>
    countUnderPlaces(database, codes, {
      alias: 'o',
      from: sql`volunteer_organization o`,
      conditions: organizationConditions(filter),
    }),
});

/** Teams that belong to organizations of volunteers and exist now. */
export const teamsOfVolunteerOrganizations = (database: Sql): ChildListReader<null, VolunteerTeam> => ({
  readPages: async (ids, _, window) => {
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<VolunteerTeam & { ownerId: string }>(
        database,
        sql`SELECT owner.id AS "ownerId", row.* FROM unnest(${group}::text[]) AS owner (id)
            CROSS JOIN LATERAL (
              ${SELECT_TEAMS} WHERE t.city_code = ${city} AND t.volunteer_organization_id = owner.id
                AND ${allOf([sql`t.valid_to IS NULL`, ...afterTeam(window)])} ${inTeamOrder(window)}
            ) row`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ ownerId }) => ownerId);
  },
  countEach: async (ids) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT t.volunteer_organization_id AS id, count(*)::integer AS count FROM volunteer_team t
            WHERE t.city_code = ${city} AND t.volunteer_organization_id = ANY(${group}) AND t.valid_to IS NULL
            GROUP BY t.volunteer_organization_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});

/** Organizations of volunteers of one city by their ids. */
export const organizationsIn = (
  database: Sql,
  city: string,
  ids: readonly string[],
): Promise<readonly VolunteerOrganization[]> =>
  rowsOf<VolunteerOrganization>(
    database,
    sql`${SELECT_ORGANIZATIONS} WHERE o.city_code = ${city} AND o.id = ANY(${[...ids]})`,
  );

/** Tells others what an organization of volunteers is like now; in the transaction that changed it. */
export async function announcedOrganization(
  transaction: Sql,
  id: string,
  type: string,
): Promise<VolunteerOrganization> {
  const [organization] = await organizationsIn(transaction, cityOfId(id), [id]);
  if (!organization) throw new NotFoundError('志愿服务组织');
  const { version, ...payload } = organization;
  const { divisionCode } = organization;
  await appendEvents(transaction, [
    {
      type,
      entity: 'VolunteerOrganization',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload,
    },
  ]);
  return organization;
}

/** What is no id sponsors nothing. */
const sponsoredBy = (id: string): SqlText =>
  isEntityId(id) ? sql`o.city_code = ${cityOfId(id)} AND o.sponsor_id = ${id}` : sql`FALSE`;
