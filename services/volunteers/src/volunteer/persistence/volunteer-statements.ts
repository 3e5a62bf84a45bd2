import {
  allOf,
  type ChildListReader,
  groupBy,
  idsByCity,
  isEntityId,
  cityOfId,
  type PageWindow,
  rowsOf,
  type Sql,
  type Viewer,
  visibleRows,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import { planningWhereWorks } from '../../hours-plan/persistence/hours-plan-statements.js';
import { isSkillCode } from '../../skill/skill.js';
import type { Volunteer, VolunteerFilter } from '../volunteer.js';
import { rowViewer } from '../volunteer.policy.js';

const COLUMNS = sql`v.id, v.division_code AS "divisionCode", v.version, v.subject, v.masked_name AS "maskedName",
  v.home_organization_id AS "homeOrganizationId", v.age_band AS "ageBand", v.skills, v.registered_at AS "registeredAt",
  v.availability, v.consented_at AS "consentedAt", v.left_at AS "leftAt"`;

/** A volunteer as the domain knows it, from `volunteer v`. */
export const SELECT_VOLUNTEERS = sql`SELECT ${COLUMNS} FROM volunteer v`;

/** Whoever has left is in no list. */
const PRESENT = sql`v.left_at IS NULL`;

/** Which volunteers a viewer may see, for every read of `volunteer v`. */
export function visibleVolunteers(viewer: Viewer): SqlText {
  const planning = planningWhereWorks(viewer);
  return planning === null ? knownAtHome(viewer) : sql`(${knownAtHome(viewer)} OR ${planning})`;
}

/**
 * Which volunteers a viewer sees for good: themselves, and those of the viewer’s organization and places. What hangs on
 * a volunteer is seen with these alone: a plan of hours shows who comes, and not what they did elsewhere.
 */
export const knownAtHome = (viewer: Viewer): SqlText =>
  visibleRows(rowViewer(viewer), {
    division: 'v.division_code',
    organizations: ['v.home_organization_id'],
    person: 'v.subject',
  });

/** The conditions that a filter stands for. */
export function volunteerConditions({ divisionCode, organizationId, skill }: VolunteerFilter): SqlText[] {
  return [
    PRESENT,
    ...(divisionCode == null ? [] : [withinPlace('v', divisionCode)]),
    ...(organizationId == null ? [] : [atHomeIn(organizationId)]),
    ...(skill == null ? [] : [isSkillCode(skill) ? sql`v.skills @> ARRAY[${skill}]` : sql`FALSE`]),
  ];
}

/** What comes after a page, in order of place and id. */
export const afterVolunteer = ({ after }: PageWindow): SqlText[] =>
  after ? [sql`(v.division_code, v.id) > (${after[0]}, ${after[1]})`] : [];

/** Volunteers at home in each of many organizations, as one viewer sees them. */
export const volunteersOfOrganizations = (
  database: Sql,
  viewer: Viewer,
): ChildListReader<null, Volunteer> => ({
  readPages: async (ids, _, window) => {
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<Volunteer & { ownerId: string }>(
        database,
        sql`SELECT home.id AS "ownerId", row.* FROM unnest(${group}::text[]) AS home (id)
            CROSS JOIN LATERAL (
              ${SELECT_VOLUNTEERS} WHERE v.city_code = ${city} AND v.home_organization_id = home.id
                AND ${allOf([PRESENT, visibleVolunteers(viewer), ...afterVolunteer(window)])}
              ORDER BY v.division_code, v.id LIMIT ${window.first + 1}
            ) row`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ ownerId }) => ownerId);
  },
  countEach: async (ids) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT v.home_organization_id AS id, count(*)::integer AS count FROM volunteer v
            WHERE v.city_code = ${city} AND v.home_organization_id = ANY(${group}) AND ${PRESENT}
              AND ${visibleVolunteers(viewer)}
            GROUP BY v.home_organization_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});

/** What is no id is nobody's home. */
const atHomeIn = (organizationId: string): SqlText =>
  isEntityId(organizationId)
    ? sql`v.city_code = ${cityOfId(organizationId)} AND v.home_organization_id = ${organizationId}`
    : sql`FALSE`;
