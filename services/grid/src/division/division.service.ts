import { type Page, type PageRequest, parseDivisionCode, readPage, withSoundPlace } from '@governance/shared';
import { DIVISION_ORDER } from './division-order.js';
import type { Division, DivisionFilter } from './division.js';
import type { DivisionRepository } from './division.repository.js';

/** What can be asked of divisions. Everybody may: they are a directory. */
export class DivisionService {
  constructor(private readonly divisions: DivisionRepository) {}

  /** A page of current divisions. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: DivisionFilter, request: PageRequest): Promise<Page<Division>> {
    const { parentCode } = filter;
    const sound: DivisionFilter = {
      ...withSoundPlace(filter),
      ...(parentCode == null ? {} : { parentCode: parseDivisionCode(parentCode, 'filter.parentCode') }),
    };
    return readPage({ rows: this.divisions, order: DIVISION_ORDER }, sound, request);
  }
}
