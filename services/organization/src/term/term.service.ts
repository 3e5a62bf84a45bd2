import {
  isPrintable,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  withSoundPlace,
} from '@governance/shared';
import { TERM_ORDER } from './term-order.js';
import type { Term, TermFilter } from './term.js';
import type { TermRepository } from './term.repository.js';

/** What can be asked of terms. Everybody may. */
export class TermService {
  constructor(private readonly terms: TermRepository) {}

  /** What a word means, nowhere or in a place. Throws `DIVISION_CODE_MALFORMED`. */
  async meaningsOf(word: string, divisionCode: string | null): Promise<readonly Term[]> {
    const place = divisionCode === null ? null : parseDivisionCode(divisionCode, 'divisionCode');
    return isPrintable(word) ? this.terms.findByWord(word, place) : [];
  }

  /** A page of terms. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: TermFilter, request: PageRequest): Promise<Page<Term>> {
    return readPage({ rows: this.terms, order: TERM_ORDER }, withSoundPlace(filter), request);
  }
}
