import { isStaff, inJurisdiction, type Noun, everybody, ofVolunteer } from './oracle-rules.js';

/** Nouns of the volunteers subgraph. */
export const VOLUNTEER_NOUNS: Readonly<Record<string, Noun>> = {
  Volunteer: {
    service: 'volunteers',
    sql: 'SELECT id AS key, division_code AS division, id, subject AS person, home_organization_id AS home FROM volunteer',
    isSeen: ofVolunteer,
  },
  HourRecord: {
    service: 'volunteers',
    sql: `SELECT h.id AS key, h.id, h.organization_id AS organization, v.division_code AS division, v.subject AS person,
            v.home_organization_id AS home FROM hour_record h JOIN volunteer v ON v.id = h.volunteer_id`,
    isSeen: (viewer, row) =>
      ofVolunteer(viewer, row) ||
      (viewer.organization !== null && viewer.organization === row['organization']),
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
