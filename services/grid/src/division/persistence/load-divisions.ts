import { cityCodeOf, copyRows, foldText, levelOf } from '@governance/shared';
import type { Client } from 'pg';
import { type CodeTableRow, pathOf } from '../division-tree.js';

/** Fills an empty database with one edition of the code table, valid from the day that the edition states. */
export async function loadDivisions(
  client: Client,
  rows: readonly CodeTableRow[],
  validFrom: Date,
): Promise<void> {
  const codes = new Set(rows.map(({ code }) => code));
  await copyRows(
    client,
    'division',
    ['code', 'city_code', 'version'],
    rows.map(({ code }) => [code, cityCodeOf(code), 1]),
  );
  await copyRows(
    client,
    'division_version',
    ['code', 'valid_from', 'name', 'name_folded', 'level', 'parent_code', 'path'],
    rows.map(({ code, name }) => {
      const path = pathOf(code, (it) => codes.has(it));
      return [code, validFrom, name, foldText(name), levelOf(code), path.at(-1) ?? null, path];
    }),
  );
}
