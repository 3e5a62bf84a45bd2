import {
  allOf,
  appendEvents,
  type ChildListReader,
  cityCodeOf,
  cityOfId,
  claimKey,
  countUnderPlaces,
  ConflictError,
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
import type { Campaign, CampaignFilter, CampaignResult, NewCampaign } from '../campaign.js';
import type { CampaignRepository } from '../campaign.repository.js';
import { campaignTable } from './campaign.table.js';

const SELECT_CAMPAIGNS = sql`SELECT c.id, c.division_code AS "divisionCode", c.version, c.title,
  c.organized_by_id AS "organizedById", c.started_on::text AS "startedOn", c.ended_on::text AS "endedOn",
  c.participants, c.amount_cents::float8 AS "amountCents" FROM campaign c`;

const conditionsOf = ({ divisionCode, organizationId }: CampaignFilter): SqlText[] => [
  ...(divisionCode == null ? [] : [withinPlace('c', divisionCode)]),
  ...(organizationId == null ? [] : [organizedBy(organizationId)]),
];

const organizedBy = (id: string): SqlText =>
  isEntityId(id) ? sql`c.city_code = ${cityOfId(id)} AND c.organized_by_id = ${id}` : sql`FALSE`;

/** Those of places, at any depth. */
const ofPlaces = (database: Sql): ChildListReader<CampaignFilter, Campaign> => ({
  readPages: (codes, filter, window) =>
    rowsUnderPlaces<Campaign>(database, codes, {
      alias: 'c',
      select: SELECT_CAMPAIGNS,
      conditions: [...conditionsOf(filter), ...earlier(window)],
      tail: inOrder(window),
    }),
  countEach: (codes, filter) =>
    countUnderPlaces(database, codes, {
      alias: 'c',
      from: sql`campaign c`,
      conditions: conditionsOf(filter),
    }),
});

const earlier = ({ after }: PageWindow): readonly SqlText[] =>
  after ? [sql`(c.started_on, c.id) < (${after[0]}::date, ${after[1]})`] : [];

const inOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY c.started_on DESC, c.id DESC LIMIT ${first + 1}`;

/** Campaigns in PostgreSQL. */
export class SqlCampaignRepository implements CampaignRepository {
  readonly ofDivisions: CampaignRepository['ofDivisions'];

  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {
    this.ofDivisions = ofPlaces(dataSource);
  }

  findByIds(ids: readonly string[]): Promise<readonly Campaign[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<Campaign>(
        this.dataSource,
        sql`${SELECT_CAMPAIGNS} WHERE c.city_code = ${city} AND c.id = ANY(${group})`,
      ),
    );
  }

  findPage(filter: CampaignFilter, window: PageWindow): Promise<readonly Campaign[]> {
    return rowsOf<Campaign>(
      this.dataSource,
      sql`${SELECT_CAMPAIGNS} WHERE ${allOf([...conditionsOf(filter), ...earlier(window)])} ${inOrder(window)}`,
    );
  }

  async count(filter: CampaignFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM campaign c WHERE ${allOf(conditionsOf(filter))}`,
    );
    return row?.count ?? 0;
  }

  create(campaign: NewCampaign, request: Omit<IdempotentRequest, 'cityCode'>): Promise<Campaign> {
    const [cityCode, id] = [cityCodeOf(campaign.divisionCode), newEntityId(campaign.divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theCampaign(manager, replayOf);
      await this.divisions.requireDivision(manager, campaign.divisionCode, 'divisionCode');
      await manager.insert(campaignTable, { ...campaign, cityCode, id, version: 1 });
      return announced(manager, await theCampaign(manager, id), 'CampaignCreated');
    });
  }

  record(id: string, result: CampaignResult, expectedVersion: number): Promise<Campaign> {
    const where = { cityCode: cityOfId(id), id };
    return this.dataSource.transaction(async (manager) => {
      const { version } = await manager.findOneOrFail(campaignTable, {
        where,
        lock: { mode: 'pessimistic_write' },
      });
      if (version !== expectedVersion) throw new ConflictError('公益活动', version);
      await manager.update(campaignTable, where, { ...result, version: version + 1 });
      return announced(manager, await theCampaign(manager, id), 'CampaignRecorded');
    });
  }
}

async function theCampaign(database: Sql, id: string): Promise<Campaign> {
  const [campaign] = await rowsOf<Campaign>(
    database,
    sql`${SELECT_CAMPAIGNS} WHERE c.city_code = ${cityOfId(id)} AND c.id = ${id}`,
  );
  if (!campaign) throw new NotFoundError('公益活动');
  return campaign;
}

/** Tells that there is a campaign, and not what few people gave. */
async function announced(transaction: Sql, campaign: Campaign, type: string): Promise<Campaign> {
  const { id, divisionCode, version, organizedById, startedOn, endedOn } = campaign;
  await appendEvents(transaction, [
    {
      type,
      entity: 'Campaign',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { divisionCode, organizedById, startedOn, endedOn },
    },
  ]);
  return campaign;
}
