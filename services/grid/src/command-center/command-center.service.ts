import {
  cityCodeOf,
  cityOfId,
  DomainError,
  type ExternalRef,
  isEntityId,
  isExternalRef,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { Change } from '../directory/directory-entry.js';
import { assertMayManageEntries } from '../directory/directory.policy.js';
import { COMMAND_CENTER_ORDER } from './command-center-order.js';
import {
  assertSoundCenter,
  type CommandCenter,
  type CommandCenterDetails,
  type CommandCenterFilter,
  type NewCommandCenter,
  tidiedCenter,
} from './command-center.js';
import type { CommandCenterRepository, CommandMove } from './command-center.repository.js';
import { assertSoundPosts, type CommandPost, tidiedPosts } from './command-post.js';
import { assertPosition } from './command-structure.js';

const TITLE = '指挥中心';

/** What can be done with command centres. Everybody may read them. */
export class CommandCenterService {
  constructor(private readonly centers: CommandCenterRepository) {}

  /** A page of those that stand. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: CommandCenterFilter, request: PageRequest): Promise<Page<CommandCenter>> {
    return readPage({ rows: this.centers, order: COMMAND_CENTER_ORDER }, withSoundPlace(filter), request);
  }

  /**
   * The id that another system's name stands for; null when nobody knows it. The name is unique in a city, so when
   * several cities know it the place must be told: `INVALID_INPUT` on `divisionCode`.
   */
  async findIdByExternalRef(ref: ExternalRef, divisionCode: string | null): Promise<string | null> {
    const cityCode =
      divisionCode === null ? null : cityCodeOf(parseDivisionCode(divisionCode, 'divisionCode'));
    if (!isExternalRef(ref)) return null;
    const [id, another] = await this.centers.findIdsByExternalRef(ref, cityCode);
    if (another === undefined) return id ?? null;
    throw new DomainError('INVALID_INPUT', '多个城市使用该外部编号,请指明行政区划', {
      field: 'divisionCode',
    });
  }

  /** Registers a centre. A repetition with the same key answers the centre that the first one made. */
  async register(input: NewCommandCenter, idempotencyKey: string, viewer: Viewer): Promise<CommandCenter> {
    const { level, parentId } = input;
    const divisionCode = parseDivisionCode(input.divisionCode, 'divisionCode');
    assertMayManageEntries(viewer, divisionCode, TITLE);
    const center = { ...tidiedCenter(input), level, parentId, divisionCode };
    assertSoundCenter(center, cityCodeOf(divisionCode));
    const body = { registerCommandCenter: center };
    return this.centers.register(
      center,
      { subject: viewer.subject ?? '', key: idempotencyKey, body },
      {
        around: (around) => around.requireDivision(divisionCode),
        structure: (structure) => {
          assertPosition({ ...center, id: null }, structure);
        },
      },
    );
  }

  /** Changes what is given about a centre and leaves the rest. */
  async update(change: Change, given: Partial<CommandCenterDetails>, viewer: Viewer): Promise<CommandCenter> {
    await this.manageable(change.id, viewer);
    return this.centers.change(change, {
      type: 'CommandCenterUpdated',
      revise: (center) => {
        const details = tidiedCenter({ ...center, ...given });
        assertSoundCenter(details, cityOfId(center.id));
        return details;
      },
    });
  }

  /** Puts posts in the place of those that a centre has. */
  async setPosts(change: Change, posts: readonly CommandPost[], viewer: Viewer): Promise<CommandCenter> {
    await this.manageable(change.id, viewer);
    const tidied = tidiedPosts(posts);
    assertSoundPosts(tidied);
    return this.centers.change(change, { type: 'CommandPostsSet', revise: () => ({ posts: tidied }) });
  }

  /** Hangs a centre with all below it under another one of its city, or under none; gives it another level. */
  async move(change: Change, to: CommandMove, viewer: Viewer): Promise<CommandCenter> {
    await this.manageable(change.id, viewer);
    return this.centers.move(change, to, assertPosition);
  }

  /** Closes a centre for good. Throws `ACTION_NOT_AVAILABLE` while centres stand below it. */
  async close(change: Change, viewer: Viewer): Promise<CommandCenter> {
    await this.manageable(change.id, viewer);
    return this.centers.close(change, { type: 'CommandCenterClosed' });
  }

  private async manageable(id: string, viewer: Viewer): Promise<void> {
    const [center] = isEntityId(id) ? await this.centers.findByIds([id]) : [];
    if (!center) throw new NotFoundError(TITLE);
    assertMayManageEntries(viewer, center.divisionCode, TITLE);
  }
}
