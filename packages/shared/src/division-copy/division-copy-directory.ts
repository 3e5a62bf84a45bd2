import { type DivisionLevel, parseDivisionCode } from '../codes/division-code.js';
import { type Sql } from '../database/sql.js';
import { DomainError } from '../errors/domain-error.js';
import { type DivisionDirectory } from './division-directory.js';
import { type DivisionRow } from './division-row.js';

/** Answers from the local copy, so that no request waits for another subgraph. */
export class DivisionCopyDirectory implements DivisionDirectory {
  constructor(private readonly sql: Sql) {}

  async findByCodes(codes: readonly string[]): Promise<readonly (DivisionRow | null)[]> {
    const found = new Map((await divisionsIn(this.sql, codes)).map((division) => [division.code, division]));
    return codes.map((code) => found.get(code) ?? null);
  }

  async requireDivision(sql: Sql, code: string, field: string): Promise<DivisionRow> {
    const [division] = await divisionsIn(sql, [parseDivisionCode(code, field)]);
    if (division) return division;
    throw new DomainError('DIVISION_UNKNOWN', '未知的行政区划代码,请稍后重试', { field, retryable: true });
  }
}

const SELECT = `
  SELECT code, city_code, name, full_name, level, parent_code, valid_from, valid_to, version
  FROM division_copy WHERE code = ANY ($1::text[])`;

interface CopiedRow {
  readonly code: string;
  readonly city_code: string;
  readonly name: string;
  readonly full_name: string;
  readonly level: DivisionLevel;
  readonly parent_code: string | null;
  readonly valid_from: Date;
  readonly valid_to: Date | null;
  readonly version: number;
}

async function divisionsIn(sql: Sql, codes: readonly string[]): Promise<readonly DivisionRow[]> {
  const rows = (await sql.query(SELECT, [[...new Set(codes)]])) as CopiedRow[];
  return rows.map((row) => ({
    code: row.code,
    cityCode: row.city_code,
    name: row.name,
    fullName: row.full_name,
    level: row.level,
    parentCode: row.parent_code,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    version: row.version,
  }));
}
