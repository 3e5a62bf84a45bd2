import { everybody, type Noun, working } from './oracle-rules.js';

/** Nouns of the grid subgraph. */
export const GRID_NOUNS: Readonly<Record<string, Noun>> = {
  Division: {
    service: 'grid',
    sql: 'SELECT code AS key, code AS division, code FROM division',
    isSeen: everybody,
  },
  Grid: {
    service: 'grid',
    sql: 'SELECT id AS key, division_code AS division, id, code FROM grid',
    isSeen: everybody,
  },
  GridWorker: {
    service: 'grid',
    sql: 'SELECT id AS key, division_code AS division, id FROM grid_worker',
    isSeen: everybody,
  },
  GridResponsibility: {
    service: 'grid',
    sql: `SELECT r.id AS key, r.division_code AS division, r.id, r.holder_name AS name,
            (SELECT holder_kind FROM responsibility_role o WHERE o.code = r.role ORDER BY o.city_code DESC LIMIT 1) AS kind
          FROM responsibility r`,
    isSeen: everybody,
  },
  Patrol: {
    service: 'grid',
    sql: `SELECT t.id AS key, t.division_code AS division, t.id, w.subject AS person FROM patrol t
          JOIN grid_worker w ON w.city_code = t.city_code AND w.id = t.worker_id`,
    isSeen: working,
  },
  GridEvent: {
    service: 'grid',
    sql: `SELECT r.id AS key, r.division_code AS division, r.id, r.number, r.reporter_subject AS person,
            (SELECT array_agg(organization_id) FROM grid_event_party p WHERE p.event_id = r.id) AS parties
          FROM grid_event r`,
    isSeen: working,
  },
  ResidentialQuarter: {
    service: 'grid',
    sql: 'SELECT id AS key, division_code AS division, id FROM residential_quarter',
    isSeen: everybody,
  },
  CommandCenter: {
    service: 'grid',
    sql: 'SELECT id AS key, division_code AS division, id FROM command_center',
    isSeen: everybody,
  },
  RoadSegment: {
    service: 'grid',
    sql: 'SELECT id AS key, division_code AS division, id FROM road_segment',
    isSeen: everybody,
  },
  FrontageAgreement: {
    service: 'grid',
    sql: 'SELECT id AS key, division_code AS division, id FROM frontage_agreement',
    isSeen: everybody,
  },
  ServiceStation: {
    service: 'grid',
    sql: 'SELECT id AS key, division_code AS division, id FROM service_station',
    isSeen: everybody,
  },
  Broadcast: {
    service: 'grid',
    sql: 'SELECT id AS key, division_code AS division, id FROM broadcast',
    isSeen: everybody,
  },
};
