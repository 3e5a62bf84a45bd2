import { assertPublicText, businessDay, NotFoundError, type Viewer } from '@governance/shared';
import type { VolunteerRepository } from '../volunteer/volunteer.repository.js';
import type { PointsEntry } from './points-account.js';
import { assertMayGrantBonus } from './points-account.policy.js';
import type { PointsAccountRepository } from './points-account.repository.js';

const MAX_REASON_LENGTH = 100;

/** What can be done with points, beside earning them with hours and redeeming them. */
export class PointsAccountService {
  constructor(
    private readonly accounts: PointsAccountRepository,
    private readonly volunteers: Pick<VolunteerRepository, 'findByIds'>,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Thanks a volunteer for bringing somebody in. A repetition with the same key answers the first entry. */
  async grantBonus(
    volunteerId: string,
    given: string,
    idempotencyKey: string,
    viewer: Viewer,
  ): Promise<PointsEntry> {
    const [volunteer] = await this.volunteers.findByIds([volunteerId], viewer);
    if (!volunteer) throw new NotFoundError('志愿者', 'volunteerId');
    assertMayGrantBonus(viewer, volunteer);
    const reason = given.trim();
    assertPublicText(reason, { field: 'reason', most: MAX_REASON_LENGTH, what: '事由' });
    const { divisionCode } = volunteer;
    const bonus = { volunteerId, divisionCode, reason, day: businessDay(this.now()) };
    const body = { grantPointsBonus: { volunteerId, reason } };
    return this.accounts.grantBonus(bonus, { subject: viewer.subject ?? '', key: idempotencyKey, body });
  }
}
