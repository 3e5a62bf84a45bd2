import {
  cityCodeOf,
  claimKey,
  type DivisionDirectory,
  foldText,
  type IdempotentRequest,
  DomainError,
  newEntityId,
  violates,
} from '@governance/shared';
import type { DataSource } from 'typeorm';
import { rootOf } from '../../co-building-category/co-building-category.js';
import { assertCategoryExists } from '../../co-building-category/persistence/sql-co-building-category.repository.js';
import type { ItemFilter } from '../../co-building/item-filter.js';
import { statusAfter, type WantedMove } from '../../co-building/move.js';
import { joinParties } from '../../co-building/persistence/join-parties.js';
import { SqlWorkingReader } from '../../co-building/persistence/sql-working-reader.js';
import { declineProposals } from '../../need-match/persistence/need-match-statements.js';
import { evidenceFor } from '../../need-suggestion/persistence/recurring-requests.js';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import type { CheckAround } from '../../organization/surroundings.js';
import { type NeedAction, type NeedItem, NeedOrigin, NeedStatus } from '../need-item.js';
import type { NeedItemRepository } from '../need-item.repository.js';
import { NEED_MOVES } from '../need-moves.js';
import type { NewNeed } from '../new-need.js';
import { countNeed } from './need-item-facts.js';
import { announcedNeed, lockNeed, NEED_ITEMS, putNeed } from './need-item-statements.js';
import { needItemTable } from './need-item.table.js';

/** Needs in PostgreSQL. */
export class SqlNeedItemRepository
  extends SqlWorkingReader<NeedItem, ItemFilter<NeedStatus>>
  implements NeedItemRepository
{
  constructor(
    dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {
    super(dataSource, NEED_ITEMS);
  }

  async state(
    { isSuggested, ...need }: NewNeed,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<NeedItem> {
    const { divisionCode, categoryCode, statedById } = need;
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    const work = this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return lockNeed(manager, replayOf);
      await check(new SqlSurroundings(manager, this.divisions));
      await assertCategoryExists(manager, divisionCode, categoryCode);
      await manager.insert(needItemTable, {
        ...need,
        cityCode,
        id,
        version: 1,
        titleFolded: foldText(need.title),
        categoryRoot: rootOf(categoryCode),
        status: NeedStatus.STATED,
        origin: originOf(need, isSuggested),
        statedAt: new Date(),
        evidence: isSuggested ? await evidenceFor(manager, divisionCode, categoryCode, new Date()) : null,
      });
      await joinParties(manager, [id], [statedById]);
      const stated = await lockNeed(manager, id);
      await countNeed(manager, stated, 'need.stated', 1);
      return announcedNeed(manager, stated, 'NeedItemStated');
    });
    return work.catch((error: unknown) => {
      throw violates(error, 'need_item_suggested_once') ? takenUp() : error;
    });
  }

  withdraw(id: string, wanted: WantedMove<NeedAction>): Promise<NeedItem> {
    return this.dataSource.transaction(async (manager) => {
      const need = await lockNeed(manager, id);
      const status = statusAfter(NEED_MOVES, need, wanted, '需求');
      await declineProposals(manager, id, '需求已撤回');
      const withdrawn = await putNeed(manager, need, { status, endedAt: new Date(), reason: wanted.reason });
      await countNeed(manager, withdrawn, 'need.withdrawn', 1);
      return withdrawn;
    });
  }
}

function originOf(
  { serviceRequestId }: Pick<NewNeed, 'serviceRequestId'>,
  isSuggested: NewNeed['isSuggested'],
): NeedOrigin {
  if (isSuggested) return NeedOrigin.SUGGESTED;
  return serviceRequestId === null ? NeedOrigin.STATED : NeedOrigin.SERVICE_REQUEST;
}

/** Somebody took up the same suggestion a moment earlier. */
const takenUp = () => new DomainError('ALREADY_EXISTS', '这项需求建议已登记', { field: 'fromSuggestion' });
