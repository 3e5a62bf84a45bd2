/** What takes a deliberation to its next step. */
export enum DeliberationAction {
  SET = 'SET',
  DELIBERATE = 'DELIBERATE',
  PUBLICISE = 'PUBLICISE',
  EVALUATE = 'EVALUATE',
  REOPEN = 'REOPEN',
}
