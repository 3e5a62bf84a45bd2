import { appendEvents, cityCodeOf, ConflictError, DomainError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { type CommandLadder, divisionOfCity, type NewCommandLadder } from '../command-ladder.js';
import type { CommandLadderRepository } from '../command-ladder.repository.js';
import { heldLadder } from './held-ladder.js';

/** Ladders in PostgreSQL. */
export class SqlCommandLadderRepository implements CommandLadderRepository {
  constructor(private readonly dataSource: DataSource) {}

  findByCities(cityCodes: readonly string[]): Promise<readonly CommandLadder[]> {
    return rowsOf<CommandLadder>(
      this.dataSource,
      sql`SELECT city_code AS "cityCode", version, levels FROM command_ladder
          WHERE city_code = ANY(${[...cityCodes]})`,
    );
  }

  define({ divisionCode, levels, expectedVersion }: NewCommandLadder): Promise<CommandLadder> {
    const cityCode = cityCodeOf(divisionCode);
    return this.dataSource.transaction(async (manager) => {
      // Of two who lay down the first one, the second waits here and is late.
      await rowsOf(
        manager,
        sql`INSERT INTO command_ladder (city_code, version, levels) VALUES (${cityCode}, 0, '{}')
            ON CONFLICT ON CONSTRAINT command_ladder_pkey DO NOTHING`,
      );
      const version = (await heldLadder(manager, cityCode))?.version ?? 0;
      if (version !== expectedVersion) throw new ConflictError('指挥中心层级', version);
      await assertNobodyFalls(manager, cityCode, levels.length);
      const ladder = { cityCode, version: version + 1, levels: [...levels] };
      await manager.update('CommandLadder', { cityCode }, ladder);
      await announce(manager, ladder);
      return ladder;
    });
  }
}

/** The caller holds the ladder, so that no centre comes to stand on a lower level meanwhile. */
async function assertNobodyFalls(database: Sql, cityCode: string, lowest: number): Promise<void> {
  const fallen = await rowsOf(
    database,
    sql`SELECT 1 FROM command_center WHERE city_code = ${cityCode} AND level > ${lowest} AND closed_at IS NULL
        LIMIT 1`,
  );
  if (fallen.length === 0) return;
  throw new DomainError('INVALID_INPUT', '仍有指挥中心设在更低的层级', { field: 'levels' });
}

async function announce(database: Sql, { cityCode, version, levels }: CommandLadder): Promise<void> {
  const divisionCode = divisionOfCity(cityCode);
  const about = { type: 'CommandLadderDefined', entity: 'CommandLadder', entityId: divisionCode };
  await appendEvents(database, [{ ...about, cityCode, divisionCode, version, payload: { levels } }]);
}
