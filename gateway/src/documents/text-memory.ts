import { LRUCache } from 'lru-cache';

const MOST_TEXTS = 1000;
const MOST_CHARACTERS = 1_000_000;
/** A longer one is read again each time: one client's giants do not push out everybody's documents. */
const MOST_CHARACTERS_OF_ONE = 20_000;

/** What was made of the texts that were used last; `memo` makes it where it is not remembered. */
export type TextMemory<T extends object> = Pick<LRUCache<string, T>, 'memo'>;

/**
 * Remembers what is made of the text of a document, for at most a thousand texts of a million characters together, so
 * that it takes some 15 MB however many documents clients invent.
 */
export const textMemory = <T extends object>(make: (text: string) => T): TextMemory<T> =>
  new LRUCache<string, T>({
    max: MOST_TEXTS,
    maxSize: MOST_CHARACTERS,
    maxEntrySize: MOST_CHARACTERS_OF_ONE,
    sizeCalculation: (_, text) => Math.max(1, text.length),
    memoMethod: make,
  });
