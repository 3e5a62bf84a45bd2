import {
  allOf,
  type ChildListReader,
  cityCodeOf,
  claimKey,
  countUnderPlaces,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  type PageWindow,
  readByCity,
  rowsOf,
  rowsUnderPlaces,
  violates,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import {
  MAX_RESPONSIBILITIES_OF_GRID,
  MAX_RESPONSIBILITIES_OF_ROAD_SEGMENT,
  type NewResponsibility,
  type Responsibility,
  type ResponsibilityFilter,
  type ResponsibilityRole,
} from '../responsibility.js';
import type {
  ResponsibilitiesAt,
  ResponsibilityRepository,
  RoleOfCity,
} from '../responsibility.repository.js';
import {
  responsibilityConditions,
  SELECT_RESPONSIBILITIES,
  theResponsibility,
} from './responsibility-statements.js';
import { endedResponsibility, storedResponsibility } from './responsibility-writes.js';

const after = (window: PageWindow): SqlText[] =>
  window.after ? [sql`(r.division_code, r.id) > (${window.after[0]}, ${window.after[1]})`] : [];
const inOrder = ({ first }: PageWindow): SqlText => sql`ORDER BY r.division_code, r.id LIMIT ${first + 1}`;

/** Responsibilities in PostgreSQL. */
export class SqlResponsibilityRepository implements ResponsibilityRepository {
  readonly ofDivisions: ChildListReader<ResponsibilitiesAt, Responsibility>;

  constructor(private readonly dataSource: DataSource) {
    this.ofDivisions = {
      readPages: (codes, filter, window) =>
        rowsUnderPlaces<Responsibility>(dataSource, codes, {
          alias: 'r',
          select: SELECT_RESPONSIBILITIES,
          conditions: [...responsibilityConditions(filter), ...after(window)],
          tail: inOrder(window),
        }),
      countEach: (codes, filter) =>
        countUnderPlaces(dataSource, codes, {
          alias: 'r',
          from: sql`responsibility r`,
          conditions: responsibilityConditions(filter),
        }),
    };
  }

  findByIds(ids: readonly string[]): Promise<readonly Responsibility[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<Responsibility>(
        this.dataSource,
        sql`${SELECT_RESPONSIBILITIES} WHERE r.city_code = ${city} AND r.id = ANY(${group})`,
      ),
    );
  }

  findPage(filter: ResponsibilityFilter, window: PageWindow): Promise<readonly Responsibility[]> {
    const conditions = [...responsibilityConditions(filter), ...after(window)];
    return rowsOf<Responsibility>(
      this.dataSource,
      sql`${SELECT_RESPONSIBILITIES} WHERE ${allOf(conditions)} ${inOrder(window)}`,
    );
  }

  async count(filter: ResponsibilityFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM responsibility r WHERE ${allOf(responsibilityConditions(filter))}`,
    );
    return row?.count ?? 0;
  }

  findByGrids(gridIds: readonly string[]): Promise<readonly Responsibility[]> {
    return this.heldFor(gridIds, sql`r.grid_id`, MAX_RESPONSIBILITIES_OF_GRID);
  }

  findByRoadSegments(roadSegmentIds: readonly string[]): Promise<readonly Responsibility[]> {
    return this.heldFor(roadSegmentIds, sql`r.road_segment_id`, MAX_RESPONSIBILITIES_OF_ROAD_SEGMENT);
  }

  findRoles(cityCodes: readonly string[]): Promise<readonly RoleOfCity[]> {
    return rowsOf<RoleOfCity>(
      this.dataSource,
      sql`SELECT city.code AS "cityCode", role.* FROM unnest(${cityCodes}::text[]) AS city (code)
          CROSS JOIN LATERAL (
            SELECT DISTINCT ON (r.code) r.code, r.name, r.holder_kind AS "holderKind", r.object_kind AS "objectKind", r.duties
            FROM responsibility_role r WHERE r.city_code = ANY(ARRAY[city.code, '0000'])
            ORDER BY r.code, r.city_code DESC LIMIT 100
          ) role`,
    );
  }

  async add(
    responsibility: NewResponsibility,
    role: ResponsibilityRole,
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<Responsibility> {
    const { divisionCode } = responsibility;
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    try {
      return await this.dataSource.transaction(async (manager) => {
        const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
        if (replayOf !== null) return theResponsibility(manager, replayOf);
        return storedResponsibility(manager, id, responsibility, role);
      });
    } catch (error) {
      if (violates(error, 'responsibility_sole'))
        throw new DomainError('ALREADY_EXISTS', '该对象已有同级责任人', { field: 'objectName' });
      throw error;
    }
  }

  end(id: string, until: Date, expectedVersion: number): Promise<Responsibility> {
    return this.dataSource.transaction((manager) => endedResponsibility(manager, id, until, expectedVersion));
  }

  private heldFor(ids: readonly string[], owner: SqlText, most: number): Promise<readonly Responsibility[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<Responsibility>(
        this.dataSource,
        sql`SELECT held.* FROM unnest(${group}::text[]) AS owner (id)
            CROSS JOIN LATERAL (
              ${SELECT_RESPONSIBILITIES} WHERE r.city_code = ${city} AND ${owner} = owner.id AND r.valid_to IS NULL
              ORDER BY r.id LIMIT ${most}
            ) held`,
      ),
    );
  }
}
