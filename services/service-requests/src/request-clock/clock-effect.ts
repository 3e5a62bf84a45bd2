import { ClockKind } from '../sla-policy/sla-terms.js';

/** What a move does to the clocks of a request, in this order: void, stop, pause or resume, extend, start. */
export interface ClockEffect {
  /** Running clocks that count for nobody from now on. */
  readonly voids?: readonly ClockKind[];
  /** Running clocks that have done their work. */
  readonly stops?: readonly ClockKind[];
  /** The handling clock stands still, or goes on. */
  readonly suspension?: 'BEGINS' | 'ENDS';
  /** More time for handling. */
  readonly extension?: 'ASKED' | 'GRANTED' | 'REFUSED';
  /** Clocks that begin, unless one of the kind runs already. */
  readonly starts?: readonly ClockKind[];
  /** What begins instead when no department has the request. */
  readonly startsWithoutDepartment?: readonly ClockKind[];
  /** Begins only when the policy wants a call-back after a direct answer. */
  readonly startsIfAnswersNeedCallback?: readonly ClockKind[];
}

const { DISPATCH, SIGN, CONTACT, RESOLVE, CALLBACK } = ClockKind;
/** What a department is measured by: all three begin when it gets the request, so that not signing saves no time. */
const OF_DEPARTMENT = [SIGN, CONTACT, RESOLVE];
const ALL = Object.values(ClockKind);

/** The receipt of a request. */
export const ON_RECEIPT: ClockEffect = { starts: [DISPATCH] };
/** The clocks go on as if nothing had happened. */
export const RUNS_ON: ClockEffect = {};
export const ON_ANSWER: ClockEffect = { stops: [DISPATCH], startsIfAnswersNeedCallback: [CALLBACK] };
export const ON_REFUSAL: ClockEffect = { stops: [DISPATCH] };
/** Given to a department; one that had it before is measured by it no longer. */
export const ON_DISPATCH: ClockEffect = { voids: OF_DEPARTMENT, stops: [DISPATCH], starts: OF_DEPARTMENT };
export const ON_SIGNING: ClockEffect = { stops: [SIGN] };
export const ON_CONTACT: ClockEffect = { stops: [CONTACT] };
export const ON_SUSPENSION: ClockEffect = { suspension: 'BEGINS' };
export const ON_RESUMPTION: ClockEffect = { suspension: 'ENDS' };
export const ON_EXTENSION_ASKED: ClockEffect = { extension: 'ASKED' };
export const ON_EXTENSION_GRANTED: ClockEffect = { extension: 'GRANTED' };
export const ON_EXTENSION_REFUSED: ClockEffect = { extension: 'REFUSED' };
export const ON_HANDLED: ClockEffect = { stops: [RESOLVE], starts: [CALLBACK] };
export const ON_CALLBACK: ClockEffect = { starts: [CALLBACK] };
export const ON_VERDICT: ClockEffect = { stops: [CALLBACK] };
/** A new round: new clocks. Who answered directly is asked to dispatch it now. */
export const ON_REWORK: ClockEffect = {
  stops: [CALLBACK],
  starts: OF_DEPARTMENT,
  startsWithoutDepartment: [DISPATCH],
};
/** Withdrawn or merged: excluded from every rate. */
export const ON_END_WITHOUT_RESULT: ClockEffect = { voids: ALL, suspension: 'ENDS' };
