import type { ChildListReader, IdempotentRequest, PageWindow, Viewer } from '@governance/shared';
import type { AttendanceCode } from './attendance-code.js';
import type { SignUp, SignUpFilter } from './sign-up.js';

/** Somebody who wants to come. */
export interface WantedSignUp {
  readonly shiftId: string;
  readonly subject: string;
  readonly at: Date;
  readonly request: Omit<IdempotentRequest, 'cityCode'>;
}

/** Somebody who is there and types the code. */
export interface Arrival {
  readonly shiftId: string;
  readonly subject: string;
  readonly code: string;
  readonly at: Date;
}

/** Every stored sign-up that a viewer may see. Lists come with the latest first. */
export interface SignUpRepository {
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly SignUp[]>;
  findPage(filter: SignUpFilter, window: PageWindow, viewer: Viewer): Promise<readonly SignUp[]>;
  count(filter: SignUpFilter, viewer: Viewer): Promise<number>;
  /** Under volunteers: what they signed up for. */
  ofVolunteers(viewer: Viewer): ChildListReader<null, SignUp>;
  /**
   * Gives the next place, or the last on the waiting list when there is none; once for each request key. Throws
   * `NOT_FOUND`, `ACTION_NOT_AVAILABLE` when the shift is over or cancelled, `ALREADY_EXISTS`.
   */
  add(wanted: WantedSignUp): Promise<SignUp>;
  /** Gives a place back; whoever waits longest has it from now on. Throws `CONFLICT`, `ACTION_NOT_AVAILABLE`. */
  cancel(id: string, expectedVersion: number, at: Date): Promise<SignUp>;
  /**
   * Writes down that somebody came; a repetition changes nothing. Throws `NOT_FOUND` for whoever has no place,
   * `ACTION_NOT_AVAILABLE` outside the shift or after too many wrong codes, `INVALID_INPUT` for a wrong one.
   */
  attend(arrival: Arrival): Promise<SignUp>;
  /** The code that is shown at an instant. */
  findCode(shiftId: string, at: Date): Promise<AttendanceCode>;
}
