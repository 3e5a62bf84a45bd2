import { isEntityId, NotFoundError, type Viewer } from '@governance/shared';
import { assertMayRunJointBody } from '../joint-body/joint-body.policy.js';
import type { JointBodyRepository } from '../joint-body/joint-body.repository.js';
import type { JointMeeting } from './joint-meeting.js';
import type { JointMeetingRepository } from './joint-meeting.repository.js';
import { assertValidMeeting, type NewJointMeeting } from './new-joint-meeting.js';

/** What can be done with meetings of joint bodies. */
export class JointMeetingService {
  constructor(
    private readonly meetings: JointMeetingRepository,
    private readonly bodies: Pick<JointBodyRepository, 'findByIds'>,
  ) {}

  /** Enters a meeting. A repetition with the same key answers the meeting that the first one entered. */
  async record(input: NewJointMeeting, idempotencyKey: string, viewer: Viewer): Promise<JointMeeting> {
    const meeting = { ...input, minutesReference: input.minutesReference?.trim() ?? null };
    const { jointBodyId } = meeting;
    const [body] = isEntityId(jointBodyId) ? await this.bodies.findByIds([jointBodyId]) : [];
    if (!body) throw new NotFoundError('共建组织', 'jointBodyId');
    assertMayRunJointBody(viewer, body, 'recordJointMeeting');
    assertValidMeeting(meeting, body.validFrom, new Date());
    return this.meetings.add(meeting, {
      subject: viewer.subject ?? '',
      key: idempotencyKey,
      body: { recordJointMeeting: meeting },
    });
  }
}
