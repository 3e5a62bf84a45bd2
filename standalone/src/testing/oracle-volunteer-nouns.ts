import type { Role } from '@governance/shared';
import { isStaff, inJurisdiction, type Noun, everybody, ofVolunteer, working } from './oracle-rules.js';

/** Whoever organizes for an organization works there. */
const ORGANIZING: ReadonlySet<Role> = new Set<Role>([
  ...(['UNIT_SECRETARY', 'GRID_WORKER', 'STREET_OFFICER'] as const),
  ...(['DEPARTMENT_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR'] as const),
]);

/** A plan lasts until it is ended or its last day in Shanghai is over. */
const LASTING = `p.ended_at IS NULL AND p.to_day > (now() AT TIME ZONE 'Asia/Shanghai')::date`;

/** Nouns of the volunteers subgraph. */
export const VOLUNTEER_NOUNS: Readonly<Record<string, Noun>> = {
  Volunteer: {
    service: 'volunteers',
    sql: `SELECT v.id AS key, v.division_code AS division, v.id, v.subject AS person, v.home_organization_id AS home,
            (SELECT string_agg(p.division_code, ' ') FROM hours_plan p WHERE p.volunteer_id = v.id AND ${LASTING}) AS receivers
          FROM volunteer v`,
    // Also where they plan hours, while the plan lasts.
    isSeen: (viewer, row) =>
      ofVolunteer(viewer, row) ||
      (row['receivers'] ?? '').split(' ').some((place) => isStaff(viewer) && inJurisdiction(viewer, place)),
  },
  HourRecord: {
    service: 'volunteers',
    sql: `SELECT h.id AS key, h.id, h.organization_id AS organization, v.division_code AS division, v.subject AS person,
            v.home_organization_id AS home FROM hour_record h JOIN volunteer v ON v.id = h.volunteer_id`,
    isSeen: (viewer, row) =>
      ofVolunteer(viewer, row) ||
      (viewer.organization !== null && viewer.organization === row['organization']),
  },
  HoursPlan: {
    service: 'volunteers',
    sql: `SELECT p.id AS key, p.division_code AS division, p.id, v.subject AS person, (${LASTING})::text AS lasts
          FROM hours_plan p JOIN volunteer v ON v.id = p.volunteer_id`,
    isSeen: (viewer, { division, person, lasts }) =>
      (viewer.subject !== null && viewer.subject === person) ||
      (lasts === 'true' && isStaff(viewer) && inJurisdiction(viewer, division)),
  },
  VolunteerOrganization: {
    service: 'volunteers',
    sql: `SELECT o.id AS key, o.division_code AS division, o.id, o.sponsor_id AS home,
            (SELECT count(DISTINCT m.volunteer_id) FROM volunteer_team t JOIN team_member m ON m.team_id = t.id
              AND m.valid_to IS NULL WHERE t.volunteer_organization_id = o.id AND t.valid_to IS NULL)::text AS members,
            EXISTS (SELECT FROM volunteer_team t WHERE t.volunteer_organization_id = o.id AND t.valid_to IS NULL
              AND (SELECT count(*) FROM team_member m WHERE m.team_id = t.id AND m.valid_to IS NULL) BETWEEN 1 AND 4
            )::text AS small
          FROM volunteer_organization o WHERE o.valid_to IS NULL`,
    isSeen: everybody,
  },
  NeedSurvey: {
    service: 'volunteers',
    sql: `SELECT id AS key, division_code AS division, id, state, ARRAY[organization_id] AS parties FROM need_survey
          WHERE state <> 'WITHDRAWN'`,
    // Whoever asked and the staff of the place, until it is published.
    isSeen: (viewer, row) =>
      row['state'] === 'PUBLISHED' ||
      (isStaff(viewer) && inJurisdiction(viewer, row.division)) ||
      working({ ...viewer, jurisdictions: [] }, row),
  },
  Activity: {
    service: 'volunteers',
    sql: `SELECT id AS key, division_code AS division, id, EXISTS (SELECT FROM activity_shift s
            WHERE s.activity_id = a.id AND s.starts_at > now() AND s.taken < s.capacity)::text AS open FROM activity a`,
    isSeen: everybody,
  },
  ServicePlanItem: {
    service: 'volunteers',
    sql: 'SELECT id AS key, division_code AS division, id FROM service_plan_item',
    isSeen: everybody,
  },
  SignUp: {
    service: 'volunteers',
    sql: `SELECT u.id AS key, u.division_code AS division, u.id, u.organization_id AS organization, v.subject AS person,
            v.home_organization_id AS home FROM sign_up u JOIN volunteer v ON v.id = u.volunteer_id`,
    // Whoever comes, whoever organizes it, and the secretary of the comer's unit.
    isSeen: ({ subject, organization: own, roles }, { person, organization, home }) =>
      (subject !== null && subject === person) ||
      (subject !== null &&
        own !== null &&
        own === organization &&
        roles.some((role) => ORGANIZING.has(role))) ||
      (own !== null && own === home && roles.includes('UNIT_SECRETARY')),
  },
  VolunteerTeam: {
    service: 'volunteers',
    sql: `SELECT t.id AS key, t.division_code AS division, t.id, t.organization_id AS home,
            (SELECT count(*) FROM team_member m WHERE m.team_id = t.id AND m.valid_to IS NULL)::text AS members
          FROM volunteer_team t`,
    isSeen: everybody,
  },
  CheckIn: {
    service: 'volunteers',
    sql: `SELECT c.id AS key, c.division_code AS division, c.id, c.kind, c.organization_id AS home, v.subject AS person
          FROM check_in c LEFT JOIN volunteer v ON v.id = c.volunteer_id`,
    isSeen: (viewer, { kind, division, home, person }) =>
      kind === 'MEMBER'
        ? (viewer.subject !== null && viewer.subject === person) ||
          (viewer.roles.includes('UNIT_SECRETARY') &&
            viewer.organization !== null &&
            viewer.organization === home)
        : (viewer.organization !== null && viewer.organization === home) ||
          (isStaff(viewer) && inJurisdiction(viewer, division)),
  },
};
