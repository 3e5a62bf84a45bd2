import { type SubgraphName, type Viewer } from '@governance/shared';
import { Client } from 'pg';
import type { Databases } from '../prepare-databases.js';
import { BENEFIT_NOUNS } from './oracle-benefit-nouns.js';
import { GRID_NOUNS } from './oracle-grid-nouns.js';
import { ORGANIZATION_NOUNS } from './oracle-organization-nouns.js';
import type { Noun, Raw } from './oracle-rules.js';
import { SERVICE_REQUESTS_NOUNS } from './oracle-service-requests-nouns.js';
import { VOLUNTEER_NOUNS } from './oracle-volunteer-nouns.js';

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
  ...SERVICE_REQUESTS_NOUNS,
  ...VOLUNTEER_NOUNS,
  ...BENEFIT_NOUNS,
};

/** The subgraph that owns the rows of a type. */
export function ownerOf(type: string): SubgraphName {
  const noun = NOUNS[type];
  if (!noun) throw new Error(`say who may see ${type}: add it to the oracle`);
  return noun.service;
}

/** All rows of a type. Throws for a type that the oracle does not know. */
export function rowsOf(oracle: Oracle, type: string): readonly OracleRow[] {
  const rows = oracle.get(type);
  if (!rows) throw new Error(`say who may see ${type}: add it to the oracle`);
  return rows;
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
