import {
  appendEvents,
  appendStats,
  businessDay,
  cityOfId,
  claimKey,
  DomainError,
  newEntityId,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import type { SeenDeliberation } from '../../deliberation/deliberation.js';
import { OPINIONS_WELCOME } from '../../deliberation/deliberation-step.js';
import { writtenDeliberation } from '../../deliberation/persistence/announce-deliberation.js';
import type { NewOpinion } from '../new-opinions.js';
import type { OpinionEntry } from '../opinion.repository.js';
import { opinionTable } from './opinion.table.js';

/** Stores opinions, their words apart, their figures and events in the caller's transaction; a repetition nothing. */
export async function addOpinions(
  manager: EntityManager,
  deliberationId: string,
  given: readonly NewOpinion[],
  { viewer, request }: OpinionEntry,
): Promise<SeenDeliberation> {
  const cityCode = cityOfId(deliberationId);
  const { replayOf } = await claimKey(manager, { cityCode, ...request }, deliberationId);
  if (replayOf !== null) return writtenDeliberation(manager, replayOf, viewer);

  await holdDeliberation(manager, deliberationId);
  const deliberation = await writtenDeliberation(manager, deliberationId, viewer);
  const { step, round, divisionCode } = deliberation;
  if (!OPINIONS_WELCOME.has(step))
    throw new DomainError('ACTION_NOT_AVAILABLE', '评议之后不再登记意见', {
      field: 'deliberationId',
      status: step,
    });
  const recordedAt = new Date();
  const opinions = given.map((opinion) => ({ ...opinion, id: newEntityId(cityCode) }));
  await manager.insert(
    opinionTable,
    opinions.map(({ id, stance, count, text }) => ({
      cityCode,
      id,
      deliberationId,
      round,
      stance,
      count,
      recordedAt,
      hasText: text !== null,
    })),
  );
  await storeTexts(manager, cityCode, opinions);
  await appendStats(
    manager,
    opinions.map(({ count }) => ({
      scope: divisionCode,
      day: businessDay(recordedAt),
      measure: 'deliberation.opinions',
      amount: count,
    })),
  );
  await appendEvents(
    manager,
    opinions.map(({ id, stance, count }) => ({
      type: 'DeliberationOpinionRecorded',
      entity: 'DeliberationOpinion',
      entityId: id,
      cityCode,
      divisionCode,
      version: 1,
      payload: { deliberationId, divisionCode, round, stance, count, recordedAt },
    })),
  );
  return deliberation;
}

/** Whoever takes the next step waits; others may enter opinions at the same time. */
const holdDeliberation = (transaction: Sql, id: string): Promise<unknown> =>
  rowsOf(
    transaction,
    sql`SELECT 1 FROM deliberation WHERE city_code = ${cityOfId(id)} AND id = ${id} FOR SHARE`,
  );

/** Words of opinions to be stored, and the ids of the opinions. */
interface StoredText {
  readonly id: string;
  readonly text: string | null;
}

/** Stores words in the caller's transaction. Nothing is read back: who writes need not be one who may read. */
export async function storeTexts(
  transaction: Sql,
  cityCode: string,
  opinions: readonly StoredText[],
): Promise<void> {
  const spoken = opinions.filter(({ text }) => text !== null);
  if (spoken.length === 0) return;
  await rowsOf(
    transaction,
    sql`INSERT INTO deliberation_opinion_text (city_code, opinion_id, text)
        SELECT ${cityCode}, one.id, one.text
        FROM unnest(${spoken.map(({ id }) => id)}::text[], ${spoken.map(({ text }) => text)}::text[]) AS one (id, text)`,
  );
}
