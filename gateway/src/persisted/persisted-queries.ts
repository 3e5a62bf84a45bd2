import { InMemoryLRUCache, type KeyValueCache } from '@apollo/utils.keyvaluecache';
import type { Logger } from 'pino';
import type { Safelist } from './safelist.js';

/** Documents that clients registered by themselves, 8 MB of them; the one that was used longest ago goes first. */
const BYTES = 8 * 1024 * 1024;
/** What a kept document costs besides its text, so that many short ones are bounded too. */
const OVERHEAD_BYTES = 200;
/** The server's own name for what it keeps here. */
const PREFIX = /^apq:/;

/**
 * What a hash stands for: a registered operation, or a document that some client sent with its hash before (automatic
 * persisted queries). The server compares hash and text before it keeps one.
 */
export function persistedQueries(safelist: Safelist | null, logger: Logger): KeyValueCache {
  const sent = new InMemoryLRUCache({
    maxSize: BYTES,
    sizeCalculation: (text: string) => 2 * text.length + OVERHEAD_BYTES,
  });
  return {
    get: async (key) => {
      const known = await sent.get(key);
      if (known !== undefined || !safelist) return known;
      try {
        return (await safelist.bodyOf(key.replace(PREFIX, ''))) ?? undefined;
      } catch (error) {
        logger.warn({ err: error }, 'registered operations could not be looked up');
        return undefined; // the client then sends the text
      }
    },
    set: (key, text) => sent.set(key, text),
    delete: async (key) => {
      await sent.delete(key);
    },
  };
}
