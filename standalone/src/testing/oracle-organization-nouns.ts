import { everybody, type Noun, working } from './oracle-rules.js';

/** Nouns of the organization subgraph. */
export const ORGANIZATION_NOUNS: Readonly<Record<string, Noun>> = {
  Organization: {
    service: 'organization',
    sql: `SELECT o.id AS key, o.division_code AS division, o.id, o.member_count::text AS members,
            (SELECT member_households::text FROM organization_profile p WHERE p.organization_id = o.id) AS households
          FROM organization o`,
    isSeen: everybody,
  },
  JointBody: {
    service: 'organization',
    sql: 'SELECT id AS key, division_code AS division, id FROM joint_body',
    isSeen: everybody,
  },
  Venue: {
    service: 'organization',
    sql: 'SELECT id AS key, division_code AS division, id FROM venue',
    isSeen: everybody,
  },
  RegisterEntry: {
    service: 'organization',
    sql: `SELECT e.id AS key, e.division_code AS division, e.id, k.is_public::text AS open,
            array_remove(ARRAY[e.organization_id], NULL) AS parties
          FROM register_entry e JOIN register_kind k ON k.code = e.kind`,
    isSeen: (viewer, row) => row['open'] === 'true' || working(viewer, row),
  },
  EvaluationScheme: {
    service: 'organization',
    sql: `SELECT id AS key, division_code AS division, id, published_number::text AS published,
            (SELECT array_agg(organization_id) FROM evaluation_assessor a WHERE a.scheme_id = s.id) AS parties
          FROM evaluation_scheme s`,
    isSeen: (viewer, row) => row['published'] !== null || working(viewer, row),
  },
  JointMatter: {
    service: 'organization',
    sql: `SELECT id AS key, division_code AS division, id,
            (SELECT array_agg(organization_id) FROM joint_matter_party p WHERE p.matter_id = j.id) AS parties
          FROM joint_matter j`,
    isSeen: working,
  },
  Deliberation: {
    service: 'organization',
    sql: `SELECT id AS key, division_code AS division, id, published_round::text AS published,
            (SELECT array_agg(organization_id) FROM deliberation_party p WHERE p.deliberation_id = d.id) AS parties
          FROM deliberation d`,
    isSeen: (viewer, row) => row['published'] !== null || working(viewer, row),
  },
  NeedItem: {
    service: 'organization',
    sql: `SELECT n.id AS key, n.division_code AS division, n.id,
            (SELECT array_agg(organization_id) FROM co_building_party p WHERE p.item_id = n.id) AS parties
          FROM need_item n`,
    isSeen: working,
  },
  ResourceItem: {
    service: 'organization',
    sql: `SELECT r.id AS key, r.division_code AS division, r.id,
            (SELECT array_agg(organization_id) FROM co_building_party p WHERE p.item_id = r.id) AS parties
          FROM resource_item r`,
    isSeen: working,
  },
  ProjectItem: {
    service: 'organization',
    sql: `SELECT j.id AS key, j.division_code AS division, j.id,
            (SELECT array_agg(organization_id) FROM co_building_party p WHERE p.item_id = j.id) AS parties
          FROM project_item j`,
    isSeen: working,
  },
  NeedMatch: {
    service: 'organization',
    sql: `SELECT id AS key, division_code AS division, id, ARRAY[stated_by_id, owner_id] AS parties FROM need_match`,
    isSeen: working,
  },
  PairingAgreement: {
    service: 'organization',
    sql: 'SELECT id AS key, division_code AS division, id, ARRAY[unit_id] AS parties FROM pairing_agreement',
    isSeen: working,
  },
  NewSectorEntity: {
    service: 'organization',
    sql: `SELECT id AS key, division_code AS division, id, kind, organization_id AS unit, uscc,
            party_members::text AS members FROM new_sector_entity`,
    isSeen: everybody,
  },
  DutyItem: {
    service: 'organization',
    sql: 'SELECT id AS key, division_code AS division, id FROM duty_item',
    isSeen: everybody,
  },
  DutyAdmission: {
    service: 'organization',
    sql: `SELECT id AS key, division_code AS division, id, ARRAY[requesting_organization_id] AS parties
          FROM duty_admission`,
    isSeen: working,
  },
};
