import { readFileSync } from 'node:fs';
import { groupBy, parseCsv, parseDivisionCode } from '@governance/shared';
import { accountNamed } from '../reported-figure/published-account.js';
import { assertValidLadder, type NewLadder } from './level-scheme.js';

const COLUMNS = 'division_code,division_name,rank,code,name,account';

/**
 * Reads the CSV of the ladders that published accounts describe, a line a level, from the top. Throws with the path and
 * what is wrong when a line is no level, has no account, or stands out of order.
 */
export function readLevelSchemes(path: string): readonly Omit<NewLadder, 'expectedVersion'>[] {
  const [header = [], ...rows] = parseCsv(readFileSync(path, 'utf8'));
  if (header.join() !== COLUMNS) throw new Error(`${path}: expected the columns ${COLUMNS}`);
  return [...groupBy(rows, ([division = '']) => division)].map(([division, levels]) => {
    const ladder = {
      divisionCode: parseDivisionCode(division),
      levels: levels.map((row, index) => levelOf(row, index, path)),
    };
    assertValidLadder({ ...ladder, expectedVersion: 0 });
    return ladder;
  });
}

function levelOf(row: readonly string[], index: number, path: string) {
  const [, , rank = '', code = '', name = '', account] = row;
  const fault = (what: string) => new Error(`${path}: ${what}: ${row.join()}`);
  if (account === undefined || row.length > COLUMNS.split(',').length) throw fault('not a level');
  if (rank !== String(index + 1)) throw fault('out of order');
  if (accountNamed(account) === null) throw fault('no such account');
  return { code, name };
}
