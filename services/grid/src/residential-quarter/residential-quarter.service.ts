import { type Page, type PageRequest, readPage, withSoundPlace } from '@governance/shared';
import { QUARTER_ORDER } from './residential-quarter-order.js';
import type { ResidentialQuarter, ResidentialQuarterFilter } from './residential-quarter.js';
import type { ResidentialQuarterRepository } from './residential-quarter.repository.js';

/** What can be asked of residential quarters. Everybody may: they are a directory. */
export class ResidentialQuarterService {
  constructor(private readonly quarters: ResidentialQuarterRepository) {}

  /** A page of quarters. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: ResidentialQuarterFilter, request: PageRequest): Promise<Page<ResidentialQuarter>> {
    return readPage({ rows: this.quarters, order: QUARTER_ORDER }, withSoundPlace(filter), request);
  }
}
