import type { WorkingCase } from '../working-case/case-moves.js';

/** Where a consultation meeting stands. */
export enum ConsultationStatus {
  CONVENED = 'CONVENED',
  RECORDED = 'RECORDED',
  CANCELLED = 'CANCELLED',
}

/**
 * 日会商: the meeting of a place and a day on what is to be done about its requests, whistles and problem cases. What stays
 * open is carried to the next meeting of the place. A place has one a day.
 *
 * No meeting of a joint body (`JointMeeting` in the organization subgraph): those are held by a body in its rhythm, are
 * read by everybody, and keep a kind, an attendance and where the minutes are. This one is a working noun of a place and
 * has cases as its matters, which a directory noun must not show.
 */
export interface ConsultationMeeting extends WorkingCase<ConsultationStatus> {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Which organization chairs it. */
  readonly chairId: string;
  /** What was decided on the whole; null before it is recorded. */
  readonly decisions: string | null;
  readonly recordedAt: Date | null;
}

/** What a matter is about: one case, or something else in words. */
export interface MatterSubject {
  readonly requestId: string | null;
  /** By id alone: whoever may see whistles finds it there. */
  readonly whistleId: string | null;
  readonly problemCaseId: string | null;
}

/** 会商事项: one matter of a meeting. */
export interface ConsultationMatter extends MatterSubject {
  readonly meetingId: string;
  /** From 1. */
  readonly number: number;
  readonly title: string;
  /** Who is to see to it, and so sees the meeting; null when nobody in particular. */
  readonly organizationId: string | null;
  readonly decision: string | null;
  readonly isSettled: boolean;
  /** The meeting that it was carried from; null for one that is new. */
  readonly carriedFromId: string | null;
  /** The later meeting that it was carried to; null while there is none. */
  readonly carriedToId: string | null;
}

/** 日销账: what a meeting's matters come to. */
export interface DayLedger {
  /** New ones. */
  readonly opened: number;
  /** Carried from the meeting before. */
  readonly carriedIn: number;
  readonly settled: number;
  /** Not settled: the next meeting gets them. */
  readonly open: number;
}

/** What a list of meetings is limited to. */
export interface ConsultationFilter {
  readonly divisionCode?: string | null;
  readonly status?: readonly ConsultationStatus[] | null;
  /** On or after, and before. */
  readonly from?: string | null;
  readonly to?: string | null;
}

/** A meeting has at most so many matters, so that they are one list. */
export const MAX_MATTERS = 50;

/** The ledger of a meeting. */
export function ledgerOf(matters: readonly ConsultationMatter[]): DayLedger {
  const count = (holds: (matter: ConsultationMatter) => boolean) => matters.filter(holds).length;
  return {
    opened: count(({ carriedFromId }) => carriedFromId === null),
    carriedIn: count(({ carriedFromId }) => carriedFromId !== null),
    settled: count(({ isSettled }) => isSettled),
    open: count(({ isSettled }) => !isSettled),
  };
}
