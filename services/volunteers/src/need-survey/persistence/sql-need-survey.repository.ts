import {
  allOf,
  type ChildListReader,
  cityCodeOf,
  cityOfId,
  claimKey,
  ConflictError,
  type DivisionDirectory,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  NotFoundError,
  type PageWindow,
  readByCity,
  rowsOf,
  type Viewer,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { NATIONAL_CITY } from '../../team-kind/team-kind.js';
import { type NeedGroup, type NeedSurvey, type NeedSurveyFilter, NeedSurveyState } from '../need-survey.js';
import type { KeptSurvey, NeedSurveyRepository } from '../need-survey.repository.js';
import {
  afterSurvey,
  announcedSurvey,
  inSurveyOrder,
  overlapsPublished,
  SELECT_SURVEYS,
  surveyConditions,
  surveysOfDivisions,
  theSurvey,
  visibleSurveys,
} from './need-survey-statements.js';
import { needSurveyTable } from './need-survey.table.js';

/** Surveys of needs in PostgreSQL. */
export class SqlNeedSurveyRepository implements NeedSurveyRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {}

  findGroups(cityCodes: readonly string[]): Promise<readonly NeedGroup[]> {
    return rowsOf<NeedGroup>(
      this.dataSource,
      sql`SELECT city_code AS "cityCode", code, name FROM need_group
          WHERE city_code = ANY(${[NATIONAL_CITY, ...cityCodes]}) ORDER BY city_code, code`,
    );
  }

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly NeedSurvey[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<NeedSurvey>(
        this.dataSource,
        sql`${SELECT_SURVEYS} WHERE s.city_code = ${city} AND s.id = ANY(${group}) AND ${visibleSurveys(viewer)}`,
      ),
    );
  }

  findPage(filter: NeedSurveyFilter, window: PageWindow, viewer: Viewer): Promise<readonly NeedSurvey[]> {
    const conditions = [...surveyConditions(filter, viewer), ...afterSurvey(window)];
    return rowsOf<NeedSurvey>(
      this.dataSource,
      sql`${SELECT_SURVEYS} WHERE ${allOf(conditions)} ${inSurveyOrder(window)}`,
    );
  }

  async count(filter: NeedSurveyFilter, viewer: Viewer): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM need_survey s WHERE ${allOf(surveyConditions(filter, viewer))}`,
    );
    return row?.count ?? 0;
  }

  ofDivisions(viewer: Viewer): ChildListReader<NeedSurveyFilter, NeedSurvey> {
    return surveysOfDivisions(this.dataSource, viewer);
  }

  record(
    { divisionCode, organizationId, from, to, groups }: KeptSurvey,
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<NeedSurvey> {
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theSurvey(manager, replayOf);
      await this.divisions.requireDivision(manager, divisionCode, 'divisionCode');
      await manager.insert(needSurveyTable, {
        cityCode,
        id,
        divisionCode,
        version: 1,
        organizationId,
        fromDay: from,
        toDay: to,
        state: NeedSurveyState.RECORDED,
        groups,
        groupCodes: groups.map(({ group }) => group),
        recordedAt: new Date(),
      });
      return announcedSurvey(manager, id, 'NeedSurveyRecorded');
    });
  }

  publish(id: string, expectedVersion: number): Promise<NeedSurvey> {
    return this.dataSource.transaction(async (manager) => {
      // One at a time in a city: two that overlap would otherwise not see each other.
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `publish need survey ${cityOfId(id)}`,
      ]);
      const version = await holdSurvey(manager, id, [expectedVersion, NeedSurveyState.RECORDED]);
      if (await overlapsPublished(manager, await theSurvey(manager, id)))
        throw new DomainError('PERIOD_OVERLAP', '同一群体在此地或其上下级的同一期间已发布过需求调查', {
          field: 'id',
        });
      const change = { state: NeedSurveyState.PUBLISHED, publishedAt: new Date() };
      await manager.update(needSurveyTable, { cityCode: cityOfId(id), id }, { ...change, version });
      return announcedSurvey(manager, id, 'NeedSurveyPublished');
    });
  }

  withdraw(id: string, expectedVersion: number): Promise<NeedSurvey> {
    return this.dataSource.transaction(async (manager) => {
      const states = [NeedSurveyState.RECORDED, NeedSurveyState.PUBLISHED];
      const version = await holdSurvey(manager, id, [expectedVersion, ...states]);
      const change = {
        state: NeedSurveyState.WITHDRAWN,
        withdrawnAt: new Date(),
        groups: [],
        groupCodes: [],
      };
      await manager.update(needSurveyTable, { cityCode: cityOfId(id), id }, { ...change, version });
      return announcedSurvey(manager, id, 'NeedSurveyWithdrawn');
    });
  }
}

/** Locks a survey that is in one of these states and answers the version that it will have. */
async function holdSurvey(
  manager: EntityManager,
  id: string,
  [expectedVersion, ...states]: readonly [number, ...NeedSurveyState[]],
): Promise<number> {
  const where = { cityCode: cityOfId(id), id };
  const row = await manager.findOne(needSurveyTable, { where, lock: { mode: 'pessimistic_write' } });
  if (!row) throw new NotFoundError('需求调查');
  if (row.version !== expectedVersion) throw new ConflictError('需求调查', row.version);
  if (!states.includes(row.state))
    throw new DomainError('ACTION_NOT_AVAILABLE', '该需求调查已发布或已撤回', {
      field: 'id',
      status: row.state,
    });
  return row.version + 1;
}
