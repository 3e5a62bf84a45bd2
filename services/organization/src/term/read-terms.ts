import { readFileSync } from 'node:fs';
import { groupBy, parseCsv, parseDivisionCode } from '@governance/shared';
import { accountNamed } from '../reported-figure/published-account.js';
import { mayPointTo, TermNoun } from './term-noun.js';
import { MOST_MEANINGS, type Term } from './term.js';

const COLUMNS = 'noun,word,points_to,division_code,account,description';
const NOUNS = new Set<string>(Object.values(TermNoun));

/**
 * Reads the CSV of places' words, in their order. Throws with the path and what is wrong when a word has no noun, points
 * to what is none of its categories, comes from no account, or stands there twice, and when it has more than 20 meanings.
 */
export function readTerms(path: string): readonly Term[] {
  const [header = [], ...rows] = parseCsv(readFileSync(path, 'utf8'));
  if (header.join() !== COLUMNS) throw new Error(`${path}: expected the columns ${COLUMNS}`);
  const terms = rows.map((row, position) => termOf(row, position, path));
  for (const [key, same] of groupBy(terms, keyOf))
    if (same.length > 1) throw new Error(`${path}: there twice: ${key}`);
  for (const [word, meanings] of groupBy(terms, (term) => term.word))
    if (meanings.length > MOST_MEANINGS)
      throw new Error(`${path}: ${word} has more than ${String(MOST_MEANINGS)} meanings`);
  return terms;
}

function termOf(row: readonly string[], position: number, path: string): Term {
  const [noun = '', word = '', pointsTo = '', division = '', account = '', description] = row;
  const fault = (what: string) => new Error(`${path}: ${what}: ${row.join()}`);
  if (description === undefined || row.length > COLUMNS.split(',').length || word === '')
    throw fault('not a term');
  if (!isNoun(noun)) throw fault('no such noun');
  if (!mayPointTo(noun, orNull(pointsTo))) throw fault('no such category');
  if (account !== '' && accountNamed(account) === null) throw fault('no such account');
  return {
    divisionCode: division === '' ? null : parseDivisionCode(division),
    noun,
    word,
    pointsTo: orNull(pointsTo),
    description: orNull(description),
    account: orNull(account),
    position,
  };
}

const isNoun = (text: string): text is TermNoun => NOUNS.has(text);

const orNull = (text: string): string | null => (text === '' ? null : text);

const keyOf = ({ divisionCode, noun, word, pointsTo }: Term): string =>
  [divisionCode ?? '', noun, word, pointsTo ?? ''].join(' ');
