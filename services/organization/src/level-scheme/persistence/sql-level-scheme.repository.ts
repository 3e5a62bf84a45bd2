import {
  cityCodeOf,
  ConflictError,
  type DivisionDirectory,
  DomainError,
  NotFoundError,
  rowsOf,
  subtreeRange,
  withinPlace,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import type { CheckAround } from '../../organization/surroundings.js';
import type { Ladder, NewLadder } from '../level-scheme.js';
import type { LevelSchemeRepository } from '../level-scheme.repository.js';
import { announceLadder } from './announce-ladder.js';
import { laddersAt, laddersIn } from './level-scheme-statements.js';

/** Ladders in PostgreSQL. */
export class SqlLevelSchemeRepository implements LevelSchemeRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {}

  findByDivisions(codes: readonly string[], asOf: Date | null) {
    return laddersAt(this.dataSource, codes, asOf);
  }

  define(ladder: NewLadder, check: CheckAround): Promise<Ladder> {
    return this.dataSource.transaction(async (manager) => {
      await check(new SqlSurroundings(manager, this.divisions));
      await raiseVersion(manager, ladder);
      await replaceLevels(manager, ladder);
      await assertNobodyFalls(manager, ladder);
      const laid = (await laddersIn(manager, cityCodeOf(ladder.divisionCode), null)).find(
        ({ divisionCode }) => divisionCode === ladder.divisionCode,
      );
      if (!laid) throw new NotFoundError('组织层级');
      await announceLadder(manager, laid);
      return laid;
    });
  }
}

/** Locks the place's ladder until the commit; of two who lay down the first one, the second waits here and is late. */
async function raiseVersion(
  manager: EntityManager,
  { divisionCode, expectedVersion }: NewLadder,
): Promise<void> {
  const cityCode = cityCodeOf(divisionCode);
  await rowsOf(
    manager,
    sql`INSERT INTO level_scheme (city_code, division_code, version) VALUES (${cityCode}, ${divisionCode}, 0)
        ON CONFLICT DO NOTHING`,
  );
  const [scheme] = await rowsOf<{ version: number }>(
    manager,
    sql`SELECT version FROM level_scheme WHERE city_code = ${cityCode} AND division_code = ${divisionCode} FOR UPDATE`,
  );
  const version = scheme?.version ?? 0;
  if (version !== expectedVersion) throw new ConflictError('组织层级', version);
  await manager.query('UPDATE level_scheme SET version = $3 WHERE city_code = $1 AND division_code = $2', [
    cityCode,
    divisionCode,
    version + 1,
  ]);
}

async function replaceLevels(manager: EntityManager, { divisionCode, levels }: NewLadder): Promise<void> {
  const cityCode = cityCodeOf(divisionCode);
  const [moment] = await rowsOf<{ at: Date }>(
    manager,
    sql`SELECT date_trunc('milliseconds', greatest(clock_timestamp(), max(valid_from) + interval '1 millisecond')) AS at
        FROM level_scheme_level WHERE city_code = ${cityCode} AND division_code = ${divisionCode}`,
  );
  await manager.query(
    'UPDATE level_scheme_level SET valid_to = $3 WHERE city_code = $1 AND division_code = $2 AND valid_to IS NULL',
    [cityCode, divisionCode, moment?.at],
  );
  await rowsOf(
    manager,
    sql`INSERT INTO level_scheme_level (city_code, division_code, valid_from, code, name, rank)
        SELECT ${cityCode}, ${divisionCode}, ${moment?.at}::timestamptz, code, name, rank
        FROM unnest(${levels.map(({ code }) => code)}::text[], ${levels.map(({ name }) => name)}::text[])
          WITH ORDINALITY AS level (code, name, rank)`,
  );
}

/** Throws when organizations of the place, as far as no lower place has its own ladder, stand on a level that is gone. */
async function assertNobodyFalls(manager: EntityManager, { divisionCode, levels }: NewLadder): Promise<void> {
  const own = subtreeRange(divisionCode);
  const others = (await laddersIn(manager, cityCodeOf(divisionCode), null))
    .filter((ladder) => ladder.divisionCode > own.from && ladder.divisionCode < own.to)
    .map((ladder) => subtreeRange(ladder.divisionCode));
  const fallen = await rowsOf<{ level: string }>(
    manager,
    sql`SELECT DISTINCT v.level FROM organization_version v
        WHERE ${withinPlace('v', divisionCode)} AND v.valid_to IS NULL
          AND v.level <> ALL(${levels.map(({ code }) => code)}::text[])
          AND NOT EXISTS (SELECT 1
            FROM unnest(${others.map(({ from }) => from)}::text[], ${others.map(({ to }) => to)}::text[])
              AS other (code_from, code_to)
            WHERE v.division_code >= other.code_from AND v.division_code < other.code_to)
        ORDER BY v.level LIMIT 10`,
  );
  if (fallen.length === 0) return;
  throw new DomainError('INVALID_INPUT', `仍有组织使用层级:${fallen.map(({ level }) => level).join('、')}`, {
    field: 'levels',
  });
}
