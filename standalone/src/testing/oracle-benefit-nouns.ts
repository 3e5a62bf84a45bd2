import { everybody, inJurisdiction, isStaff, type Noun, working } from './oracle-rules.js';

/** Nouns of the volunteers subgraph that are given and thanked for: wishes, rewards, honours and records. */
export const BENEFIT_NOUNS: Readonly<Record<string, Noun>> = {
  Wish: {
    service: 'volunteers',
    sql: `SELECT id AS key, division_code AS division, id, status, registered_by_subject AS person,
            claimed_by_subject AS claimer, (status = 'OPEN')::text AS open,
            array_remove(ARRAY[registered_by_organization_id, claimed_organization_id], NULL) AS parties
          FROM wish`,
    isSeen: (viewer, row) =>
      (row['status'] === 'OPEN' && viewer.tier !== 'open') ||
      working(viewer, row) ||
      (viewer.subject !== null && viewer.subject === row['claimer']),
  },
  ExchangeStation: {
    service: 'volunteers',
    sql: 'SELECT id AS key, division_code AS division, id FROM exchange_station',
    isSeen: everybody,
  },
  Redemption: {
    service: 'volunteers',
    sql: `SELECT r.id AS key, r.division_code AS division, r.id, v.subject AS person
          FROM redemption r JOIN volunteer v ON v.id = r.volunteer_id`,
    isSeen: (viewer, { person }) => viewer.subject !== null && viewer.subject === person,
  },
  Honor: {
    service: 'volunteers',
    sql: `SELECT h.id AS key, h.division_code AS division, h.id, h.state, h.shown_name AS shown, v.subject AS person,
            ARRAY[h.nominated_by_organization_id, h.awarded_by_organization_id] AS parties
          FROM honor h JOIN volunteer v ON v.id = h.volunteer_id`,
    isSeen: (viewer, row) =>
      (row['state'] === 'AWARDED' && row['shown'] !== null) ||
      (isStaff(viewer) && inJurisdiction(viewer, row.division)) ||
      working({ ...viewer, jurisdictions: [] }, row),
  },
  Campaign: {
    service: 'volunteers',
    sql: `SELECT id AS key, division_code AS division, id, organized_by_id AS home, participants::text AS participants
          FROM campaign`,
    isSeen: everybody,
  },
  GoodDeed: {
    service: 'volunteers',
    sql: 'SELECT id AS key, division_code AS division, id FROM good_deed',
    isSeen: everybody,
  },
  CollectedOpinion: {
    service: 'volunteers',
    sql: `SELECT id AS key, division_code AS division, id, collected_by_subject AS person, ARRAY[organization_id] AS parties
          FROM collected_opinion`,
    isSeen: working,
  },
};
