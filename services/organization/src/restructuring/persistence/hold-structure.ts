import { type DivisionDirectory, groupBy, rowsOf } from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { counterpartsIn } from '../../counterpart/persistence/sql-counterpart.repository.js';
import type { Organization } from '../../organization/organization.js';
import { ancestorsIn, organizationsIn } from '../../organization/persistence/organization-reads.js';
import { SELECT_ORGANIZATIONS } from '../../organization/persistence/organization-statements.js';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import { MAX_PATH } from '../../organization/organization.js';
import type { RestructuringRequest } from '../restructuring.repository.js';
import type { Structure } from '../structure.js';
import { chairedIn, holdBodies, seatsIn } from './held-bodies.js';
import { heldLinks } from './held-links.js';

/** Something came to hang on an organization while it was being held: what was locked is not enough. */
export class StructureMoved extends Error {}

/**
 * Locks what a change of the structure is about, then reads it. Always in the same order, so that nobody waits in a
 * ring: the city's tree, joint bodies, organizations, what stands below these; rows of one kind by id.
 */
export async function holdStructure(
  transaction: EntityManager,
  divisions: DivisionDirectory,
  { cityCode, ids, withHoldings }: Pick<RestructuringRequest, 'cityCode' | 'ids' | 'withHoldings'>,
): Promise<Structure> {
  await holdTree(transaction, cityCode);
  const held = await holdBodies(transaction, cityCode, ids);
  await holdOrganizations(transaction, cityCode, ids);
  const below = await hangingOn(transaction, cityCode, withHoldings);
  await holdOrganizations(transaction, cityCode, below);
  const seats = await seatsIn(transaction, cityCode, ids);
  const chaired = await chairedIn(transaction, cityCode, ids);
  if (
    ![...seats.map(({ jointBody }) => jointBody.id), ...chaired.map(({ id }) => id)].every((id) =>
      held.has(id),
    )
  )
    throw new StructureMoved();
  const all = await organizationsIn(transaction, cityCode, [...new Set([...ids, ...below])], null);
  const current = all.filter(({ validTo }) => validTo === null);
  const [byId, byParent, byCommander, seatsOf, bodiesOf, links, quarters] = [
    new Map(all.map((it) => [it.id, it])),
    groupBy(current, ({ parentId }) => parentId ?? ''),
    groupBy(current, ({ commandedById }) => commandedById ?? ''),
    groupBy(seats, ({ organizationId }) => organizationId),
    groupBy(chaired, ({ chairOrganizationId }) => chairOrganizationId ?? ''),
    new Map((await counterpartsIn(transaction, cityCode, ids, null)).map((it) => [it.ofId, it])),
    groupBy(await heldLinks(transaction, cityCode, ids), ({ organizationId }) => organizationId),
  ];
  return {
    around: new SqlSurroundings(transaction, divisions),
    find: (id) => byId.get(id) ?? null,
    below: (id) => byParent.get(id) ?? [],
    commandedBy: (id) => byCommander.get(id) ?? [],
    seatsOf: (id) => seatsOf.get(id) ?? [],
    chairedBy: (id) => bodiesOf.get(id) ?? [],
    counterpartOf: (id) => links.get(id) ?? null,
    quartersOf: (id) => quarters.get(id) ?? [],
    ancestorIds: async (id) => (await ancestorsIn(transaction, cityCode, [id], null)).map((it) => it.id),
    heightBelow: (roots) => heightBelow(transaction, cityCode, roots),
    countPredecessors: (id) => countPredecessors(transaction, cityCode, id),
  };
}

async function holdTree(transaction: EntityManager, cityCode: string): Promise<void> {
  await rowsOf(transaction, sql`INSERT INTO structure_lock VALUES (${cityCode}) ON CONFLICT DO NOTHING`);
  await rowsOf(transaction, sql`SELECT 1 FROM structure_lock WHERE city_code = ${cityCode} FOR UPDATE`);
}

async function holdOrganizations(
  transaction: EntityManager,
  city: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await rowsOf(
    transaction,
    sql`SELECT 1 FROM organization WHERE city_code = ${city} AND id = ANY(${[...ids]}) ORDER BY id FOR UPDATE`,
  );
}

/** Ids of what stands below organizations and of what they command. */
async function hangingOn(
  transaction: EntityManager,
  city: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const found = await rowsOf<Pick<Organization, 'id'>>(
    transaction,
    sql`${SELECT_ORGANIZATIONS} WHERE v.city_code = ${city} AND v.parent_id = ANY(${[...ids]}) AND v.valid_to IS NULL
        UNION ALL
        ${SELECT_ORGANIZATIONS} WHERE v.city_code = ${city} AND v.commanded_by_id = ANY(${[...ids]})
          AND v.valid_to IS NULL`,
  );
  return [...new Set(found.map(({ id }) => id))];
}

async function heightBelow(
  transaction: EntityManager,
  city: string,
  roots: readonly string[],
): Promise<number> {
  const [row] = await rowsOf<{ height: number }>(
    transaction,
    sql`WITH RECURSIVE below (id, depth) AS (
          SELECT root.id, 0 FROM unnest(${[...roots]}::text[]) AS root (id)
          UNION ALL
          SELECT v.organization_id, below.depth + 1 FROM below
          JOIN organization_version v ON v.city_code = ${city} AND v.parent_id = below.id AND v.valid_to IS NULL
          WHERE below.depth <= ${MAX_PATH}
        )
        SELECT max(depth) AS height FROM below`,
  );
  return row?.height ?? 0;
}

async function countPredecessors(transaction: EntityManager, city: string, id: string): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    transaction,
    sql`SELECT count(*)::integer AS count FROM organization_lineage WHERE city_code = ${city} AND successor_id = ${id}`,
  );
  return row?.count ?? 0;
}
