import { assertAll, assertPublicName, DomainError } from '@governance/shared';
import type { JointMeetingKind } from './joint-meeting-kind.js';

/** A meeting to be entered. */
export interface NewJointMeeting {
  readonly jointBodyId: string;
  readonly kind: JointMeetingKind;
  readonly heldAt: Date;
  readonly attendance: number;
  readonly minutesReference: string | null;
}

const MAX_ATTENDANCE = 100_000;
const MAX_REFERENCE_LENGTH = 100;

/** Throws what is wrong with a meeting of a body that was founded at `founded`. */
export function assertValidMeeting(meeting: NewJointMeeting, founded: Date, now: Date): void {
  const { heldAt, attendance, minutesReference } = meeting;
  assertAll(
    () => {
      if (heldAt > now) throw invalid('heldAt', '只能登记已召开的会议');
    },
    () => {
      if (heldAt < founded) throw invalid('heldAt', '会议时间不能早于组织成立时间');
    },
    () => {
      if (attendance < 1 || attendance > MAX_ATTENDANCE)
        throw invalid('attendance', `参会人数应为 1 到 ${String(MAX_ATTENDANCE)}`);
    },
    () => {
      if (minutesReference !== null)
        assertPublicName(minutesReference, MAX_REFERENCE_LENGTH, 'minutesReference');
    },
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
