import {
  allOf,
  appendEvents,
  appendStats,
  type ChildListReader,
  cityCodeOf,
  cityOfId,
  claimKey,
  countUnderPlaces,
  type DivisionDirectory,
  type IdempotentRequest,
  isEntityId,
  newEntityId,
  NotFoundError,
  type PageWindow,
  readByCity,
  rowsOf,
  rowsUnderPlaces,
  type Sql,
  type Viewer,
  visibleRows,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { CollectedOpinion, CollectedOpinionFilter, NewCollectedOpinion } from '../collected-opinion.js';
import { OPINION_ROWS } from '../collected-opinion.policy.js';
import type { CollectedOpinionRepository } from '../collected-opinion.repository.js';
import { collectedOpinionTable } from './collected-opinion.table.js';

const SELECT = sql`SELECT o.id, o.division_code AS "divisionCode", o.version, o.title, o.category,
  o.collected_on::text AS "collectedOn", o.organization_id AS "organizationId", o.recorded_at AS "recordedAt"
  FROM collected_opinion o`;

const conditionsOf = ({ divisionCode, organizationId }: CollectedOpinionFilter): SqlText[] => [
  ...(divisionCode == null ? [] : [withinPlace('o', divisionCode)]),
  ...(organizationId == null ? [] : [ofOrganization(organizationId)]),
];

const ofOrganization = (id: string): SqlText =>
  isEntityId(id) ? sql`o.city_code = ${cityOfId(id)} AND o.organization_id = ${id}` : sql`FALSE`;

/** Those of places, at any depth. */
const ofPlaces = (
  database: Sql,
  viewer: Viewer,
): ChildListReader<CollectedOpinionFilter, CollectedOpinion> => ({
  readPages: (codes, filter, window) =>
    rowsUnderPlaces<CollectedOpinion>(database, codes, {
      alias: 'o',
      select: SELECT,
      conditions: [visibleRows(viewer, OPINION_ROWS), ...conditionsOf(filter), ...earlier(window)],
      tail: inOrder(window),
    }),
  countEach: (codes, filter) =>
    countUnderPlaces(database, codes, {
      alias: 'o',
      from: sql`collected_opinion o`,
      conditions: [visibleRows(viewer, OPINION_ROWS), ...conditionsOf(filter)],
    }),
});

const earlier = ({ after }: PageWindow): readonly SqlText[] =>
  after ? [sql`(o.collected_on, o.id) < (${after[0]}::date, ${after[1]})`] : [];

const inOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY o.collected_on DESC, o.id DESC LIMIT ${first + 1}`;

/** 收集的意见 in PostgreSQL. */
export class SqlCollectedOpinionRepository implements CollectedOpinionRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {}

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly CollectedOpinion[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<CollectedOpinion>(
        this.dataSource,
        sql`${SELECT} WHERE o.city_code = ${city} AND o.id = ANY(${group}) AND ${visibleRows(viewer, OPINION_ROWS)}`,
      ),
    );
  }

  findPage(
    filter: CollectedOpinionFilter,
    window: PageWindow,
    viewer: Viewer,
  ): Promise<readonly CollectedOpinion[]> {
    return rowsOf<CollectedOpinion>(
      this.dataSource,
      sql`${SELECT} WHERE ${allOf([visibleRows(viewer, OPINION_ROWS), ...conditionsOf(filter), ...earlier(window)])} ${inOrder(window)}`,
    );
  }

  async count(filter: CollectedOpinionFilter, viewer: Viewer): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM collected_opinion o WHERE ${allOf([visibleRows(viewer, OPINION_ROWS), ...conditionsOf(filter)])}`,
    );
    return row?.count ?? 0;
  }

  ofDivisions(viewer: Viewer): ChildListReader<CollectedOpinionFilter, CollectedOpinion> {
    return ofPlaces(this.dataSource, viewer);
  }

  record(
    given: NewCollectedOpinion,
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<CollectedOpinion> {
    const { divisionCode, organizationId, collectedOn } = given;
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return written(manager, replayOf);
      await this.divisions.requireDivision(manager, divisionCode, 'divisionCode');
      const row = { ...given, cityCode, id, version: 1, recordedAt: new Date() };
      await manager.insert(collectedOpinionTable, { ...row, collectedBySubject: request.subject });
      await appendStats(
        manager,
        [divisionCode, organizationId].map((scope) => ({
          scope,
          day: collectedOn,
          measure: 'opinion',
          amount: 1,
        })),
      );
      return announced(manager, await written(manager, id));
    });
  }
}

async function written(database: Sql, id: string): Promise<CollectedOpinion> {
  const [found] = await rowsOf<CollectedOpinion>(
    database,
    sql`${SELECT} WHERE o.city_code = ${cityOfId(id)} AND o.id = ${id}`,
  );
  if (!found) throw new NotFoundError('收集的意见');
  return found;
}

/** Tells what residents said: its title was checked to hold nothing personal, so that whoever handles requests can take it up. Who said it is not kept. */
async function announced(transaction: Sql, recorded: CollectedOpinion): Promise<CollectedOpinion> {
  const { id, version, divisionCode, title, category, collectedOn, organizationId } = recorded;
  await appendEvents(transaction, [
    {
      type: 'OpinionCollected',
      entity: 'CollectedOpinion',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { divisionCode, title, category, collectedOn, organizationId },
    },
  ]);
  return recorded;
}
