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
  GridResponsibility: {
    service: 'grid',
    sql: `SELECT r.id AS key, r.division_code AS division, r.id, r.holder_name AS name,
            (SELECT holder_kind FROM responsibility_role o WHERE o.code = r.role ORDER BY o.city_code DESC LIMIT 1) AS kind
          FROM responsibility r`,
    isSeen: everybody,
  },
  ResidentialQuarter: {
    service: 'grid',
    sql: 'SELECT id AS key, division_code AS division, id FROM residential_quarter',
    isSeen: everybody,
  },
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

/** The subgraph that owns the rows of a type. */
export function ownerOf(type: string): SubgraphName {
  const noun = NOUNS[type];
  if (!noun) throw new Error(`say who may see ${type}: add it to the oracle`);
  return noun.service;
}

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
