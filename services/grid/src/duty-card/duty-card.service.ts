import { cityOfId, DomainError, isEntityId, NotFoundError, type Viewer } from '@governance/shared';
import type { GridRepository } from '../grid/grid.repository.js';
import { assertMayManageGrids } from '../grid/grid.policy.js';
import {
  assertExpiry,
  type DutyCard,
  type DutyCardIssue,
  type IssuedDutyCard,
  type NewDutyCard,
} from './duty-card.js';
import type { DutyCardRepository } from './duty-card.repository.js';

/** What can be done with duty cards. */
export class DutyCardService {
  constructor(
    private readonly cards: DutyCardRepository,
    private readonly grids: GridRepository,
  ) {}

  /** The card that a token opens. Throws the same `NOT_FOUND` for every token that opens none. */
  async read(token: string): Promise<DutyCard> {
    const card = await this.cards.findByToken(token);
    if (!card) throw new NotFoundError('公示牌', 'token');
    return card;
  }

  /** Issues a card for a worker in a grid. A repetition with the same key answers it without the token. */
  async issue(input: NewDutyCard, idempotencyKey: string, viewer: Viewer): Promise<IssuedDutyCard> {
    const [grid] = isEntityId(input.gridId) ? await this.grids.findByIds([input.gridId], null) : [];
    if (!grid) throw new NotFoundError('网格', 'gridId');
    assertMayManageGrids(viewer, grid.divisionCode);
    assertExpiry(input.expiresAt);
    if (!isEntityId(input.workerId) || cityOfId(input.workerId) !== cityOfId(input.gridId))
      throw new DomainError('INVALID_INPUT', '该网格员目前不负责该网格', { field: 'workerId' });
    const request = { subject: viewer.subject ?? '', key: idempotencyKey, body: { issueDutyCard: input } };
    return this.cards.issue(input, request);
  }

  /** Gives a card another token, e.g. when a notice was lost: the old one opens nothing from now on. */
  async reissue(
    id: string,
    expiresAt: Date | null,
    expectedVersion: number,
    viewer: Viewer,
  ): Promise<IssuedDutyCard> {
    await this.managed(id, viewer);
    assertExpiry(expiresAt);
    return this.cards.reissue(id, expiresAt, expectedVersion);
  }

  /** Ends a card: its token opens nothing from now on. */
  async revoke(id: string, expectedVersion: number, viewer: Viewer): Promise<DutyCardIssue> {
    await this.managed(id, viewer);
    return this.cards.revoke(id, expectedVersion);
  }

  /** One that lies elsewhere looks like one that does not exist. */
  private async managed(id: string, viewer: Viewer): Promise<void> {
    const [card] = isEntityId(id) ? await this.cards.findByIds([id], viewer) : [];
    if (!card) throw new NotFoundError('公示牌');
    assertMayManageGrids(viewer, card.divisionCode);
  }
}
