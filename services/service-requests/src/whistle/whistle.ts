import type { WorkingCase } from '../working-case/case-moves.js';
import type { WhistleKind } from './whistle-kind.js';

/** Where a whistle stands. */
export enum WhistleStatus {
  BLOWN = 'BLOWN',
  DISPOSED = 'DISPOSED',
  CLOSED = 'CLOSED',
  WITHDRAWN = 'WITHDRAWN',
}

/** The official who sees that a whistle is followed: public office and name, nothing else. */
export interface WhistleSponsor {
  readonly name: string;
  readonly post: string;
}

/** 哨: a street calls departments to a place, with or without a request of a resident. */
export interface Whistle extends WorkingCase<WhistleStatus> {
  readonly kind: WhistleKind;
  readonly title: string;
  readonly reason: string;
  /** The organization that blew it, and judges who comes. */
  readonly blownById: string;
  readonly gridId: string | null;
  readonly requestId: string | null;
  readonly sponsorName: string | null;
  readonly sponsorPost: string | null;
  /** The whistle policy by which the arrivals are due. */
  readonly policyCity: string;
  readonly policyVersion: number;
  /** The departments that were called, in the order in which they were named. */
  readonly calledDepartmentIds: readonly string[];
  /** When the first arrival that nobody made yet is due, or was; null when everybody came or the calls ended. */
  readonly nextArrivalDue: Date | null;
  readonly disposedAt: Date | null;
  /** When it ended, closed or withdrawn; null before. */
  readonly closedAt: Date | null;
}

/** What a list of whistles is limited to. */
export interface WhistleFilter {
  readonly divisionCode?: string | null;
  /** Neither closed nor withdrawn. */
  readonly open?: boolean | null;
  readonly kind?: WhistleKind | null;
  /** That called this department. */
  readonly departmentId?: string | null;
  readonly requestId?: string | null;
}

/** A whistle calls at most so many departments. */
export const MAX_CALLS = 20;
