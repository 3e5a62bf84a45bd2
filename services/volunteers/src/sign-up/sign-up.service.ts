import {
  DomainError,
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  type PageWindow,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { ActivityService } from '../activity/activity.service.js';
import type { AttendanceCode } from './attendance-code.js';
import { SIGN_UP_ORDER } from './sign-up-order.js';
import type { SignUp, SignUpFilter } from './sign-up.js';
import { assertMayCancelSignUp, subjectToSignUp } from './sign-up.policy.js';
import type { SignUpRepository } from './sign-up.repository.js';

/** What can be done with sign-ups. */
export class SignUpService {
  constructor(
    private readonly signUps: SignUpRepository,
    private readonly activities: Pick<ActivityService, 'shiftToRun'>,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** A page of what the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: SignUpFilter, request: PageRequest, viewer: Viewer): Promise<Page<SignUp>> {
    const rows = {
      findPage: (wanted: SignUpFilter, window: PageWindow) => this.signUps.findPage(wanted, window, viewer),
      count: (wanted: SignUpFilter) => this.signUps.count(wanted, viewer),
    };
    return readPage({ rows, order: SIGN_UP_ORDER }, withSoundPlace(filter), request);
  }

  /** Signs oneself up, or puts oneself on the waiting list. A repetition with the same key answers the first result. */
  async signUp(shiftId: string, idempotencyKey: string, viewer: Viewer): Promise<SignUp> {
    const subject = subjectToSignUp(viewer);
    assertShiftId(shiftId);
    const request = { subject, key: idempotencyKey, body: { signUp: shiftId } };
    return this.signUps.add({ shiftId, subject, at: this.now(), request });
  }

  /** Gives one's own place back. */
  async cancel(id: string, expectedVersion: number, viewer: Viewer): Promise<SignUp> {
    const [signUp] = await this.signUps.findByIds([id], viewer);
    if (!signUp) throw new NotFoundError('报名');
    assertMayCancelSignUp(viewer, signUp);
    return this.signUps.cancel(id, expectedVersion, this.now());
  }

  /** Writes down that oneself is there, by the code that the organizer shows. */
  async attend(shiftId: string, code: string, viewer: Viewer): Promise<SignUp> {
    const subject = subjectToSignUp(viewer);
    assertShiftId(shiftId);
    return this.signUps.attend({ shiftId, subject, code, at: this.now() });
  }

  /** The code that volunteers are to type now, for whoever runs the activity. */
  async attendanceCode(shiftId: string, viewer: Viewer): Promise<AttendanceCode> {
    const shift = await this.activities.shiftToRun(shiftId, viewer);
    if (shift.cancelledAt !== null)
      throw new DomainError('ACTION_NOT_AVAILABLE', '该班次已取消', {
        field: 'shiftId',
        status: 'CANCELLED',
      });
    return this.signUps.findCode(shiftId, this.now());
  }
}

function assertShiftId(id: string): void {
  if (!isEntityId(id)) throw new NotFoundError('班次', 'shiftId');
}
