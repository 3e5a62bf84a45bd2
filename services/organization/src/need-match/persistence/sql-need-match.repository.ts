import {
  cityOfId,
  claimKey,
  ConflictError,
  DomainError,
  newEntityId,
  readByCity,
  rowsOf,
  type Viewer,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import type { WantedMove } from '../../co-building/move.js';
import { joinParties } from '../../co-building/persistence/join-parties.js';
import { SqlWorkingReader } from '../../co-building/persistence/sql-working-reader.js';
import { type NeedItem, NeedStatus } from '../../need-item/need-item.js';
import { lockNeed, putNeed } from '../../need-item/persistence/need-item-statements.js';
import { lockResource } from '../../resource-item/persistence/resource-item-statements.js';
import { type MatchAction, MatchStatus, MAX_MATCHES, type NeedMatch } from '../need-match.js';
import type { NeedMatchFilter, NeedMatchRepository, ProposalTerms } from '../need-match.repository.js';
import type { NewMatch } from '../new-match.js';
import { moveMatch } from './move-match.js';
import { announcedMatch, matchInHand, NEED_MATCHES } from './need-match-statements.js';
import { needMatchTable } from './need-match.table.js';

/** Matches in PostgreSQL. */
export class SqlNeedMatchRepository
  extends SqlWorkingReader<NeedMatch, NeedMatchFilter>
  implements NeedMatchRepository
{
  constructor(dataSource: DataSource) {
    super(dataSource, NEED_MATCHES);
  }

  findByNeeds(needIds: readonly string[], viewer: Viewer): Promise<readonly NeedMatch[]> {
    return readByCity(needIds, (city, group) =>
      rowsOf<NeedMatch>(
        this.dataSource,
        sql`SELECT ${NEED_MATCHES.columns} FROM ${NEED_MATCHES.from}
            WHERE w.city_code = ${city} AND w.need_id = ANY(${group}) AND ${this.visibleTo(viewer)}
            ORDER BY w.need_id, w.id`,
      ),
    );
  }

  propose(match: NewMatch, { expectedVersion, idempotent }: ProposalTerms): Promise<NeedMatch> {
    const { needId, resourceId } = match;
    const [cityCode, id] = [cityOfId(needId), newEntityId(needId)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...idempotent }, id);
      if (replayOf !== null) return matchInHand(manager, replayOf);
      const need = await lockNeed(manager, needId);
      await assertOpen(manager, need, match, expectedVersion);
      const { ownerId } = await lockResource(manager, resourceId);
      const { divisionCode, statedById } = need;
      const row = { ...match, cityCode, id, version: 1, divisionCode, statedById, ownerId };
      await manager.insert(needMatchTable, {
        ...row,
        status: MatchStatus.PROPOSED,
        proposedAt: new Date(),
      });
      await joinParties(manager, [needId, resourceId], [statedById, ownerId]);
      await putNeed(manager, need, {});
      return announcedMatch(manager, await matchInHand(manager, id), 'NeedMatchProposed');
    });
  }

  move(match: NeedMatch, wanted: WantedMove<MatchAction>): Promise<NeedMatch> {
    return this.dataSource.transaction((manager) => moveMatch(manager, match, wanted));
  }
}

async function assertOpen(
  manager: EntityManager,
  { id: needId, version, status }: NeedItem,
  { resourceId }: NewMatch,
  expectedVersion: number,
): Promise<void> {
  if (version !== expectedVersion) throw new ConflictError('需求', version);
  if (status !== NeedStatus.STATED)
    throw new DomainError('ACTION_NOT_AVAILABLE', '该需求已对接或已撤回', { field: 'needId', status });
  const matches = await manager.find(needMatchTable, {
    where: { cityCode: cityOfId(needId), needId },
    select: { resourceId: true, status: true },
  });
  if (matches.length >= MAX_MATCHES)
    throw new DomainError('ACTION_NOT_AVAILABLE', `一项需求最多有 ${String(MAX_MATCHES)} 次对接`, {
      field: 'needId',
    });
  if (matches.some((it) => it.status === 'PROPOSED' && it.resourceId === resourceId))
    throw new DomainError('ALREADY_EXISTS', '已为该需求提出过这项资源', { field: 'resourceId' });
}
