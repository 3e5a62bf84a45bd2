import {
  allOf,
  type ChildListReader,
  containsPattern,
  foldText,
  groupBy,
  type PageWindow,
  rowsOf,
  type Sql,
  subtreeRange,
  validAt,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { Division, DivisionFilter } from '../division.js';
import type { DivisionRepository } from '../division.repository.js';

const COLUMNS = sql`v.code, v.name, v.level, v.parent_code AS "parentCode", v.path, v.valid_from AS "validFrom",
  v.valid_to AS "validTo", v.urban_rural AS "urbanRural", d.version`;

/** Divisions in PostgreSQL. */
export class SqlDivisionRepository implements DivisionRepository {
  readonly children: ChildListReader<Date | null, Division>;

  constructor(private readonly database: Sql) {
    this.children = {
      readPages: (parents, asOf, window) => this.readChildren(parents, asOf, window),
      countEach: (parents, asOf) => this.countChildren(parents, asOf),
    };
  }

  findByCodes(codes: readonly string[], asOf: Date | null): Promise<readonly Division[]> {
    const at = asOf === null ? sql`TRUE` : validAt('v', asOf);
    return rowsOf<Division>(
      this.database,
      sql`SELECT DISTINCT ON (v.code) ${COLUMNS} FROM division_version v JOIN division d USING (code)
          WHERE v.code = ANY(${codes}) AND ${at} ORDER BY v.code, v.valid_from DESC`,
    );
  }

  findPage(filter: DivisionFilter, { first, after }: PageWindow): Promise<readonly Division[]> {
    const conditions = [...conditionsOf(filter), ...(after ? [sql`v.code > ${after[0]}`] : [])];
    return rowsOf<Division>(
      this.database,
      sql`SELECT ${COLUMNS} FROM division_version v JOIN division d USING (code)
          WHERE ${allOf(conditions)} ORDER BY v.code LIMIT ${first + 1}`,
    );
  }

  async count(filter: DivisionFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.database,
      sql`SELECT count(*)::integer AS count FROM division_version v WHERE ${allOf(conditionsOf(filter))}`,
    );
    return row?.count ?? 0;
  }

  private async readChildren(parents: readonly string[], asOf: Date | null, { first, after }: PageWindow) {
    const rows = await rowsOf<Division & { parentCode: string }>(
      this.database,
      sql`SELECT child.* FROM unnest(${parents}::text[]) AS parent (code)
          CROSS JOIN LATERAL (
            SELECT ${COLUMNS} FROM division_version v JOIN division d USING (code)
            WHERE v.parent_code = parent.code AND ${validAt('v', asOf)} AND v.code > ${after?.[0] ?? ''}
            ORDER BY v.code LIMIT ${first + 1}
          ) child`,
    );
    return groupBy(rows, ({ parentCode }) => parentCode);
  }

  private async countChildren(parents: readonly string[], asOf: Date | null) {
    const rows = await rowsOf<{ code: string; count: number }>(
      this.database,
      sql`SELECT parent_code AS code, count(*)::integer AS count FROM division_version v
          WHERE parent_code = ANY(${parents}) AND ${validAt('v', asOf)} GROUP BY parent_code`,
    );
    return new Map(rows.map(({ code, count }) => [code, count]));
  }
}

function conditionsOf({ divisionCode, parentCode, level, search }: DivisionFilter): SqlText[] {
  const conditions = [validAt('v', null)];
  if (divisionCode != null) {
    const { from, to } = subtreeRange(divisionCode);
    conditions.push(sql`v.code >= ${from} AND v.code < ${to}`);
  }
  if (parentCode != null) conditions.push(sql`v.parent_code = ${parentCode}`);
  if (level != null) conditions.push(sql`v.level = ${level}`);
  if (search != null) conditions.push(...namesWith(search));
  return conditions;
}

/**
 * Names that contain what somebody typed. The pairs of its characters name the few rows that may: an index holds them.
 * A single character has no pair, and names every row.
 */
function namesWith(search: string): readonly SqlText[] {
  const contains = sql`v.name_folded LIKE ${containsPattern(search)}`;
  const folded = foldText(search);
  return Array.from(folded).length < 2
    ? [contains]
    : [sql`name_pairs(v.name_folded) @> name_pairs(${folded})`, contains];
}
