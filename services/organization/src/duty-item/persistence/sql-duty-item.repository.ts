import {
  allOf,
  cityCodeOf,
  cityOfId,
  claimKey,
  ConflictError,
  type DivisionDirectory,
  type IdempotentRequest,
  newEntityId,
  type PageWindow,
  readByCity,
  rowsOf,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import type { CheckAround } from '../../organization/surroundings.js';
import type { DutyItem, DutyRemoval } from '../duty-item.js';
import type { DutyItemRepository, DutySelection } from '../duty-item.repository.js';
import type { NewDutyItem } from '../new-duty-item.js';
import {
  afterCursor,
  dutiesIn,
  dutiesOfDivisions,
  dutiesOfOrganizations,
  dutyConditions,
  inOrder,
  SELECT_DUTIES,
} from './duty-statements.js';
import { storeDuty, storeRemoval, theDuty } from './store-duty.js';

/** Lists of duties in PostgreSQL. */
export class SqlDutyItemRepository implements DutyItemRepository {
  readonly ofDivisions: DutyItemRepository['ofDivisions'];
  readonly ofOrganizations: DutyItemRepository['ofOrganizations'];

  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {
    this.ofDivisions = dutiesOfDivisions(dataSource);
    this.ofOrganizations = dutiesOfOrganizations(dataSource);
  }

  findByIds(ids: readonly string[]): Promise<readonly DutyItem[]> {
    return readByCity(ids, (city, group) => dutiesIn(this.dataSource, city, group));
  }

  findPage(selection: DutySelection, window: PageWindow): Promise<readonly DutyItem[]> {
    const conditions = [...dutyConditions(selection), ...afterCursor(window)];
    return rowsOf<DutyItem>(
      this.dataSource,
      sql`${SELECT_DUTIES} WHERE ${allOf(conditions)} ${inOrder(window)}`,
    );
  }

  async count(selection: DutySelection): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM duty_item d WHERE ${allOf(dutyConditions(selection))}`,
    );
    return row?.count ?? 0;
  }

  add(
    duty: NewDutyItem,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<DutyItem> {
    const [cityCode, id] = [cityCodeOf(duty.divisionCode), newEntityId(duty.divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theDuty(manager, replayOf);
      await check(new SqlSurroundings(manager, this.divisions));
      return storeDuty(manager, id, duty);
    });
  }

  remove(
    id: string,
    { on, reason, lackedLegalBasis }: DutyRemoval,
    expectedVersion: number,
    check: (item: DutyItem) => void,
  ): Promise<DutyItem> {
    return this.dataSource.transaction(async (manager) => {
      await rowsOf(
        manager,
        sql`SELECT 1 FROM duty_item WHERE city_code = ${cityOfId(id)} AND id = ${id} FOR UPDATE`,
      );
      const duty = await theDuty(manager, id);
      if (duty.version !== expectedVersion) throw new ConflictError('权责事项', duty.version);
      check(duty);
      return storeRemoval(manager, duty, { removedOn: on, removalReason: reason, lackedLegalBasis });
    });
  }
}
