import { appendEvents, cityOfId, NotFoundError, rowsOf, type Sql, withinPlace } from '@governance/shared';
import sql from 'sql-template-tag';
import type { WorkingTable } from '../../co-building/persistence/sql-working-reader.js';
import { MatchStatus, type NeedMatch } from '../need-match.js';
import { NEED_MATCH_ROWS } from '../need-match.policy.js';
import type { NeedMatchFilter } from '../need-match.repository.js';

/** Where matches are. */
export const NEED_MATCHES: WorkingTable<NeedMatchFilter> = {
  columns: sql`w.id, w.division_code AS "divisionCode", w.version, w.need_id AS "needId", w.resource_id AS "resourceId",
    w.project_id AS "projectId", w.stated_by_id AS "statedById", w.owner_id AS "ownerId", w.quantity, w.status,
    w.proposed_at AS "proposedAt", w.accepted_at AS "acceptedAt", w.ended_at AS "endedAt", w.reason`,
  from: sql`need_match AS w`,
  rows: NEED_MATCH_ROWS,
  organization: sql`w.owner_id`,
  conditions: ({ divisionCode, status }) => [
    ...(divisionCode == null ? [] : [withinPlace('w', divisionCode)]),
    ...(status == null ? [] : [sql`w.status = ANY(${[...status]})`]),
  ],
};

/** A match as it stands now, whoever may see it. The lock on its need keeps it so until the commit. */
export async function matchInHand(transaction: Sql, id: string): Promise<NeedMatch> {
  const [match] = await rowsOf<NeedMatch>(
    transaction,
    sql`SELECT ${NEED_MATCHES.columns} FROM ${NEED_MATCHES.from} WHERE w.city_code = ${cityOfId(id)} AND w.id = ${id}`,
  );
  if (!match) throw new NotFoundError('对接');
  return match;
}

/** Stores how a match stands now, in its next version, and tells it. */
export async function putMatch(
  transaction: Sql,
  match: NeedMatch,
  change: Partial<Pick<NeedMatch, 'status' | 'acceptedAt' | 'endedAt' | 'reason'>>,
): Promise<NeedMatch> {
  const changed = { ...match, ...change, version: match.version + 1 };
  await rowsOf(
    transaction,
    sql`UPDATE need_match SET version = ${changed.version}, status = ${changed.status},
          accepted_at = ${changed.acceptedAt}, ended_at = ${changed.endedAt}, reason = ${changed.reason}
        WHERE city_code = ${cityOfId(match.id)} AND id = ${match.id}`,
  );
  return announcedMatch(transaction, changed, 'NeedMatchMoved');
}

/** Declines all open proposals for a need that the caller has locked. */
export async function declineProposals(transaction: Sql, needId: string, reason: string): Promise<void> {
  const open = await rowsOf<NeedMatch>(
    transaction,
    sql`SELECT ${NEED_MATCHES.columns} FROM ${NEED_MATCHES.from}
        WHERE w.city_code = ${cityOfId(needId)} AND w.need_id = ${needId} AND w.status = ${MatchStatus.PROPOSED}
        ORDER BY w.id`,
  );
  for (const match of open)
    await putMatch(transaction, match, { status: MatchStatus.DECLINED, endedAt: new Date(), reason });
}

/** Tells of a match. Never the reason: others read and keep a feed. */
export async function announcedMatch(transaction: Sql, match: NeedMatch, type: string): Promise<NeedMatch> {
  const { id, divisionCode, version, needId, resourceId, projectId, statedById, ownerId } = match;
  const { quantity, status, proposedAt, acceptedAt, endedAt } = match;
  await appendEvents(transaction, [
    {
      type,
      entity: 'NeedMatch',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: {
        divisionCode,
        needId,
        resourceId,
        projectId,
        statedById,
        ownerId,
        quantity,
        status,
        proposedAt,
        acceptedAt,
        endedAt,
      },
    },
  ]);
  return match;
}
