import { selfAndAbove } from './places-above.js';
import type { Term } from './term.js';

/** The word that a place uses, among words for one category: its own, else the nearest above's, else the common one. */
export function nearestTerm(terms: readonly Term[], divisionCode: string): Term | null {
  for (const place of [...selfAndAbove(divisionCode), null]) {
    const [usual] = terms
      .filter((term) => term.divisionCode === place)
      .toSorted((left, right) => left.position - right.position);
    if (usual) return usual;
  }
  return null;
}
