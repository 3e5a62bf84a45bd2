import type { JointBody } from '../joint-body/joint-body.js';
import { nextMeetingDay } from '../joint-body/joint-cadence.js';
import type { LastMeeting } from './joint-meeting.js';

type Rhythm = Pick<JointBody, 'cadence' | 'validFrom' | 'validTo'>;

/** The business day by which a body has to meet, `YYYY-MM-DD`; null when it need not. */
export const nextMeetingOf = (
  { cadence, validFrom, validTo }: Rhythm,
  last: Pick<LastMeeting, 'heldAt'> | null,
): string | null => (validTo === null ? nextMeetingDay(cadence, last?.heldAt ?? validFrom) : null);

/** Whether on business day `today` the day by which the body had to meet has passed. */
export function isMeetingOverdue(
  body: Rhythm,
  last: Pick<LastMeeting, 'heldAt'> | null,
  today: string,
): boolean {
  const due = nextMeetingOf(body, last);
  return due !== null && due < today;
}
