import { foldText, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { Organization } from '../../organization/organization.js';
import type { Begun, Restructuring, Stated } from '../restructuring.js';

/** Where and when a restructuring is written. */
export interface Moment {
  readonly cityCode: string;
  readonly at: Date;
}

/** Ends versions and begins others, and raises what they are versions of. A statement each, whatever their number. */
export async function writeOrganizations(
  transaction: Sql,
  { begun, changed, ended }: Restructuring,
  moment: Moment,
): Promise<void> {
  const now = changed.map(({ before, patch }) => ({ ...before, ...patch }));
  const restated = changed.filter(statesSomethingElse).map(({ before, patch }) => ({ ...before, ...patch }));
  await closeVersions(
    transaction,
    [...restated, ...ended].map(({ id }) => id),
    moment,
  );
  await insertIdentities(transaction, begun, moment);
  await insertVersions(transaction, [...begun, ...restated], moment);
  await raiseVersions(transaction, [...now, ...ended], moment);
}

const STATED = [
  'divisionCode',
  'name',
  'kind',
  'formation',
  'level',
  'parentId',
  'commandedById',
  'gridId',
] as const satisfies readonly (keyof Stated)[];

/** Whether a new version is to begin: not for a change of what stands beside an organization alone. */
const statesSomethingElse = ({ before, patch }: Restructuring['changed'][number]): boolean =>
  // A new name begins a version even when it is the old one: whoever gave it is told so.
  patch.name !== undefined ||
  STATED.some((field) => patch[field] !== undefined && patch[field] !== before[field]);

async function closeVersions(transaction: Sql, ids: readonly string[], { cityCode, at }: Moment) {
  await rowsOf(
    transaction,
    sql`UPDATE organization_version SET valid_to = ${at}
        WHERE city_code = ${cityCode} AND organization_id = ANY(${ids}) AND valid_to IS NULL`,
  );
}

async function insertIdentities(transaction: Sql, begun: readonly Begun[], { cityCode }: Moment) {
  if (begun.length === 0) return;
  await rowsOf(
    transaction,
    sql`INSERT INTO organization (city_code, id, division_code, version, member_count)
        SELECT ${cityCode}, id, division_code, 1, member_count
        FROM unnest(${begun.map(({ id }) => id)}::text[], ${begun.map(({ divisionCode }) => divisionCode)}::text[],
          ${begun.map(({ memberCount }) => memberCount)}::integer[]) AS begun (id, division_code, member_count)`,
  );
}

async function insertVersions(
  transaction: Sql,
  versions: readonly (Stated & { readonly id: string })[],
  { cityCode, at }: Moment,
) {
  if (versions.length === 0) return;
  const column = (field: keyof Stated | 'id') => versions.map((version) => version[field]);
  await rowsOf(
    transaction,
    sql`INSERT INTO organization_version (city_code, valid_from, organization_id, division_code, name, name_folded,
          kind, formation, level, parent_id, commanded_by_id, grid_id)
        SELECT ${cityCode}, ${at}::timestamptz, version.*
        FROM unnest(${column('id')}::text[], ${column('divisionCode')}::text[], ${column('name')}::text[],
          ${versions.map(({ name }) => foldText(name))}::text[], ${column('kind')}::text[],
          ${column('formation')}::text[], ${column('level')}::text[], ${column('parentId')}::text[],
          ${column('commandedById')}::text[], ${column('gridId')}::text[]) AS version`,
  );
}

async function raiseVersions(
  transaction: Sql,
  organizations: readonly Pick<Organization, 'id' | 'divisionCode' | 'memberCount'>[],
  { cityCode }: Moment,
) {
  await rowsOf(
    transaction,
    sql`UPDATE organization SET version = version + 1, division_code = raised.division_code,
          member_count = raised.member_count
        FROM unnest(${organizations.map(({ id }) => id)}::text[],
          ${organizations.map(({ divisionCode }) => divisionCode)}::text[],
          ${organizations.map(({ memberCount }) => memberCount)}::integer[]) AS raised (id, division_code, member_count)
        WHERE organization.city_code = ${cityCode} AND organization.id = raised.id`,
  );
}
