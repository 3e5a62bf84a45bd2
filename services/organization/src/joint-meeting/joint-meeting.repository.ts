import type { ChildListReader, IdempotentRequest } from '@governance/shared';
import type { JointMeeting, LastMeeting } from './joint-meeting.js';
import type { NewJointMeeting } from './new-joint-meeting.js';

/** Meetings of joint bodies, newest first. */
export interface JointMeetingRepository {
  readonly ofBodies: ChildListReader<Record<string, never>, JointMeeting>;
  /** The last meeting of each of many bodies; bodies that never met are left out. */
  findLast(jointBodyIds: readonly string[]): Promise<readonly LastMeeting[]>;
  /**
   * Stores a meeting, once for each request key. Throws `INVALID_INPUT` for a body that is dissolved when the meeting is
   * entered.
   */
  add(meeting: NewJointMeeting, request: Omit<IdempotentRequest, 'cityCode'>): Promise<JointMeeting>;
}
