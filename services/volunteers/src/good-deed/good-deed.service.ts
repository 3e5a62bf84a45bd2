import {
  businessDay,
  cityCodeOf,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { assertOrganizationOf } from '../volunteer/volunteer.service.js';
import { GOOD_DEED_ORDER } from './good-deed-order.js';
import { assertValidGoodDeed, type GoodDeed, type GoodDeedFilter, type NewGoodDeed } from './good-deed.js';
import { assertMayRecordGoodDeed } from './good-deed.policy.js';
import type { GoodDeedRepository } from './good-deed.repository.js';

/** What can be done with good deeds. */
export class GoodDeedService {
  constructor(
    private readonly deeds: GoodDeedRepository,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** A page of them. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: GoodDeedFilter, request: PageRequest): Promise<Page<GoodDeed>> {
    const rows = this.deeds;
    return readPage({ rows, order: GOOD_DEED_ORDER }, withSoundPlace(filter), request);
  }

  /** Records one. A repetition with the same key answers the first result. */
  async record(input: NewGoodDeed, idempotencyKey: string, viewer: Viewer): Promise<GoodDeed> {
    const given: NewGoodDeed = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      title: input.title.trim(),
      category: input.category.trim(),
      doneOn: input.doneOn.normalize('NFKC').trim(),
    };
    assertMayRecordGoodDeed(viewer, given);
    assertOrganizationOf(cityCodeOf(given.divisionCode), given.organizationId, 'organizationId');
    assertValidGoodDeed(given, businessDay(this.now()));
    const body = { recordGoodDeed: given };
    return this.deeds.record(given, { subject: viewer.subject ?? '', key: idempotencyKey, body });
  }
}
