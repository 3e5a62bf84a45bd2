import {
  businessDay,
  cityCodeOf,
  type Page,
  type PageRequest,
  type PageWindow,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { assertOrganizationOf } from '../volunteer/volunteer.service.js';
import { COLLECTED_OPINION_ORDER } from './collected-opinion-order.js';
import {
  assertValidCollectedOpinion,
  type CollectedOpinion,
  type CollectedOpinionFilter,
  type NewCollectedOpinion,
} from './collected-opinion.js';
import { assertMayRecordCollectedOpinion } from './collected-opinion.policy.js';
import type { CollectedOpinionRepository } from './collected-opinion.repository.js';

/** What can be done with collected opinions. */
export class CollectedOpinionService {
  constructor(
    private readonly opinions: CollectedOpinionRepository,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** A page of what the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(
    filter: CollectedOpinionFilter,
    request: PageRequest,
    viewer: Viewer,
  ): Promise<Page<CollectedOpinion>> {
    const rows = {
      findPage: (wanted: CollectedOpinionFilter, window: PageWindow) =>
        this.opinions.findPage(wanted, window, viewer),
      count: (wanted: CollectedOpinionFilter) => this.opinions.count(wanted, viewer),
    };
    return readPage({ rows, order: COLLECTED_OPINION_ORDER }, withSoundPlace(filter), request);
  }

  /** Records one. A repetition with the same key answers the first result. */
  async record(
    input: NewCollectedOpinion,
    idempotencyKey: string,
    viewer: Viewer,
  ): Promise<CollectedOpinion> {
    const given: NewCollectedOpinion = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      title: input.title.trim(),
      category: input.category.trim(),
      collectedOn: input.collectedOn.normalize('NFKC').trim(),
    };
    assertMayRecordCollectedOpinion(viewer, given);
    assertOrganizationOf(cityCodeOf(given.divisionCode), given.organizationId, 'organizationId');
    assertValidCollectedOpinion(given, businessDay(this.now()));
    const body = { recordOpinion: given };
    return this.opinions.record(given, { subject: viewer.subject ?? '', key: idempotencyKey, body });
  }
}
