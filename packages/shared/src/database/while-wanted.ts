import { AsyncLocalStorage } from 'node:async_hooks';

const readers = new AsyncLocalStorage<AbortSignal>();

/**
 * Runs a read whose answer is wanted until the signal fires. Statements that it sends are then stopped on the server,
 * and no further ones are sent. Never for writes: what was begun there is finished.
 */
export const whileWanted = <T>(signal: AbortSignal, read: () => T): T => readers.run(signal, read);

/** The signal of the read that this code runs for, if it runs for one. */
export const wantedSignal = (): AbortSignal | undefined => readers.getStore();
