import {
  assertAllInTurn,
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  type Viewer,
} from '@governance/shared';
import type { ItemFilter } from '../co-building/item-filter.js';
import { assertMayMove } from '../co-building/move.js';
import { assertOrganizationStandsIn, assertPlaceStands } from '../co-building/organization-stands.js';
import { pageOf } from '../co-building/working-list.js';
import { NEED_ITEM_ORDER } from './need-item-order.js';
import { NeedAction, type NeedItem, type NeedStatus } from './need-item.js';
import { assertMayStateNeed, isNeedSide } from './need-item.policy.js';
import type { NeedItemRepository } from './need-item.repository.js';
import { NEED_MOVES } from './need-moves.js';
import { assertValidNeed, type NewNeed } from './new-need.js';

/** What can be done with needs. */
export class NeedItemService {
  constructor(private readonly needs: NeedItemRepository) {}

  /** A page of the needs that the viewer may see. */
  list(filter: ItemFilter<NeedStatus>, request: PageRequest, viewer: Viewer): Promise<Page<NeedItem>> {
    return pageOf({ rows: this.needs, order: NEED_ITEM_ORDER }, filter, request, viewer);
  }

  /** States a need. A repetition with the same key answers the need that the first one stated. */
  async state(input: NewNeed, idempotencyKey: string, viewer: Viewer): Promise<NeedItem> {
    const need: NewNeed = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      title: input.title.trim(),
      description: input.description?.trim() ?? null,
      unit: input.unit?.trim() ?? null,
    };
    const { divisionCode, statedById } = need;
    assertMayStateNeed(viewer, need);
    assertValidNeed(need);
    const request = { subject: viewer.subject ?? '', key: idempotencyKey, body: { stateNeed: need } };
    return this.needs.state(need, request, (around) =>
      assertAllInTurn(
        () => assertPlaceStands(divisionCode, around),
        () => assertOrganizationStandsIn(divisionCode, statedById, { around, field: 'statedById' }),
      ),
    );
  }

  /** Withdraws a need that nobody has been matched with. */
  async withdraw(
    id: string,
    wanted: { readonly expectedVersion: number; readonly reason: string | null },
    viewer: Viewer,
  ): Promise<NeedItem> {
    const [need] = isEntityId(id) ? await this.needs.findByIds([id], viewer) : [];
    if (!need) throw new NotFoundError('需求');
    const move = { action: NeedAction.WITHDRAW, ...wanted };
    assertMayMove(NEED_MOVES, move, () => isNeedSide(viewer, need));
    return this.needs.withdraw(id, move);
  }
}
