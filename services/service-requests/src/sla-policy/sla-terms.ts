import type { Term } from '../working-calendar/add-working.js';

/** What a clock measures. */
export enum ClockKind {
  /** From the receipt until it is given to a department, answered or refused. */
  DISPATCH = 'DISPATCH',
  /** From the dispatch until the department signs for it. */
  SIGN = 'SIGN',
  /** From the dispatch until the department has spoken with the reporter: the response. */
  CONTACT = 'CONTACT',
  /** From the dispatch until the department says that it is done. */
  RESOLVE = 'RESOLVE',
  /** From then on until the reporter was asked. */
  CALLBACK = 'CALLBACK',
}

/** How long each step may take, and what else a policy settles. */
export interface SlaTerms {
  readonly clocks: Readonly<Record<ClockKind, Term>>;
  /** By how much a granted extension moves the due time when nobody named one. */
  readonly extension: Term;
  /** After so many days a suspended request is looked at again, when nobody named a day. */
  readonly suspensionDays: number;
  /** Attempts to reach the reporter before a request may be closed without an answer. */
  readonly callbackTries: number;
  /** So many days after its closing a request can be reopened. */
  readonly reopenDays: number;
  /** Whether a request that was answered directly needs a call-back before it is closed. */
  readonly callbackAfterAnswer: boolean;
  /** After this share of the time, in per cent, a warning is raised. */
  readonly warnPercent: number;
}

/** Who is done with it within this share of the time was never near the limit. */
export const DEFAULT_WARN_PERCENT = 80;
