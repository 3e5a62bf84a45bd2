import {
  cityCodeOf,
  ConflictError,
  rowsOf,
  rowsUnderPlaces,
  type Sql,
  validAt,
  violates,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { GridEstablishment, NewEstablishment, StaffingOfPlace } from '../grid-establishment.js';
import type { GridEstablishmentRepository } from '../grid-establishment.repository.js';

/** Establishments in PostgreSQL. */
export class SqlGridEstablishmentRepository implements GridEstablishmentRepository {
  constructor(private readonly dataSource: DataSource) {}

  async set(establishment: NewEstablishment, expectedVersion: number): Promise<GridEstablishment> {
    try {
      return await this.dataSource.transaction((manager) => replace(manager, establishment, expectedVersion));
    } catch (error) {
      // Two who set the first number at once: neither had a row to wait for. In the same millisecond the key is in the way first.
      if (FIRST_TWICE.some((constraint) => violates(error, constraint))) throw new ConflictError('编制', 1);
      throw error;
    }
  }

  async findStaffing(codes: readonly string[], asOf: Date | null): Promise<readonly StaffingOfPlace[]> {
    const [established, actual] = await Promise.all([
      rowsUnderPlaces<KindCount>(this.dataSource, codes, {
        alias: 'e',
        select: sql`SELECT e.kind, sum(e.established)::integer AS count FROM grid_establishment e`,
        conditions: [validAt('e', asOf)],
        tail: sql`GROUP BY e.kind`,
      }),
      rowsUnderPlaces<KindCount>(this.dataSource, codes, {
        alias: 'w',
        select: sql`SELECT w.kind, count(*)::integer AS count FROM grid_worker w`,
        conditions: [
          sql`EXISTS (SELECT 1 FROM grid_assignment a
                WHERE a.city_code = w.city_code AND a.worker_id = w.id AND ${validAt('a', asOf)})`,
        ],
        tail: sql`GROUP BY w.kind`,
      }),
    ]);
    return codes.flatMap((code) => linesOf(code, established.get(code) ?? [], actual.get(code) ?? []));
  }
}

const FIRST_TWICE = ['grid_establishment_current', 'grid_establishment_pkey'] as const;

interface KindCount {
  readonly kind: string;
  readonly count: number;
}

function linesOf(
  placeCode: string,
  established: readonly KindCount[],
  actual: readonly KindCount[],
): readonly StaffingOfPlace[] {
  const kinds = [...new Set([...established, ...actual].map(({ kind }) => kind))].sort();
  return kinds.map((kind) => ({
    placeCode,
    kind,
    established: established.find((it) => it.kind === kind)?.count ?? null,
    actual: actual.find((it) => it.kind === kind)?.count ?? 0,
  }));
}

async function replace(
  database: Sql,
  { divisionCode, kind, established }: NewEstablishment,
  expectedVersion: number,
): Promise<GridEstablishment> {
  const cityCode = cityCodeOf(divisionCode);
  const [held] = await rowsOf<{ version: number; validFrom: Date }>(
    database,
    sql`SELECT version, valid_from AS "validFrom" FROM grid_establishment
        WHERE city_code = ${cityCode} AND division_code = ${divisionCode} AND kind = ${kind} AND valid_to IS NULL FOR UPDATE`,
  );
  const version = held?.version ?? 0;
  if (version !== expectedVersion) throw new ConflictError('编制', version);
  const validFrom = new Date(Math.max(Date.now(), (held?.validFrom.getTime() ?? 0) + 1));
  await rowsOf(
    database,
    sql`WITH ended AS (
          UPDATE grid_establishment SET valid_to = ${validFrom}
          WHERE city_code = ${cityCode} AND division_code = ${divisionCode} AND kind = ${kind} AND valid_to IS NULL
            -- Never what another writer set in the meantime: its row would then be in the way of ours.
            AND version = ${version} RETURNING 1
        ) SELECT count(*) FROM ended`,
  );
  await rowsOf(
    database,
    sql`INSERT INTO grid_establishment (city_code, division_code, kind, valid_from, version, established)
        VALUES (${cityCode}, ${divisionCode}, ${kind}, ${validFrom}, ${version + 1}, ${established})`,
  );
  return { divisionCode, kind, established, validFrom, version: version + 1 };
}
