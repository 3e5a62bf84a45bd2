import type { PageWindow } from '@governance/shared';
import type { TermNoun } from './term-noun.js';
import type { Term, TermFilter } from './term.js';

/** A category for which a place's word is wanted. */
export interface WantedWord {
  readonly noun: TermNoun;
  readonly pointsTo: string;
  readonly divisionCode: string;
}

/** Every place's words. They are a directory: everybody reads them, everywhere. */
export interface TermRepository {
  /** What a word means, in any writing; in the place and those above it when one is given. At most `MOST_MEANINGS`. */
  findByWord(word: string, divisionCode: string | null): Promise<readonly Term[]>;
  /** Words for categories that places or those above them have, and the common ones. */
  findWords(wanted: readonly WantedWord[]): Promise<readonly Term[]>;
  /** In order of position. */
  findPage(filter: TermFilter, window: PageWindow): Promise<readonly Term[]>;
  count(filter: TermFilter): Promise<number>;
}
