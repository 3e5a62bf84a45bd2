import { cityCodeOf, copyRows, foldText } from '@governance/shared';
import type { Client } from 'pg';
import type { Term } from '../term.js';
import { EVERY_CITY, NONE } from './term.table.js';

/** Fills an empty table with places' words. */
export async function loadTerms(client: Client, terms: readonly Term[]): Promise<void> {
  await copyRows(
    client,
    'term',
    [
      ...['city_code', 'division_code', 'noun', 'word', 'points_to'],
      ...['word_folded', 'position', 'description', 'account'],
    ],
    terms.map(({ divisionCode, noun, word, pointsTo, position, description, account }) => [
      ...[divisionCode === null ? EVERY_CITY : cityCodeOf(divisionCode), divisionCode ?? NONE, noun, word],
      ...[pointsTo ?? NONE, foldText(word), position, description, account],
    ]),
  );
}
