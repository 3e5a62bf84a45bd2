import type { JointMeetingKind } from './joint-meeting-kind.js';

/** A meeting that a joint body held. */
export interface JointMeeting {
  readonly id: string;
  readonly jointBodyId: string;
  readonly kind: JointMeetingKind;
  readonly heldAt: Date;
  /** How many people attended. */
  readonly attendance: number;
  /** Where the minutes are found, e.g. a document number. */
  readonly minutesReference: string | null;
}

/** When a body met last. */
export interface LastMeeting {
  readonly jointBodyId: string;
  readonly heldAt: Date;
}
