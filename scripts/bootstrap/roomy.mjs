/**
 * The environment of a program that makes much that is soon garbage, such as a compiler or a run of tests: with room for it,
 * a tenth of the time is saved.
 */
export const roomy = (environment) => ({
  ...environment,
  NODE_OPTIONS: `${environment.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim(),
});
