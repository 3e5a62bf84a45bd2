import {
  cityCodeOf,
  cityOfId,
  claimKey,
  ConflictError,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  readByCity,
  rowsOf,
  type Sql,
  type Viewer,
  violates,
  visibleRows,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { theGrid } from '../../grid/persistence/grid-reads.js';
import { dutyCardKey, newDutyCardToken } from '../duty-card-token.js';
import {
  type DutyCard,
  type DutyCardIssue,
  type IssuedDutyCard,
  MAX_CARDS_OF_WORKER,
  type NewDutyCard,
} from '../duty-card.js';
import type { DutyCardRepository } from '../duty-card.repository.js';
import { cardUnder, ISSUE_COLUMNS, theIssue } from './duty-card-reads.js';
import { announceCards } from './duty-card-writes.js';
import { dutyCardTable } from './duty-card.table.js';

const ROWS = { division: 'c.division_code' };

/** Duty cards in PostgreSQL. */
export class SqlDutyCardRepository implements DutyCardRepository {
  constructor(private readonly dataSource: DataSource) {}

  findByToken(token: string): Promise<DutyCard | null> {
    return cardUnder(this.dataSource, dutyCardKey(token));
  }

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly DutyCardIssue[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<DutyCardIssue>(
        this.dataSource,
        sql`SELECT ${ISSUE_COLUMNS} FROM duty_card c
            WHERE c.city_code = ${city} AND c.id = ANY(${group}) AND ${visibleRows(viewer, ROWS)}`,
      ),
    );
  }

  findByWorkers(workerIds: readonly string[], viewer: Viewer): Promise<readonly DutyCardIssue[]> {
    return readByCity(workerIds, (city, group) =>
      rowsOf<DutyCardIssue>(
        this.dataSource,
        sql`SELECT card.* FROM unnest(${group}::text[]) AS worker (id)
            CROSS JOIN LATERAL (
              SELECT ${ISSUE_COLUMNS} FROM duty_card c
              WHERE c.city_code = ${city} AND c.worker_id = worker.id AND ${visibleRows(viewer, ROWS)}
              ORDER BY c.id DESC LIMIT ${MAX_CARDS_OF_WORKER}
            ) card`,
      ),
    );
  }

  async issue(card: NewDutyCard, request: Omit<IdempotentRequest, 'cityCode'>): Promise<IssuedDutyCard> {
    try {
      return await this.dataSource.transaction((manager) => issueCard(manager, card, request));
    } catch (error) {
      if (violates(error, 'duty_card_current'))
        throw new DomainError('ALREADY_EXISTS', '该网格员在该网格已有公示牌,请补发', { field: 'workerId' });
      throw error;
    }
  }

  reissue(id: string, expiresAt: Date | null, expectedVersion: number): Promise<IssuedDutyCard> {
    return this.dataSource.transaction(async (manager) => {
      const card = await heldCard(manager, id, expectedVersion);
      await assertInCharge(manager, card);
      const token = newDutyCardToken(cityOfId(id));
      const { tokenHash } = dutyCardKey(token);
      const change = { tokenHash, issuedAt: new Date(), expiresAt, version: card.version + 1 };
      await manager.update(dutyCardTable, { cityCode: cityOfId(id), id }, change);
      const issue = await theIssue(manager, id);
      await announceCards(manager, [issue], 'DutyCardReissued');
      return { ...issue, token };
    });
  }

  revoke(id: string, expectedVersion: number): Promise<DutyCardIssue> {
    return this.dataSource.transaction(async (manager) => {
      const card = await heldCard(manager, id, expectedVersion);
      const change = { revokedAt: new Date(), version: card.version + 1 };
      await manager.update(dutyCardTable, { cityCode: cityOfId(id), id }, change);
      const issue = await theIssue(manager, id);
      await announceCards(manager, [issue], 'DutyCardRevoked');
      return issue;
    });
  }
}

async function issueCard(
  manager: EntityManager,
  card: NewDutyCard,
  request: Omit<IdempotentRequest, 'cityCode'>,
): Promise<IssuedDutyCard> {
  const { divisionCode } = await theGrid(manager, card.gridId);
  const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
  const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
  if (replayOf !== null) return { ...(await theIssue(manager, replayOf)), token: null };
  await assertInCharge(manager, card);
  const token = newDutyCardToken(cityCode);
  const { tokenHash } = dutyCardKey(token);
  await manager.insert(dutyCardTable, {
    cityCode,
    id,
    divisionCode,
    version: 1,
    tokenHash,
    issuedAt: new Date(),
    ...card,
  });
  const issue = await theIssue(manager, id);
  await announceCards(manager, [issue], 'DutyCardIssued');
  return { ...issue, token };
}

/** Holds the assignment, so that it does not end while a card is issued for it. */
async function assertInCharge(
  database: Sql,
  { workerId, gridId }: Pick<NewDutyCard, 'workerId' | 'gridId'>,
): Promise<void> {
  const found = await rowsOf(
    database,
    sql`SELECT 1 FROM grid_assignment WHERE city_code = ${cityOfId(gridId)} AND grid_id = ${gridId}
          AND worker_id = ${workerId} AND valid_to IS NULL FOR UPDATE`,
  );
  if (found.length === 0)
    throw new DomainError('INVALID_INPUT', '该网格员目前不负责该网格', { field: 'workerId' });
}

async function heldCard(database: Sql, id: string, expectedVersion: number): Promise<DutyCardIssue> {
  await rowsOf(
    database,
    sql`SELECT 1 FROM duty_card WHERE city_code = ${cityOfId(id)} AND id = ${id} FOR UPDATE`,
  );
  const card = await theIssue(database, id);
  if (card.version !== expectedVersion) throw new ConflictError('公示牌', card.version);
  if (card.revokedAt !== null)
    throw new DomainError('ACTION_NOT_AVAILABLE', '该公示牌已作废', { field: 'id', status: 'REVOKED' });
  return card;
}
