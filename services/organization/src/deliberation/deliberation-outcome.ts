/** What the evaluation of a round came to. */
export enum DeliberationOutcome {
  RESOLVED = 'RESOLVED',
  NOT_RESOLVED = 'NOT_RESOLVED',
}
