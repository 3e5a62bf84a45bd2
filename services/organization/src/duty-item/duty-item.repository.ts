import type { ChildListReader, IdempotentRequest, PageWindow } from '@governance/shared';
import type { CheckAround } from '../organization/surroundings.js';
import type { DutiesAt, DutyFilter, DutyItem, DutyRemoval } from './duty-item.js';
import type { NewDutyItem } from './new-duty-item.js';

/** A filter, and the business day on which the status of a duty is meant. */
export interface DutySelection {
  readonly filter: DutyFilter;
  readonly today: string;
}

/** Every stored duty, in order of place and id. */
export interface DutyItemRepository {
  findByIds(ids: readonly string[]): Promise<readonly DutyItem[]>;
  findPage(selection: DutySelection, window: PageWindow): Promise<readonly DutyItem[]>;
  count(selection: DutySelection): Promise<number>;
  /** Duties that hold at divisions on a day: those of their own list and of the lists above. */
  readonly ofDivisions: ChildListReader<DutiesAt, DutyItem>;
  /** Duties of organizations themselves that hold on a day. */
  readonly ofOrganizations: ChildListReader<{ readonly day: string }, DutyItem>;
  /** Puts a duty on a list, once for each request key. `check` runs in the same transaction and may refuse. */
  add(duty: NewDutyItem, request: Omit<IdempotentRequest, 'cityCode'>, check: CheckAround): Promise<DutyItem>;
  /** Takes a duty off its list. Throws `CONFLICT` unless it still has the expected version; `check` may refuse. */
  remove(
    id: string,
    removal: DutyRemoval,
    expectedVersion: number,
    check: (item: DutyItem) => void,
  ): Promise<DutyItem>;
}
