import { NotFoundError, type Viewer } from '@governance/shared';
import { assertMayChange } from '../volunteer/volunteer.policy.js';
import type { VolunteerRepository } from '../volunteer/volunteer.repository.js';
import type { Volunteer } from '../volunteer/volunteer.js';
import { type AvailabilitySlot, storedSlots } from './availability.js';
import { assertMayForget } from './volunteer-life.policy.js';
import type { VolunteerLifeRepository } from './volunteer-life.repository.js';

/** What volunteers do with their registration. */
export class VolunteerLifeService {
  constructor(
    private readonly life: VolunteerLifeRepository,
    private readonly volunteers: VolunteerRepository,
  ) {}

  /** Says when somebody usually has time, instead of what was said before. */
  async changeAvailability(
    id: string,
    slots: readonly AvailabilitySlot[],
    expectedVersion: number,
    viewer: Viewer,
  ): Promise<Volunteer> {
    assertMayChange(viewer, await this.volunteer(id, viewer));
    return this.life.changeAvailability(id, storedSlots(slots), expectedVersion);
  }

  /** Lets somebody go and forgets them. */
  async forget(id: string, expectedVersion: number, viewer: Viewer): Promise<Volunteer> {
    assertMayForget(viewer, await this.volunteer(id, viewer));
    return this.life.forget(id, expectedVersion);
  }

  private async volunteer(id: string, viewer: Viewer): Promise<Volunteer> {
    const [volunteer] = await this.volunteers.findByIds([id], viewer);
    if (!volunteer) throw new NotFoundError('志愿者');
    return volunteer;
  }
}
