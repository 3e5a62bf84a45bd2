import {
  cityCodeOf,
  isEntityId,
  type MaskedCountType,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { VolunteerRepository } from '../volunteer/volunteer.repository.js';
import { assertOrganizationOf } from '../volunteer/volunteer.service.js';
import { HONOR_ORDER } from './honor-order.js';
import {
  assertShownName,
  assertValidHonor,
  type CountedHonors,
  type Honor,
  type HonorFilter,
  type NewHonor,
} from './honor.js';
import { assertMayAward, assertMayConsent, honorCountFor, nominatorOf } from './honor.policy.js';
import type { HonorRepository } from './honor.repository.js';

/** What can be done with honours. */
export class HonorService {
  constructor(
    private readonly honors: HonorRepository,
    private readonly volunteers: Pick<VolunteerRepository, 'findByIds'>,
  ) {}

  /** A page of what the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: HonorFilter, request: PageRequest, viewer: Viewer): Promise<Page<Honor>> {
    const selection = { viewer, filter: withSoundPlace(filter) };
    return readPage({ rows: this.honors, order: HONOR_ORDER }, selection, request);
  }

  /** How many were awarded, shown or not; few are withheld from outsiders. Throws `DIVISION_CODE_MALFORMED`. */
  async countAwarded(counted: CountedHonors, viewer: Viewer): Promise<MaskedCountType> {
    const divisionCode = parseDivisionCode(counted.divisionCode, 'divisionCode');
    const count = await this.honors.countAwarded({ ...counted, divisionCode });
    return honorCountFor(viewer, divisionCode, count);
  }

  /** Nominates a volunteer whom the viewer sees. A repetition with the same key answers the first result. */
  async nominate(input: NewHonor, idempotencyKey: string, viewer: Viewer): Promise<Honor> {
    const honor: NewHonor = {
      ...input,
      title: input.title.trim(),
      period: input.period.normalize('NFKC').trim(),
      citation: input.citation.trim(),
    };
    const [volunteer] = await this.volunteers.findByIds([honor.volunteerId], viewer);
    if (!volunteer) throw new NotFoundError('志愿者', 'volunteerId');
    const nominatedByOrganizationId = nominatorOf(viewer, volunteer);
    const { divisionCode } = volunteer;
    assertOrganizationOf(cityCodeOf(divisionCode), honor.awardedByOrganizationId, 'awardedByOrganizationId');
    assertValidHonor(honor);
    return this.honors.nominate({
      honor,
      divisionCode,
      nominatedByOrganizationId,
      request: { subject: viewer.subject ?? '', key: idempotencyKey, body: { nominateHonor: honor } },
    });
  }

  /** Awards what was nominated. */
  async award(id: string, expectedVersion: number, viewer: Viewer): Promise<Honor> {
    assertMayAward(viewer, await this.visible(id, viewer));
    return this.honors.award(id, expectedVersion);
  }

  /** Says under which name one wants to be shown with one's honour; null for not at all. */
  async consent(
    id: string,
    shownName: string | null,
    expectedVersion: number,
    viewer: Viewer,
  ): Promise<Honor> {
    assertMayConsent(viewer, await this.visible(id, viewer));
    const name = shownName?.trim() ?? null;
    if (name !== null) assertShownName(name);
    return this.honors.show(id, name, expectedVersion);
  }

  private async visible(id: string, viewer: Viewer): Promise<Honor> {
    const [honor] = isEntityId(id) ? await this.honors.findByIds([id], viewer) : [];
    if (!honor) throw new NotFoundError('荣誉');
    return honor;
  }
}
