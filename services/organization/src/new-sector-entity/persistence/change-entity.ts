import {
  appendStats,
  cityOfId,
  ConflictError,
  type DivisionDirectory,
  NotFoundError,
  rowsOf,
  type Sql,
  type StatDelta,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import { assertRoomForCoverage, type CoverageChange, isSameCoverage } from '../coverage-change.js';
import type { NewSectorEntity } from '../new-sector-entity.js';
import type { CheckEntity } from '../new-sector-entity.repository.js';
import { announceEntities } from './announce-new-sector.js';
import { coverageBegun, coverageEnded, entityEnded } from './count-new-sector.js';
import { newSectorCoverageTable } from './new-sector-coverage.table.js';
import { newSectorEntityTable } from './new-sector-entity.table.js';
import { entitiesIn } from './new-sector-statements.js';

/** What a change of one entity depends on. */
export interface EntityChange {
  readonly id: string;
  readonly expectedVersion: number;
  readonly divisions: DivisionDirectory;
  readonly check: CheckEntity;
}

/** Covers an entity in another way, in the caller's transaction. */
export async function coverEntity(
  manager: EntityManager,
  wanted: EntityChange,
  change: CoverageChange,
): Promise<NewSectorEntity> {
  const entity = await lockedEntity(manager, wanted);
  const where = { cityCode: cityOfId(entity.id), id: entity.id };
  const partyMembers = change.partyMembers ?? entity.partyMembers;
  await manager.update(newSectorEntityTable, where, { version: entity.version + 1, partyMembers });
  if (isSameCoverage(change, entity)) return announced(manager, entity.id, 'NewSectorCoverageChanged', []);
  const since = change.since ?? new Date();
  await nextCoverage(manager, entity.id, { ...change, since });
  return announced(manager, entity.id, 'NewSectorCoverageChanged', [
    ...coverageEnded(entity, entity.coverageMode, since),
    ...coverageBegun(entity, change.mode, since),
  ]);
}

/** Ends an entity, in the caller's transaction. */
export async function closeEntity(
  manager: EntityManager,
  wanted: EntityChange,
  closedAt: Date,
): Promise<NewSectorEntity> {
  const entity = await lockedEntity(manager, wanted);
  const where = { cityCode: cityOfId(entity.id), id: entity.id };
  await manager.update(newSectorEntityTable, where, { version: entity.version + 1, validTo: closedAt });
  return announced(manager, entity.id, 'NewSectorEntityClosed', [
    ...coverageEnded(entity, entity.coverageMode, closedAt),
    ...entityEnded(entity, closedAt),
  ]);
}

/** The entity in the version expected, locked until the commit and checked. */
async function lockedEntity(
  manager: EntityManager,
  { id, expectedVersion, divisions, check }: EntityChange,
): Promise<NewSectorEntity> {
  const city = cityOfId(id);
  await rowsOf(
    manager,
    sql`SELECT 1 FROM new_sector_entity WHERE city_code = ${city} AND id = ${id} FOR UPDATE`,
  );
  const entity = await theEntity(manager, id);
  if (entity.version !== expectedVersion) throw new ConflictError('两新组织', entity.version);
  await check(entity, new SqlSurroundings(manager, divisions));
  return entity;
}

/** One entity. Throws `NOT_FOUND`. */
export async function theEntity(database: Sql, id: string): Promise<NewSectorEntity> {
  const [entity] = await entitiesIn(database, cityOfId(id), [id]);
  if (!entity) throw new NotFoundError('两新组织');
  return entity;
}

async function nextCoverage(
  manager: EntityManager,
  entityId: string,
  { mode, organizationId, since }: CoverageChange & { readonly since: Date },
): Promise<void> {
  const where = { cityCode: cityOfId(entityId), entityId };
  assertRoomForCoverage(await manager.count(newSectorCoverageTable, { where }));
  await rowsOf(
    manager,
    sql`UPDATE new_sector_coverage SET valid_to = ${since}
        WHERE city_code = ${where.cityCode} AND entity_id = ${entityId} AND valid_to IS NULL`,
  );
  const coverage = { mode, coveringOrganizationId: organizationId, validFrom: since };
  await manager.insert(newSectorCoverageTable, { ...where, ...coverage });
}

async function announced(
  manager: EntityManager,
  id: string,
  type: string,
  deltas: readonly StatDelta[],
): Promise<NewSectorEntity> {
  const entity = await theEntity(manager, id);
  await announceEntities(manager, [entity], type);
  await appendStats(manager, deltas);
  return entity;
}
