import { everybody, type Noun, working } from './oracle-rules.js';

/** Nouns of the service-requests subgraph. */
export const SERVICE_REQUESTS_NOUNS: Readonly<Record<string, Noun>> = {
  ServiceRequest: {
    service: 'service-requests',
    sql: `SELECT id AS key, division_code AS division, id, number, reporter_subject AS person, department_id AS department,
            masked_name, masked_phone,
            (SELECT array_agg(organization_id) FROM service_request_party p WHERE p.request_id = r.id) AS parties
          FROM service_request r`,
    isSeen: working,
  },
  SlaPolicy: {
    service: 'service-requests',
    sql: `SELECT id AS key, city_code || '00000000' AS division, id FROM sla_policy`,
    isSeen: everybody,
  },
  ServiceItem: {
    service: 'service-requests',
    sql: 'SELECT id AS key, division_code AS division, id FROM service_item',
    isSeen: everybody,
  },
  SupervisionOrder: {
    service: 'service-requests',
    sql: `SELECT id AS key, division_code AS division, id, ARRAY[issuer_id, addressee_id] AS parties
          FROM supervision_order`,
    isSeen: working,
  },
  Whistle: {
    service: 'service-requests',
    sql: `SELECT w.id AS key, w.division_code AS division, w.id,
            w.blown_by_id || ARRAY(SELECT organization_id FROM whistle_call k WHERE k.whistle_id = w.id) AS parties
          FROM whistle w`,
    isSeen: working,
  },
  ProblemCase: {
    service: 'service-requests',
    sql: `SELECT c.id AS key, c.division_code AS division, c.id,
            (SELECT array_agg(organization_id) FROM service_request_party p WHERE p.request_id = c.request_id) AS parties
          FROM problem_case c`,
    isSeen: working,
  },
  ServiceOrder: {
    service: 'service-requests',
    sql: `SELECT id AS key, division_code AS division, id,
            ARRAY[requested_by_id, branch_id, department_id] AS parties FROM service_order`,
    isSeen: working,
  },
  JointEnforcementTeam: {
    service: 'service-requests',
    sql: `SELECT id AS key, division_code AS division, id FROM joint_enforcement_team`,
    isSeen: everybody,
  },
  JointInspection: {
    service: 'service-requests',
    sql: `SELECT id AS key, division_code AS division, id, sponsor_id || agency_ids AS parties FROM joint_inspection`,
    isSeen: working,
  },
  InspectionFinding: {
    service: 'service-requests',
    sql: `SELECT f.id AS key, f.division_code AS division, f.id, i.sponsor_id || i.agency_ids AS parties
          FROM inspection_finding f JOIN joint_inspection i ON i.id = f.inspection_id`,
    isSeen: working,
  },
  ConsultationMeeting: {
    service: 'service-requests',
    sql: `SELECT c.id AS key, c.division_code AS division, c.id, c.chair_id || ARRAY(
            SELECT m.organization_id FROM consultation_matter m
            WHERE m.meeting_id = c.id AND m.organization_id IS NOT NULL) AS parties
          FROM consultation_meeting c`,
    isSeen: working,
  },
};
