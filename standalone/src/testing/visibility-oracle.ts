import { type SubgraphName, type Viewer } from '@governance/shared';
import { Client } from 'pg';
import type { Databases } from '../prepare-databases.js';

/** A row as the oracle knows it, and its own simple word on who sees it. */
export interface OracleRow {
  /** What the graph calls it: its id, or a division's code. */
  readonly key: string;
  /** Further arguments that look it up, by name, e.g. `number`. */
  readonly names: Readonly<Record<string, string | null>>;
  readonly divisionCode: string;
  readonly isSeenBy: (viewer: Viewer) => boolean;
}

/** All rows of all nouns, by the name of their type. Written from the rules in words, without the code that enforces them. */
export type Oracle = ReadonlyMap<string, readonly OracleRow[]>;

const everybody = () => true;
/** Whether a place lies in one of the viewer's areas. */
export const inJurisdiction = (viewer: Viewer, code: string) =>
  viewer.jurisdictions.some(({ from, to }) => from <= code && code < to);
const isStaff = ({ roles }: Viewer) =>
  !roles.every((role) => ['RESIDENT', 'VOLUNTEER', 'UNIT_SECRETARY'].includes(role));

type Raw = Record<string, string | null> & { key: string; division: string; parties?: string[] | null };

interface Noun {
  readonly service: SubgraphName;
  readonly sql: string;
  readonly isSeen: (viewer: Viewer, row: Raw) => boolean;
}

/** Working rows: by place, by party, by person. */
const working = (viewer: Viewer, { division, parties, person }: Raw): boolean =>
  inJurisdiction(viewer, division) ||
  (viewer.organization !== null && (parties as string[] | null)?.includes(viewer.organization) === true) ||
  (viewer.subject !== null && person === viewer.subject);

/** Personal rows: by place for staff, by home organization, by person. */
const ofVolunteer = (viewer: Viewer, { division, home, person }: Raw): boolean =>
  (isStaff(viewer) && inJurisdiction(viewer, division)) ||
  (viewer.organization !== null && viewer.organization === home) ||
  (viewer.subject !== null && viewer.subject === person);

const NOUNS: Readonly<Record<string, Noun>> = {
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
  Organization: {
    service: 'organization',
    sql: 'SELECT id AS key, division_code AS division, id, member_count::text AS members FROM organization',
    isSeen: everybody,
  },
  JointBody: {
    service: 'organization',
    sql: 'SELECT id AS key, division_code AS division, id FROM joint_body',
    isSeen: everybody,
  },
  ServiceRequest: {
    service: 'service-requests',
    sql: `SELECT id AS key, division_code AS division, id, number, reporter_subject AS person, department_id AS department,
            masked_name, masked_phone,
            (SELECT array_agg(organization_id) FROM service_request_party p WHERE p.request_id = r.id) AS parties
          FROM service_request r`,
    isSeen: working,
  },
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
};

/** Reads every row as the owner of each database, past every rule. */
export async function loadOracle(databases: Databases): Promise<Oracle> {
  const loaded = await Promise.all(
    Object.entries(NOUNS).map(async ([type, { service, sql, isSeen }]) => {
      const rows = await readAll(databases[service].ownerUrl, sql);
      return [type, rows.map((row) => oracleRow(row, isSeen))] as const;
    }),
  );
  return new Map(loaded);
}

function oracleRow(row: Raw, isSeen: Noun['isSeen']): OracleRow {
  const { key, division } = row;
  return {
    key,
    divisionCode: division,
    names: { ...row, parties: null },
    isSeenBy: (viewer) => isSeen(viewer, row),
  };
}

async function readAll(connectionString: string, sql: string): Promise<Raw[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Raw>(sql)).rows;
  } finally {
    await client.end();
  }
}
