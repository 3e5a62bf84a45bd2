import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { isWithin } from '../codes/division-code.js';
import type { Viewer } from './viewer.js';

/** Where the row rule finds what it needs in one noun's table. Names are ours, never a client's. */
export interface WorkingRows {
  /** Column with the row's division code. */
  readonly division: string;
  /** Table of the organizations that are party to a row, and the columns that tie it to the row. */
  readonly parties?: { readonly table: string; readonly on: string };
  /** Columns with the one organization that is a party to a row in some way, e.g. a volunteer's home. */
  readonly organizations?: readonly string[];
  /** Column with the subject of the person whom the row is about. */
  readonly person?: string;
}

/**
 * Which working rows a viewer sees: (1) its division lies in the viewer's jurisdictions, or (2) the viewer's
 * organization is a party to it, or (3) the viewer is the person it is about. The one place where this is SQL.
 *
 * `parties.on` is a condition such as `p.city_code = r.city_code AND p.request_id = r.id`, with the parties as `p`.
 */
export function visibleRows(viewer: Viewer, rows: WorkingRows): Sql {
  const conditions = viewer.jurisdictions.map(
    ({ from, to }) => sql`(${raw(rows.division)} >= ${from} AND ${raw(rows.division)} < ${to})`,
  );
  if (rows.parties && viewer.organization !== null) {
    const { table, on } = rows.parties;
    conditions.push(
      sql`EXISTS (SELECT 1 FROM ${raw(table)} p WHERE ${raw(on)} AND p.organization_id = ${viewer.organization})`,
    );
  }
  const { organization } = viewer;
  if (organization !== null)
    conditions.push(...(rows.organizations ?? []).map((column) => sql`${raw(column)} = ${organization}`));
  if (rows.person && viewer.subject !== null) conditions.push(sql`${raw(rows.person)} = ${viewer.subject}`);
  return conditions.length === 0 ? sql`FALSE` : sql`(${join(conditions, ' OR ')})`;
}

/** The same rule for one row at hand: its division, the organizations party to it and the person it is about. */
export function maySee(
  viewer: Viewer,
  row: {
    readonly divisionCode: string;
    readonly parties?: readonly string[];
    readonly person?: string | null;
  },
): boolean {
  return (
    isWithin(row.divisionCode, viewer.jurisdictions) ||
    (viewer.organization !== null && (row.parties ?? []).includes(viewer.organization)) ||
    (viewer.subject !== null && row.person === viewer.subject)
  );
}

/** Joins conditions with AND; no condition means all rows. */
export const allOf = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`TRUE` : join(conditions, ' AND ');

/** `condition` when `value` is given, nothing otherwise: for filters whose fields are optional. */
export const when = <T>(value: T | null | undefined, condition: (value: T) => Sql): Sql =>
  value == null ? empty : condition(value);
