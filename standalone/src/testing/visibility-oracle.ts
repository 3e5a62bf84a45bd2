import { type SubgraphName, type Viewer } from '@governance/shared';
import { Client } from 'pg';
import type { Databases } from '../prepare-databases.js';
import { GRID_NOUNS } from './oracle-grid-nouns.js';
import { ORGANIZATION_NOUNS } from './oracle-organization-nouns.js';
import { CASE_NOUNS } from './oracle-service-requests-nouns.js';
import { type Noun, ofVolunteer, type Raw, working } from './oracle-rules.js';

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

const NOUNS: Readonly<Record<string, Noun>> = {
  ...GRID_NOUNS,
  ...ORGANIZATION_NOUNS,
  ...CASE_NOUNS,
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
