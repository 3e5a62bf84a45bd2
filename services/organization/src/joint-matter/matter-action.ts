/** What moves a matter from one status to another. */
export enum MatterAction {
  ACCEPT = 'ACCEPT',
  REJECT = 'REJECT',
  REINSTATE = 'REINSTATE',
  START = 'START',
  DECIDE = 'DECIDE',
  REVISE = 'REVISE',
  COMPLETE = 'COMPLETE',
  REOPEN = 'REOPEN',
}

/** How a timeline begins. No move: nobody chooses it, raising a matter is it. */
export const RAISE = 'RAISE';
