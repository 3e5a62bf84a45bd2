import type { ChildListReader } from '@governance/shared';
import type { DirectoryRepository } from '../directory/directory.repository.js';
import type { Broadcast, BroadcastDetails, BroadcastFilter } from './broadcast.js';

/** Every stored broadcast. Lists come with the newest first, without those that were cancelled. */
export interface BroadcastRepository extends DirectoryRepository<
  Broadcast,
  BroadcastDetails,
  BroadcastFilter
> {
  readonly ofGrids: ChildListReader<BroadcastFilter, Broadcast>;
}
