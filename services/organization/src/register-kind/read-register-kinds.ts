import { readFileSync } from 'node:fs';
import { groupBy, parseCsv, SMALLEST_OPEN_COUNT } from '@governance/shared';
import { accountNamed } from '../reported-figure/published-account.js';
import { isKindCode, MAX_REGISTER_KINDS, type RegisterKind } from './register-kind.js';

const COLUMNS = 'code,name,description,unit,public,demand,least_quantity,account';
const UNIT = /^[a-z][a-z-]*$/;

/**
 * Words that name suspicion, offence, illness, belief or petitioning. A register by such a kind would be a register of
 * people under another name, whatever it counts.
 */
const REFUSED = new RegExp(
  [
    '嫌疑|可疑|怀疑|犯|前科|刑|罪|毒|矫正|精神|患|病|疫|残疾|信仰|宗教|教徒|邪教|信访|上访|访民|重点人|稳控',
    '(?<![a-z])(?:suspect|suspicion|suspicious|offence|offense|offender|crime|criminal|convict|illness|disease)',
    '(?<![a-z])(?:patient|infected|mental|belief|believer|religion|religious|sects?(?![a-z])|petition|key person)',
  ].join('|'),
  'i',
);

/**
 * Reads the CSV of the register's kinds. Throws with the path and what is wrong when a row is not well formed, stands
 * there twice, names suspicion, offence, illness, belief or petitioning, or lets everybody read small numbers of people.
 */
export function readRegisterKinds(path: string): readonly RegisterKind[] {
  const [header = [], ...rows] = parseCsv(readFileSync(path, 'utf8'));
  if (header.join() !== COLUMNS) throw new Error(`${path}: expected the columns ${COLUMNS}`);
  const kinds = rows.map((row) => kindOf(row, path));
  for (const [code, same] of groupBy(kinds, (kind) => kind.code))
    if (same.length > 1) throw new Error(`${path}: there twice: ${code}`);
  if (kinds.length > MAX_REGISTER_KINDS)
    throw new Error(`${path}: more than ${String(MAX_REGISTER_KINDS)} kinds`);
  return kinds;
}

function kindOf(row: readonly string[], path: string): RegisterKind {
  const [code = '', name = '', description = '', unit = '', open = '', demand = '', least = '', accounts] =
    row;
  const fault = (what: string) => new Error(`${path}: ${what}: ${row.join()}`);
  if (accounts === undefined || row.length > COLUMNS.split(',').length) throw fault('not a kind');
  if (!isKindCode(code)) throw fault('no code');
  if (!/\p{Script=Han}/u.test(name) || description === '') throw fault('no name or no description');
  if (REFUSED.test(`${code} ${name} ${description}`)) throw fault('kinds like this are refused');
  if (!UNIT.test(unit)) throw fault('no unit');
  if (!/^\d{1,3}$/.test(least)) throw fault('no least quantity');
  if (!accounts.split(';').every((account) => accountNamed(account) !== null)) throw fault('no such account');
  const isPublic = yesOrNo(open) ?? fail(fault('yes or no'));
  const isDemand = yesOrNo(demand) ?? fail(fault('yes or no'));
  const leastQuantity = Number(least);
  if (isPublic && unit === 'person' && leastQuantity < SMALLEST_OPEN_COUNT)
    throw fault('everybody would read small numbers of people');
  return { code, name, description, unit, isPublic, isDemand, leastQuantity, accounts };
}

const yesOrNo = (text: string): boolean | null => ({ yes: true, no: false })[text] ?? null;

function fail(error: Error): never {
  throw error;
}
