import { join } from 'node:path';
import { cityCodeOf, levelOf, type ServiceOptions } from '@governance/shared';
import { openTestService, type TestService } from '@governance/shared/testing';
import type { DataSource } from 'typeorm';
import { organizationDatabase } from '../database/database.js';
import { loadRegisterKinds } from '../register-kind/persistence/load-register-kinds.js';
import { readRegisterKinds } from '../register-kind/read-register-kinds.js';
import { openOrganizationService } from '../service.js';

const KINDS = join(__dirname, '../../../../data/register-kinds.csv');

/** A few real places in two cities. */
export const PLACES = {
  province: '530000000000',
  city: '530100000000',
  district: '530112000000',
  street: '530112003000',
  community: '530112003001',
  neighbour: '530112003002',
  otherDistrict: '110114000000',
  otherStreet: '110114001000',
  otherCommunity: '110114001001',
} as const;

/** A community that the code table once had. */
export const ABOLISHED = '530112003099';

/** Opens the service on a database of its own that knows `PLACES` and `ABOLISHED`, and nothing else. */
export async function openCity(feeds: ServiceOptions['feeds'] = {}): Promise<TestService> {
  const opened = await openTestService(organizationDatabase, openOrganizationService, { feeds });
  for (const code of Object.values(PLACES)) await addDivision(opened.owner, code, null);
  await loadRegisterKinds(opened.owner, readRegisterKinds(KINDS));
  await addDivision(opened.owner, ABOLISHED, new Date('2024-01-01T00:00:00+08:00'));
  return opened;
}

/** Tables that a test fills. Those that refer to them are emptied with them, whichever there are. */
const FILLED = [
  'organization',
  'level_scheme',
  'outbox',
  'idempotency_key',
  'stat_delta',
  'stat_day',
  'stat_month',
  'stat_city',
  'closed_month',
  'evaluation_scheme',
  'monthly_figure',
];

const removals = new WeakMap<DataSource, string>();

/** Removes what a test made; the places stay. Deletes: cutting dozens of all but empty tables takes ten times as long. */
export async function emptyCity(owner: DataSource): Promise<unknown> {
  const removal = removals.get(owner) ?? (await removalIn(owner));
  removals.set(owner, removal);
  return owner.query(removal);
}

/** Statements that empty the filled tables and all that refer to them, what refers first. Deferred keys may wait. */
async function removalIn(owner: DataSource): Promise<string> {
  const tables = await owner.query<{ name: string; isProtected: boolean }[]>(
    `WITH RECURSIVE filled (id, depth) AS (
       SELECT name::regclass::oid, 0 FROM unnest($1::text[]) AS name
       UNION
       SELECT key.conrelid, filled.depth + 1 FROM pg_constraint key JOIN filled ON key.confrelid = filled.id
       WHERE key.contype = 'f' AND key.conrelid <> key.confrelid AND NOT key.condeferrable AND filled.depth < 12
     )
     SELECT id::regclass::text AS name, bool_or(relforcerowsecurity) AS "isProtected"
     FROM filled JOIN pg_class ON oid = id GROUP BY id ORDER BY max(depth) DESC`,
    [FILLED],
  );
  // Under row level security a deletion sees no row.
  return tables
    .map(({ name, isProtected }) => (isProtected ? `TRUNCATE ${name}` : `DELETE FROM ${name}`))
    .join(';');
}

/** Lets the service know a place beside `PLACES`; it has been abolished when `validTo` is given. */
export const addDivision = (owner: DataSource, code: string, validTo: Date | null = null): Promise<unknown> =>
  owner.query(
    `INSERT INTO division_copy (code, city_code, name, full_name, level, valid_from, valid_to, version)
     VALUES ($1, $2, $1, $1, $3, '2020-01-01T00:00:00+08:00', $4, 1)`,
    [code, cityCodeOf(code), levelOf(code), validTo],
  );
