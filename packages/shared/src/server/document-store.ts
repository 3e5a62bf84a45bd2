import { InMemoryLRUCache, type KeyValueCache } from '@apollo/utils.keyvaluecache';
import type { DocumentNode } from 'graphql';

const MOST_DOCUMENTS = 1000;
/** A parsed document takes some 35 bytes for each character of its text. */
const MOST_CHARACTERS = 1_000_000;

/**
 * Where a server keeps the valid documents that it was sent last: at most a thousand, of a million characters together, so
 * some 35 MB. The library's own default counts bytes of JSON and grows to several times that.
 */
export const documentStore = (): KeyValueCache<DocumentNode> =>
  new InMemoryLRUCache<DocumentNode>({
    max: MOST_DOCUMENTS,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ loc }) => Math.max(1, loc?.end ?? MOST_CHARACTERS),
  });
