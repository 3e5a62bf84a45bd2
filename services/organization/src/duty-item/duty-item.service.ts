import {
  businessDay,
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  parseBusinessDay,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { assertDutyFits } from './duty-fit.js';
import { DUTY_ORDER } from './duty-item-order.js';
import type { DutyFilter, DutyItem, DutyRemoval } from './duty-item.js';
import { assertMayKeepDuties } from './duty-item.policy.js';
import type { DutyItemRepository } from './duty-item.repository.js';
import { assertRemovable, assertValidDuty, type NewDutyItem } from './new-duty-item.js';

/** A duty as somebody states it: days may be left out. */
export interface StatedDuty extends Omit<NewDutyItem, 'validFrom'> {
  /** Null for the day of the decision. */
  readonly validFrom: string | null;
}

/** A removal as somebody states it. */
export interface StatedRemoval extends Omit<DutyRemoval, 'on'> {
  /** Null for today. */
  readonly on: string | null;
}

/** What can be done with lists of duties. */
export class DutyItemService {
  constructor(private readonly duties: DutyItemRepository) {}

  /** A page of duties. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: DutyFilter, request: PageRequest): Promise<Page<DutyItem>> {
    const selection = { filter: withSoundPlace(filter), today: businessDay(new Date()) };
    return readPage({ rows: this.duties, order: DUTY_ORDER }, selection, request);
  }

  /** Puts a duty on a list. A repetition with the same key answers the duty that the first one put there. */
  async add(input: StatedDuty, idempotencyKey: string, viewer: Viewer): Promise<DutyItem> {
    const duty = soundDuty(input);
    assertMayKeepDuties(viewer, duty.divisionCode);
    assertValidDuty(duty, businessDay(new Date()));
    const request = { subject: viewer.subject ?? '', key: idempotencyKey, body: { addDutyItem: duty } };
    return this.duties.add(duty, request, (around) => assertDutyFits(duty, around));
  }

  /** Takes a duty off its list, with the reason; what it was stays on record. */
  async remove(
    id: string,
    { on, reason, lackedLegalBasis }: StatedRemoval,
    expectedVersion: number,
    viewer: Viewer,
  ): Promise<DutyItem> {
    const [item] = isEntityId(id) ? await this.duties.findByIds([id]) : [];
    if (!item) throw new NotFoundError('权责事项');
    assertMayKeepDuties(viewer, item.divisionCode);
    const today = businessDay(new Date());
    const removal = {
      on: on === null ? today : parseBusinessDay(on, 'removedOn'),
      reason: reason.trim(),
      lackedLegalBasis,
    };
    return this.duties.remove(id, removal, expectedVersion, (current) => {
      assertRemovable(current, removal, today);
    });
  }
}

function soundDuty({ validFrom, ...input }: StatedDuty): NewDutyItem {
  const decidedOn = parseBusinessDay(input.decidedOn, 'decidedOn');
  return {
    ...input,
    divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
    title: input.title.trim(),
    legalBasis: input.legalBasis?.trim() ?? null,
    decidedOn,
    validFrom: validFrom === null ? decidedOn : parseBusinessDay(validFrom, 'validFrom'),
    validTo: input.validTo === null ? null : parseBusinessDay(input.validTo, 'validTo'),
  };
}
