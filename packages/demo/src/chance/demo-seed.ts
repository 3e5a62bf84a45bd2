/** Changing this makes another invented world, with other ids, out of the same rules. */
export const DEMO_SEED = 'governance-demo-1';
