import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from './audit-entry.js';

/** A mutation that is under way, as the audit names it. */
export interface Mutation {
  readonly actor: Actor;
  /** Its field in the graph, e.g. `createGrid`. */
  readonly name: string;
  /** Names of the input fields that were given. */
  readonly fields: readonly string[];
  /** Of the place that the input or else the viewer names, or `NATIONWIDE`. */
  readonly cityCode: string;
}

const storage = new AsyncLocalStorage<Mutation>();
let underWay = 0;

/** The mutation on whose behalf this code runs; null for reads and for the system's own work. */
export const currentMutation = (): Mutation | null => (underWay === 0 ? null : (storage.getStore() ?? null));

/**
 * Runs a mutation so that whatever writes on its behalf knows it, however deep, without every port having to pass it on.
 * Following calls costs the whole process a little on each promise, so it ends with the last mutation.
 */
export async function duringMutation<T>(mutation: Mutation, work: () => Promise<T>): Promise<T> {
  underWay += 1;
  try {
    return await storage.run(mutation, work);
  } finally {
    underWay -= 1;
    if (underWay === 0) storage.disable();
  }
}
