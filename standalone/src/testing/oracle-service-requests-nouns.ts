import { type Noun, working } from './oracle-rules.js';

/** Working cases of the service-requests subgraph. */
export const CASE_NOUNS: Readonly<Record<string, Noun>> = {
  SupervisionOrder: {
    service: 'service-requests',
    sql: `SELECT id AS key, division_code AS division, id, ARRAY[issuer_id, addressee_id] AS parties
          FROM supervision_order`,
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
};
