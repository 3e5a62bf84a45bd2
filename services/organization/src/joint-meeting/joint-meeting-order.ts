import type { ListOrder } from '@governance/shared';
import type { JointMeeting } from './joint-meeting.js';

/** Meetings are listed newest first. */
export const JOINT_MEETING_ORDER: ListOrder<JointMeeting> = {
  list: 'jointMeetings',
  shape: ['time', 'string'],
  keyOf: ({ heldAt, id }) => [heldAt.toISOString(), id],
};
