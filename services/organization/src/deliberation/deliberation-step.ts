/** Which of the five steps (一会五步) a deliberation has come to. */
export enum DeliberationStep {
  COLLECT = 'COLLECT',
  SET = 'SET',
  DELIBERATE = 'DELIBERATE',
  PUBLICISE = 'PUBLICISE',
  EVALUATE = 'EVALUATE',
}

/** Steps during which opinions come in. */
export const OPINIONS_WELCOME: ReadonlySet<DeliberationStep> = new Set([
  DeliberationStep.COLLECT,
  DeliberationStep.SET,
  DeliberationStep.DELIBERATE,
  DeliberationStep.PUBLICISE,
]);
