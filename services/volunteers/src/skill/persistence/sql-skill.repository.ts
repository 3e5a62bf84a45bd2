import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { isSkillCode } from '../skill.js';
import type { SkillRepository } from '../skill.repository.js';

const NATIONAL = '0000';

/** Skills in PostgreSQL. */
export class SqlSkillRepository implements SkillRepository {
  constructor(private readonly database: Sql) {}

  async findKnown(cityCode: string, codes: readonly string[]): Promise<ReadonlySet<string>> {
    const sound = codes.filter(isSkillCode);
    if (sound.length === 0) return new Set();
    const rows = await rowsOf<{ code: string }>(
      this.database,
      sql`SELECT code FROM skill WHERE city_code = ANY(${[cityCode, NATIONAL]}) AND code = ANY(${sound})`,
    );
    return new Set(rows.map(({ code }) => code));
  }
}
