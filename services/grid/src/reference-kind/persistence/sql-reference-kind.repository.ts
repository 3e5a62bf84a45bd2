import { appendEvents, DomainError, isPrintable, rowsOf } from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { type KindNoun, MAX_KINDS_OF_CITY, type ReferenceKind } from '../reference-kind.js';
import type { ReferenceKindRepository } from '../reference-kind.repository.js';

const NATIONAL = '0000';

/** Kinds in PostgreSQL. */
export class SqlReferenceKindRepository implements ReferenceKindRepository {
  constructor(private readonly dataSource: DataSource) {}

  async isKnown(cityCode: string, noun: `${KindNoun}`, code: string): Promise<boolean> {
    if (!isPrintable(code)) return false;
    const found = await rowsOf(
      this.dataSource,
      sql`SELECT 1 FROM reference_kind
          WHERE city_code = ANY(${[cityCode, NATIONAL]}) AND noun = ${noun} AND code = ${code} LIMIT 1`,
    );
    return found.length > 0;
  }

  list(cityCode: string, noun: KindNoun): Promise<readonly ReferenceKind[]> {
    return rowsOf<ReferenceKind>(
      this.dataSource,
      sql`SELECT DISTINCT ON (code) noun, code, name, city_code = ${NATIONAL} AS "isNational" FROM reference_kind
          WHERE city_code = ANY(${[cityCode, NATIONAL]}) AND noun = ${noun} ORDER BY code, city_code DESC`,
    );
  }

  define(cityCode: string, kind: Pick<ReferenceKind, 'noun' | 'code' | 'name'>): Promise<ReferenceKind> {
    return this.dataSource.transaction(async (manager) => {
      const version = await stored(manager, cityCode, kind);
      await assertNotTooMany(manager, cityCode, kind.noun);
      await appendEvents(manager, [
        {
          type: 'ReferenceKindDefined',
          entity: 'ReferenceKind',
          entityId: `${cityCode}:${kind.noun}:${kind.code}`,
          cityCode,
          divisionCode: `${cityCode}00000000`,
          version,
          payload: { ...kind },
        },
      ]);
      return { ...kind, isNational: false };
    });
  }
}

async function stored(
  manager: EntityManager,
  cityCode: string,
  { noun, code, name }: Pick<ReferenceKind, 'noun' | 'code' | 'name'>,
): Promise<number> {
  // Two writers of one city wait for each other, so that both see how many there are.
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `reference-kind ${cityCode} ${noun}`,
  ]);
  const [row] = await rowsOf<{ version: number }>(
    manager,
    sql`INSERT INTO reference_kind AS k (city_code, noun, code, name) VALUES (${cityCode}, ${noun}, ${code}, ${name})
        ON CONFLICT ON CONSTRAINT reference_kind_pkey DO UPDATE SET name = excluded.name, version = k.version + 1
        RETURNING version`,
  );
  return row?.version ?? 1;
}

async function assertNotTooMany(manager: EntityManager, cityCode: string, noun: KindNoun): Promise<void> {
  const [row] = await rowsOf<{ count: number }>(
    manager,
    sql`SELECT count(*)::integer AS count FROM reference_kind WHERE city_code = ${cityCode} AND noun = ${noun}`,
  );
  if ((row?.count ?? 0) <= MAX_KINDS_OF_CITY) return;
  throw new DomainError('INVALID_INPUT', `一个城市最多自定 ${String(MAX_KINDS_OF_CITY)} 种类型`, {
    field: 'code',
  });
}
