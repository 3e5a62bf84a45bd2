import type { TermNoun } from './term-noun.js';

/** 术语: a place's own word for one of the graph's stable categories, or for a concept. */
export interface Term {
  /** Whose word it is; null for a word of every place. */
  readonly divisionCode: string | null;
  readonly noun: TermNoun;
  readonly word: string;
  /** The category that it stands for; null for a concept, which is described alone. */
  readonly pointsTo: string | null;
  readonly description: string | null;
  /** Code of the published account that it comes from; null for a common word. */
  readonly account: string | null;
  /** Its place in the reference data: the first word for a category is the usual one. */
  readonly position: number;
}

/** What a list of terms is limited to. */
export interface TermFilter {
  /** In use there: words of the place, of the places above it, and of every place. */
  readonly divisionCode?: string | null;
  readonly noun?: TermNoun | null;
  /** Part of the word, in any writing. */
  readonly search?: string | null;
}

/** A word stands for at most so many things, so that they are one plain list. */
export const MOST_MEANINGS = 20;
