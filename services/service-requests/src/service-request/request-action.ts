/** What moves a request from one status to another. */
export enum RequestAction {
  ANSWER = 'ANSWER',
  DISPATCH = 'DISPATCH',
  REJECT = 'REJECT',
  MERGE = 'MERGE',
  CANCEL = 'CANCEL',
  SIGN = 'SIGN',
  REQUEST_RETURN = 'REQUEST_RETURN',
  GRANT_RETURN = 'GRANT_RETURN',
  REFUSE_RETURN = 'REFUSE_RETURN',
  CONTACT = 'CONTACT',
  START = 'START',
  WHISTLE = 'WHISTLE',
  RESUME_FROM_WHISTLE = 'RESUME_FROM_WHISTLE',
  REQUEST_EXTENSION = 'REQUEST_EXTENSION',
  GRANT_EXTENSION = 'GRANT_EXTENSION',
  REFUSE_EXTENSION = 'REFUSE_EXTENSION',
  SUSPEND = 'SUSPEND',
  RESUME = 'RESUME',
  SUBMIT_HANDLING = 'SUBMIT_HANDLING',
  START_CALLBACK = 'START_CALLBACK',
  REWORK = 'REWORK',
  CLOSE = 'CLOSE',
  CLOSE_UNREACHED = 'CLOSE_UNREACHED',
  REOPEN = 'REOPEN',
  REINSTATE = 'REINSTATE',
}

/** How a timeline begins. No move: nobody chooses it, creating a request is it. */
export const RECEIVE = 'RECEIVE';
/** A grid was split or merged, and the request goes on in the one that took over. No move: the status stays. */
export const GRID_CHANGED = 'GRID_CHANGED';
/** Its point was found in a grid. No move: the status stays. */
export const GRID_LOCATED = 'GRID_LOCATED';
/** Its point lies in no grid of its place. No move: the status stays. */
export const GRID_NOT_FOUND = 'GRID_NOT_FOUND';
/** The reporter was called back and not reached, and will be again. No move: the status stays. */
export const CALL_BACK = 'CALL_BACK';
/** Its problem and result were published. No move: the status stays. */
export const PUBLISH = 'PUBLISH';
/** What was published of it was withdrawn. No move: the status stays. */
export const WITHDRAW_PUBLICATION = 'WITHDRAW_PUBLICATION';
/** It came from another system, where it stood already. No move: nobody chooses it. */
export const IMPORT = 'IMPORT';

/** What stands in a timeline and is no move. */
export type TimelineNote =
  | typeof RECEIVE
  | typeof GRID_CHANGED
  | typeof GRID_LOCATED
  | typeof GRID_NOT_FOUND
  | typeof CALL_BACK
  | typeof PUBLISH
  | typeof WITHDRAW_PUBLICATION
  | typeof IMPORT;
