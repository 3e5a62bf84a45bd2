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
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { GoodDeed, GoodDeedFilter, NewGoodDeed } from '../good-deed.js';

import type { GoodDeedRepository } from '../good-deed.repository.js';
import { goodDeedTable } from './good-deed.table.js';

const SELECT = sql`SELECT g.id, g.division_code AS "divisionCode", g.version, g.title, g.category,
  g.done_on::text AS "doneOn", g.organization_id AS "organizationId", g.recorded_at AS "recordedAt"
  FROM good_deed g`;

const conditionsOf = ({ divisionCode, organizationId }: GoodDeedFilter): SqlText[] => [
  ...(divisionCode == null ? [] : [withinPlace('g', divisionCode)]),
  ...(organizationId == null ? [] : [ofOrganization(organizationId)]),
];

const ofOrganization = (id: string): SqlText =>
  isEntityId(id) ? sql`g.city_code = ${cityOfId(id)} AND g.organization_id = ${id}` : sql`FALSE`;

/** Those of places, at any depth. */
const ofPlaces = (database: Sql): ChildListReader<GoodDeedFilter, GoodDeed> => ({
  readPages: (codes, filter, window) =>
    rowsUnderPlaces<GoodDeed>(database, codes, {
      alias: 'g',
      select: SELECT,
      conditions: [...conditionsOf(filter), ...earlier(window)],
      tail: inOrder(window),
    }),
  countEach: (codes, filter) =>
    countUnderPlaces(database, codes, {
      alias: 'g',
      from: sql`good_deed g`,
      conditions: conditionsOf(filter),
    }),
});

const earlier = ({ after }: PageWindow): readonly SqlText[] =>
  after ? [sql`(g.done_on, g.id) < (${after[0]}::date, ${after[1]})`] : [];

const inOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY g.done_on DESC, g.id DESC LIMIT ${first + 1}`;

/** 为民办实事 in PostgreSQL. */
export class SqlGoodDeedRepository implements GoodDeedRepository {
  readonly ofDivisions: GoodDeedRepository['ofDivisions'];

  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {
    this.ofDivisions = ofPlaces(dataSource);
  }

  findByIds(ids: readonly string[]): Promise<readonly GoodDeed[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<GoodDeed>(this.dataSource, sql`${SELECT} WHERE g.city_code = ${city} AND g.id = ANY(${group})`),
    );
  }

  findPage(filter: GoodDeedFilter, window: PageWindow): Promise<readonly GoodDeed[]> {
    return rowsOf<GoodDeed>(
      this.dataSource,
      sql`${SELECT} WHERE ${allOf([...conditionsOf(filter), ...earlier(window)])} ${inOrder(window)}`,
    );
  }

  async count(filter: GoodDeedFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM good_deed g WHERE ${allOf(conditionsOf(filter))}`,
    );
    return row?.count ?? 0;
  }

  record(given: NewGoodDeed, request: Omit<IdempotentRequest, 'cityCode'>): Promise<GoodDeed> {
    const { divisionCode, organizationId, doneOn } = given;
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return written(manager, replayOf);
      await this.divisions.requireDivision(manager, divisionCode, 'divisionCode');
      const row = { ...given, cityCode, id, version: 1, recordedAt: new Date() };
      await manager.insert(goodDeedTable, { ...row, recordedBySubject: request.subject });
      await appendStats(
        manager,
        [divisionCode, organizationId].map((scope) => ({
          scope,
          day: doneOn,
          measure: 'good_deed',
          amount: 1,
        })),
      );
      return announced(manager, await written(manager, id));
    });
  }
}

async function written(database: Sql, id: string): Promise<GoodDeed> {
  const [found] = await rowsOf<GoodDeed>(
    database,
    sql`${SELECT} WHERE g.city_code = ${cityOfId(id)} AND g.id = ${id}`,
  );
  if (!found) throw new NotFoundError('为民办实事');
  return found;
}

/** Tells what was done where, and by whom as an organization. */
async function announced(transaction: Sql, recorded: GoodDeed): Promise<GoodDeed> {
  const { id, version, divisionCode, title, category, doneOn, organizationId } = recorded;
  await appendEvents(transaction, [
    {
      type: 'GoodDeedRecorded',
      entity: 'GoodDeed',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { divisionCode, title, category, doneOn, organizationId },
    },
  ]);
  return recorded;
}
