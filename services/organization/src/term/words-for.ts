import { nearestTerm } from './nearest-term.js';
import { TermNoun } from './term-noun.js';
import type { Term } from './term.js';
import type { TermRepository, WantedWord } from './term.repository.js';

/** A place's word for a category. */
export interface PlaceWord {
  /** As `wordKey` makes it. */
  readonly key: string;
  readonly term: Term;
}

/** One text for a wanted word, so that a loader can join those that are wanted at once. */
export const wordKey = ({ noun, pointsTo, divisionCode }: WantedWord): string =>
  [noun, pointsTo, divisionCode].join(' ');

/** The words that places use for categories, in one read; those without one are left out. */
export async function wordsFor(
  terms: TermRepository,
  keys: readonly string[],
): Promise<readonly PlaceWord[]> {
  const wanted = keys.flatMap(wantedOf);
  const found = await terms.findWords(wanted);
  return wanted.flatMap((word) => {
    const candidates = found.filter(({ noun, pointsTo }) => noun === word.noun && pointsTo === word.pointsTo);
    const term = nearestTerm(candidates, word.divisionCode);
    return term ? [{ key: wordKey(word), term }] : [];
  });
}

function wantedOf(key: string): readonly WantedWord[] {
  const [word, pointsTo = '', divisionCode = ''] = key.split(' ');
  return Object.values(TermNoun)
    .filter((noun: string) => noun === word)
    .map((noun) => ({ noun, pointsTo, divisionCode }));
}
