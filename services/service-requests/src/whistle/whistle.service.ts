import {
  DomainError,
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  parseGridCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { CallAction } from './call-moves.js';
import { assertSoundWhistle, type NewWhistle } from './new-whistle.js';
import { MOST_POINTS } from './whistle-call.js';
import type { WhistleAction } from './whistle-moves.js';
import { WHISTLE_ORDERS, type WhistleOrder } from './whistle-order.js';
import { assertMayBlow } from './whistle.policy.js';
import type { CallOfWhistle, WantedWhistleStep, WhistleRepository } from './whistle.repository.js';
import type { Whistle, WhistleFilter } from './whistle.js';

/** What can be done with whistles. */
export class WhistleService {
  constructor(
    private readonly whistles: WhistleRepository,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** A page of the whistles that the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(
    filter: WhistleFilter,
    order: WhistleOrder,
    request: PageRequest,
    viewer: Viewer,
  ): Promise<Page<Whistle>> {
    const selection = { viewer, filter: withSoundPlace(filter), order };
    return readPage({ rows: this.whistles, order: WHISTLE_ORDERS[order] }, selection, request);
  }

  /** Blows a whistle. A repetition with the same key answers the whistle that the first one blew. */
  async blow(input: NewWhistle, idempotencyKey: string, viewer: Viewer): Promise<Whistle> {
    const { divisionCode, gridCode, sponsor } = input;
    const whistle: NewWhistle = {
      ...input,
      title: input.title.trim(),
      reason: input.reason.trim(),
      divisionCode: divisionCode === null ? null : parseDivisionCode(divisionCode, 'divisionCode'),
      gridCode: gridCode === null ? null : parseGridCode(gridCode, 'gridCode'),
      sponsor: sponsor && { name: sponsor.name.trim(), post: sponsor.post.trim() },
    };
    assertSoundWhistle(whistle, viewer.organization);
    if (whistle.divisionCode !== null) assertMayBlow(viewer, whistle.divisionCode);
    const key = { subject: viewer.subject ?? '', key: idempotencyKey, body: { blowWhistle: whistle } };
    return this.whistles.blow(whistle, { viewer, at: this.now() }, key);
  }

  /** Moves a whistle on, as the table of moves and its calls allow. */
  async move(id: string, wanted: WantedWhistleStep<WhistleAction>, viewer: Viewer): Promise<Whistle> {
    if (!isEntityId(id)) throw new NotFoundError('哨');
    return this.whistles.move(id, wanted, { viewer, at: this.now() });
  }

  /** Moves a call on, as the table of moves allows. Throws `INVALID_INPUT` for a score outside 0 to 100. */
  async moveCall(id: string, wanted: WantedWhistleStep<CallAction>, viewer: Viewer): Promise<CallOfWhistle> {
    const { score } = wanted;
    if (score !== undefined && !(Number.isInteger(score) && score >= 0 && score <= MOST_POINTS))
      throw new DomainError('INVALID_INPUT', `评分应为 0 到 ${String(MOST_POINTS)} 的整数`, {
        field: 'score',
      });
    if (!isEntityId(id)) throw new NotFoundError('报到', 'callId');
    return this.whistles.moveCall(id, wanted, { viewer, at: this.now() });
  }
}
