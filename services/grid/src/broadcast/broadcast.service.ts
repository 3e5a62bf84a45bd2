import { assertAllInTurn, assertPeriod, type Page, type PageRequest, type Viewer } from '@governance/shared';
import type { Around } from '../directory/around.js';
import type { Change, Placed } from '../directory/directory-entry.js';
import { DirectoryService } from '../directory/directory.service.js';
import { BROADCAST_ORDER } from './broadcast-order.js';
import {
  assertAudience,
  assertHostOfCity,
  assertSoundBroadcast,
  type Broadcast,
  type BroadcastDetails,
  type BroadcastFilter,
  tidiedBroadcast,
} from './broadcast.js';
import type { BroadcastRepository } from './broadcast.repository.js';

/** What can be done with broadcasts. */
export class BroadcastService extends DirectoryService<Broadcast, BroadcastDetails, BroadcastFilter> {
  constructor(broadcasts: BroadcastRepository) {
    super(broadcasts, {
      entity: 'Broadcast',
      title: '网格直播',
      order: BROADCAST_ORDER,
      ending: 'Cancelled',
      tidied: tidiedBroadcast,
      assertSound: assertSoundBroadcast,
      assertFits,
    });
  }

  override async list(filter: BroadcastFilter, request: PageRequest): Promise<Page<Broadcast>> {
    if (filter.period != null) assertPeriod(filter.period, 'filter.period');
    return super.list(filter, request);
  }

  /** Records how many watched, once it has begun; the newest number holds. */
  recordAudience(change: Change, audienceCount: number, viewer: Viewer): Promise<Broadcast> {
    return this.revise(change, { viewer, what: 'AudienceRecorded' }, (broadcast) => {
      assertAudience(broadcast, audienceCount, new Date());
      return { audienceCount };
    });
  }
}

/** A grid that it names already may have gone since; only a new one has to stand. */
async function assertFits(
  broadcast: Placed<BroadcastDetails>,
  around: Around,
  before: BroadcastDetails | null,
): Promise<void> {
  const { gridId, divisionCode } = broadcast;
  await assertAllInTurn(
    () => {
      assertHostOfCity(broadcast);
      return Promise.resolve();
    },
    async () => {
      if (gridId !== null && gridId !== before?.gridId) await around.requireGrid(gridId, divisionCode);
    },
  );
}
