import type { ChildListReader, ExternalRef, IdempotentRequest } from '@governance/shared';
import type { CheckAround } from '../directory/around.js';
import type { Change } from '../directory/directory-entry.js';
import type { DirectoryRepository } from '../directory/directory.repository.js';
import type {
  CommandCenter,
  CommandCenterDetails,
  CommandCenterFilter,
  NewCommandCenter,
} from './command-center.js';
import type { CommandPost } from './command-post.js';
import type { CommandStructure, WantedPosition } from './command-structure.js';

/** What may be changed about a centre without moving it. */
export type ChangeableCenter = CommandCenterDetails & { readonly posts: readonly CommandPost[] };

/** Looks at the structure around a position and may refuse it. */
export type CheckStructure = (structure: CommandStructure) => void;

/** Where a centre is to be moved. */
export interface CommandMove {
  /** Null for none, undefined for the one that it has. */
  readonly parentId: string | null | undefined;
  /** Null for the level that it has. */
  readonly level: number | null;
}

/** Every stored command centre. Lists hold those that stand, by place and age. */
export interface CommandCenterRepository extends Omit<
  DirectoryRepository<CommandCenter, ChangeableCenter, CommandCenterFilter>,
  'add'
> {
  /** Those directly below centres. */
  readonly ofCenters: ChildListReader<CommandCenterFilter, CommandCenter>;
  /** Ids of those that another system knows by this name: one a city at most, two at most in all. */
  findIdsByExternalRef(ref: ExternalRef, cityCode: string | null): Promise<readonly string[]>;
  /**
   * Stores a centre, once for each request key. The checks run in the same transaction and may refuse. Throws
   * `INVALID_INPUT` when another centre has its external name.
   */
  register(
    center: NewCommandCenter,
    request: Omit<IdempotentRequest, 'cityCode'>,
    checks: { readonly around: CheckAround; readonly structure: CheckStructure },
  ): Promise<CommandCenter>;
  /** Hangs a centre with all below it under another one. Throws like `change`, and what `check` throws. */
  move(
    change: Change,
    to: CommandMove,
    check: (wanted: WantedPosition, structure: CommandStructure) => void,
  ): Promise<CommandCenter>;
}
