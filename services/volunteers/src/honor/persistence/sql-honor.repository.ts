import {
  allOf,
  type ChildListReader,
  appendEvents,
  appendStats,
  businessDay,
  cityCodeOf,
  cityOfId,
  claimKey,
  ConflictError,
  DomainError,
  newEntityId,
  NotFoundError,
  type PageWindow,
  readByCity,
  readFigures,
  rowsOf,
  shiftedDay,
  type Sql,
  type Viewer,
  violates,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { type CountedHonors, type Honor, type HonorFilter, HonorState } from '../honor.js';
import type { HonorRepository, HonorSelection, Nomination } from '../honor.repository.js';
import { honorAwarded, honorDimension } from './honor-facts.js';
import {
  honorConditions,
  HONORS,
  honorsOfDivisions,
  honorsOfVolunteers,
  SELECT_HONORS,
  visibleHonors,
} from './honor-statements.js';
import { honorTable } from './honor.table.js';

const conditionsOf = ({ viewer, filter }: HonorSelection): readonly SqlText[] => [
  visibleHonors(viewer),
  ...honorConditions(filter),
];

/** Honours in PostgreSQL. */
export class SqlHonorRepository implements HonorRepository {
  constructor(private readonly dataSource: DataSource) {}

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly Honor[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<Honor>(
        this.dataSource,
        sql`${SELECT_HONORS} WHERE h.city_code = ${city} AND h.id = ANY(${group}) AND ${visibleHonors(viewer)}`,
      ),
    );
  }

  ofDivisions(viewer: Viewer): ChildListReader<HonorFilter, Honor> {
    return honorsOfDivisions(this.dataSource, viewer);
  }

  ofVolunteers(viewer: Viewer): ChildListReader<null, Honor> {
    return honorsOfVolunteers(this.dataSource, viewer);
  }

  findPage(selection: HonorSelection, { first, after }: PageWindow): Promise<readonly Honor[]> {
    const conditions = [...conditionsOf(selection), ...(after ? [sql`h.id < ${after[0]}`] : [])];
    return rowsOf<Honor>(
      this.dataSource,
      sql`${SELECT_HONORS} WHERE ${allOf(conditions)} ORDER BY h.id DESC LIMIT ${first + 1}`,
    );
  }

  async count(selection: HonorSelection): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count ${HONORS} WHERE ${allOf(conditionsOf(selection))}`,
    );
    return row?.count ?? 0;
  }

  async countAwarded(counted: CountedHonors): Promise<number> {
    const { divisionCode } = counted;
    const today = businessDay(new Date());
    const figures = await readFigures(this.dataSource, {
      scopes: [divisionCode],
      days: { from: today, to: shiftedDay(today, 1) },
      flows: [],
      stocks: ['honor'],
      byDimension: ['honor'],
    });
    return figures.get(divisionCode)?.ofParts('honor', [honorDimension(counted)]) ?? 0;
  }

  async nominate(nomination: Nomination): Promise<Honor> {
    const { honor, divisionCode, nominatedByOrganizationId, request } = nomination;
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    try {
      return await this.dataSource.transaction(async (manager) => {
        const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
        if (replayOf !== null) return theHonor(manager, replayOf);
        await manager.insert(honorTable, {
          ...honor,
          cityCode,
          id,
          divisionCode,
          version: 1,
          nominatedByOrganizationId,
          state: HonorState.NOMINATED,
          nominatedAt: new Date(),
        });
        return announced(manager, await theHonor(manager, id), 'HonorNominated');
      });
    } catch (error) {
      if (!violates(error, 'honor_once')) throw error;
      throw new DomainError('ALREADY_EXISTS', '这位志愿者已被提名过该期荣誉', { field: 'period' });
    }
  }

  award(id: string, expectedVersion: number): Promise<Honor> {
    return this.change(id, expectedVersion, 'HonorAwarded', (honor) => {
      if (honor.state === HonorState.NOMINATED) return { state: HonorState.AWARDED, awardedAt: new Date() };
      throw new DomainError('ACTION_NOT_AVAILABLE', '该荣誉已授予', { field: 'id', status: honor.state });
    });
  }

  show(id: string, shownName: string | null, expectedVersion: number): Promise<Honor> {
    return this.change(id, expectedVersion, 'HonorConsentChanged', () => ({ shownName }));
  }

  private change(
    id: string,
    expectedVersion: number,
    type: string,
    changeOf: (honor: Honor) => Partial<Pick<Honor, 'state' | 'awardedAt' | 'shownName'>>,
  ): Promise<Honor> {
    const where = { cityCode: cityOfId(id), id };
    return this.dataSource.transaction(async (manager) => {
      await manager.findOneOrFail(honorTable, { where, lock: { mode: 'pessimistic_write' } });
      const honor = await theHonor(manager, id);
      if (honor.version !== expectedVersion) throw new ConflictError('荣誉', honor.version);
      const change = changeOf(honor);
      await manager.update(honorTable, where, { ...change, version: honor.version + 1 });
      if (change.awardedAt) await appendStats(manager, [honorAwarded(honor, change.awardedAt)]);
      return announced(manager, await theHonor(manager, id), type);
    });
  }
}

async function theHonor(database: Sql, id: string): Promise<Honor> {
  const [honor] = await rowsOf<Honor>(
    database,
    sql`${SELECT_HONORS} WHERE h.city_code = ${cityOfId(id)} AND h.id = ${id}`,
  );
  if (!honor) throw new NotFoundError('荣誉');
  return honor;
}

/** Tells that there is an honour, and nothing of whose it is or for what. */
async function announced(transaction: Sql, honor: Honor, type: string): Promise<Honor> {
  const { id, divisionCode, version, title, period, state, awardedByOrganizationId } = honor;
  await appendEvents(transaction, [
    {
      type,
      entity: 'Honor',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { divisionCode, title, period, state, awardedByOrganizationId },
    },
  ]);
  return honor;
}
