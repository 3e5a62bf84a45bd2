import { appendEvents, cityOfId, NotFoundError, rowsOf, type Sql, type Viewer } from '@governance/shared';
import sql from 'sql-template-tag';
import type { SeenDeliberation } from '../deliberation.js';
import { selectDeliberations } from './deliberation-statements.js';

/** A deliberation that the caller has just written, as a viewer reads it. */
export async function writtenDeliberation(
  transaction: Sql,
  id: string,
  viewer: Viewer,
): Promise<SeenDeliberation> {
  const [deliberation] = await rowsOf<SeenDeliberation>(
    transaction,
    sql`${selectDeliberations(viewer)} WHERE d.city_code = ${cityOfId(id)} AND d.id = ${id}`,
  );
  if (!deliberation) throw new NotFoundError('协商');
  return deliberation;
}

/** Tells of a written deliberation, and never its words: others read and keep a feed. */
export async function announcedDeliberation(
  transaction: Sql,
  deliberation: SeenDeliberation,
  type: 'DeliberationOpened' | 'DeliberationAdvanced',
): Promise<SeenDeliberation> {
  const { id, divisionCode, version, level, jointBodyId, proposer, openedAt } = deliberation;
  const { step, steppedAt, round, outcome, publishedRound, chairOrganizationId } = deliberation;
  await appendEvents(transaction, [
    {
      type,
      entity: 'Deliberation',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: {
        divisionCode,
        level,
        jointBodyId,
        chairOrganizationId,
        proposer,
        openedAt,
        step,
        steppedAt,
        round,
        outcome,
        publishedRound,
      },
    },
  ]);
  return deliberation;
}
