import {
  allOf,
  cityCodeOf,
  claimKey,
  type DivisionDirectory,
  DomainError,
  type ExternalRef,
  type IdempotentRequest,
  newEntityId,
  type PageWindow,
  readByCity,
  rowsOf,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { CoverageChange } from '../coverage-change.js';
import type { CoveragePeriod, NewSectorEntity } from '../new-sector-entity.js';
import type {
  CheckEntity,
  NewSectorRepository,
  NewSectorSelection,
  RegistrationOutcome,
} from '../new-sector-entity.repository.js';
import type { Registration } from '../registration.js';
import { closeEntity, coverEntity, theEntity } from './change-entity.js';
import {
  afterCursor,
  COUNT_ENTITIES,
  entitiesIn,
  entitiesOfDivisions,
  entityConditions,
  inOrder,
  SELECT_ENTITIES,
} from './new-sector-statements.js';
import { registerEntities } from './register-entities.js';

/** Entities of the new sectors in PostgreSQL. */
export class SqlNewSectorRepository implements NewSectorRepository {
  readonly ofDivisions: NewSectorRepository['ofDivisions'];

  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {
    this.ofDivisions = entitiesOfDivisions(dataSource);
  }

  findByIds(ids: readonly string[]): Promise<readonly NewSectorEntity[]> {
    return readByCity(ids, (city, group) => entitiesIn(this.dataSource, city, group));
  }

  async findIdsByExternalRef(
    { system, id }: ExternalRef,
    cityCode: string | null,
  ): Promise<readonly string[]> {
    const found = await rowsOf<{ id: string }>(
      this.dataSource,
      sql`SELECT id FROM new_sector_entity
          WHERE ${cityCode === null ? sql`TRUE` : sql`city_code = ${cityCode}`} AND external_system = ${system}
            AND external_id = ${id} LIMIT 2`,
    );
    return found.map((row) => row.id);
  }

  findPage({ filter, viewer }: NewSectorSelection, window: PageWindow): Promise<readonly NewSectorEntity[]> {
    const conditions = [...entityConditions(filter, viewer), ...afterCursor(window)];
    return rowsOf<NewSectorEntity>(
      this.dataSource,
      sql`${SELECT_ENTITIES} WHERE ${allOf(conditions)} ${inOrder(window)}`,
    );
  }

  async count({ filter, viewer }: NewSectorSelection): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`${COUNT_ENTITIES} WHERE ${allOf(entityConditions(filter, viewer))}`,
    );
    return row?.count ?? 0;
  }

  findCoverages(ids: readonly string[]): Promise<readonly CoveragePeriod[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<CoveragePeriod>(
        this.dataSource,
        sql`SELECT c.entity_id AS "entityId", c.mode, c.covering_organization_id AS "coveringOrganizationId",
              c.valid_from AS since, coalesce(c.valid_to, e.valid_to) AS until
            FROM new_sector_coverage c JOIN new_sector_entity e ON e.city_code = c.city_code AND e.id = c.entity_id
            WHERE c.city_code = ${city} AND c.entity_id = ANY(${group}) ORDER BY c.entity_id, c.valid_from`,
      ),
    );
  }

  register(
    registration: Registration,
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<NewSectorEntity> {
    const cityCode = cityCodeOf(registration.divisionCode);
    const id = newEntityId(cityCode);
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theEntity(manager, replayOf);
      const [outcome] = await registerEntities(manager, cityCode, [registration], id);
      if (outcome?.state === 'REGISTERED') return outcome.entity;
      if (outcome?.state === 'REFUSED') throw outcome.problem;
      throw new DomainError('ALREADY_EXISTS', '该外部编号已登记', { field: 'externalRef.id' });
    });
  }

  registerAll(
    cityCode: string,
    registrations: readonly Registration[],
  ): Promise<readonly RegistrationOutcome[]> {
    return this.dataSource.transaction((manager) => registerEntities(manager, cityCode, registrations));
  }

  setCoverage(
    id: string,
    change: CoverageChange,
    expectedVersion: number,
    check: CheckEntity,
  ): Promise<NewSectorEntity> {
    const wanted = { id, expectedVersion, divisions: this.divisions, check };
    return this.dataSource.transaction((manager) => coverEntity(manager, wanted, change));
  }

  close(id: string, closedAt: Date, expectedVersion: number, check: CheckEntity): Promise<NewSectorEntity> {
    const wanted = { id, expectedVersion, divisions: this.divisions, check };
    return this.dataSource.transaction((manager) => closeEntity(manager, wanted, closedAt));
  }
}
