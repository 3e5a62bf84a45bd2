import { openPage, Page, type PageRequest, parseDivisionCode } from '@governance/shared';
import { DIVISION_ORDER } from './division-order.js';
import type { Division, DivisionFilter } from './division.js';
import type { DivisionRepository } from './division.repository.js';

/** What can be asked of divisions. Everybody may: they are a directory. */
export class DivisionService {
  constructor(private readonly divisions: DivisionRepository) {}

  /** A page of current divisions. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: DivisionFilter, request: PageRequest): Promise<Page<Division>> {
    const { divisionCode, parentCode } = filter;
    const sound: DivisionFilter = {
      ...filter,
      ...(divisionCode == null
        ? {}
        : { divisionCode: parseDivisionCode(divisionCode, 'filter.divisionCode') }),
      ...(parentCode == null ? {} : { parentCode: parseDivisionCode(parentCode, 'filter.parentCode') }),
    };
    const window = openPage(request, DIVISION_ORDER);
    return new Page(await this.divisions.findPage(sound, window), window, DIVISION_ORDER, () =>
      this.divisions.count(sound),
    );
  }
}
