import {
  appendEvents,
  cityCodeOf,
  cityOfId,
  claimKey,
  ConflictError,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql, { raw } from 'sql-template-tag';
import type { DataSource, EntityManager, ObjectLiteral } from 'typeorm';
import type { CheckAround } from '../around.js';
import type { Change, DirectoryEntry, Placed } from '../directory-entry.js';
import type { DirectoryRepository, PlaceFilter, Revision } from '../directory.repository.js';
import { DirectoryReads } from './directory-reads.js';
import type { DirectoryTable } from './directory-table.js';
import { SqlAround } from './sql-around.js';

/** Looks at one that is locked and about to be closed, and may refuse. */
type AssertMayClose<TEntry> = (manager: Sql, entry: TEntry) => Promise<void> | void;

/** The things of one noun of the directory in PostgreSQL. */
export class SqlDirectoryRepository<
  TEntry extends DirectoryEntry,
  TDetails extends object,
  TFilter extends PlaceFilter,
>
  extends DirectoryReads<TEntry, TFilter>
  implements DirectoryRepository<TEntry, TDetails, TFilter>
{
  constructor(
    protected readonly dataSource: DataSource,
    protected readonly stored: DirectoryTable<TFilter>,
    /** Throws when something stands in the way of closing one that is locked. */
    private readonly assertMayClose: AssertMayClose<TEntry> = () => undefined,
  ) {
    super(dataSource, stored);
  }

  add(
    details: Placed<TDetails>,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<TEntry> {
    return this.insertOnce(details.divisionCode, request, async (around) => {
      await check(around);
      return { ...details };
    });
  }

  change(change: Change, { type, revise }: Revision<TEntry, TDetails>): Promise<TEntry> {
    return this.dataSource.transaction(async (manager) => {
      const entry = await this.held(manager, change);
      return this.write(manager, entry, { type, columns: await revise(entry, new SqlAround(manager)) });
    });
  }

  close(change: Change, { type }: { readonly type: string }): Promise<TEntry> {
    return this.dataSource.transaction(async (manager) => {
      const entry = await this.held(manager, change);
      await this.assertMayClose(manager, entry);
      return this.write(manager, entry, { type, columns: { closedAt: new Date() } });
    });
  }

  /** Stores what `prepare` makes, once for each request key, and tells others. */
  protected insertOnce(
    divisionCode: string,
    request: Omit<IdempotentRequest, 'cityCode'>,
    prepare: (around: SqlAround, manager: EntityManager) => Promise<ObjectLiteral>,
  ): Promise<TEntry> {
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return this.get(manager, replayOf);
      const columns = await prepare(new SqlAround(manager), manager);
      await manager.insert(this.stored.entity, { ...columns, cityCode, id, divisionCode, version: 1 });
      return this.announced(manager, await this.get(manager, id), `${this.stored.entity}Registered`);
    });
  }

  /** One that stands and has the expected version, locked until the commit. */
  protected async held(manager: Sql, { id, expectedVersion }: Change): Promise<TEntry> {
    const where = sql`city_code = ${cityOfId(id)} AND id = ${id}`;
    await rowsOf(manager, sql`SELECT 1 FROM ${raw(this.stored.table)} WHERE ${where} FOR UPDATE`);
    const entry = await this.get(manager, id);
    if (entry.version !== expectedVersion) throw new ConflictError(this.stored.title, entry.version);
    if (entry.closedAt === null) return entry;
    const message = `该${this.stored.title}已不再有效`;
    throw new DomainError('ACTION_NOT_AVAILABLE', message, { field: 'id', status: 'CLOSED' });
  }

  /** Gives one that is locked other values and tells others. */
  protected async write(
    manager: EntityManager,
    { id, version }: TEntry,
    { type, columns }: { readonly type: string; readonly columns: ObjectLiteral },
  ): Promise<TEntry> {
    const where = { cityCode: cityOfId(id), id };
    await manager.update(this.stored.entity, where, { ...columns, version: version + 1 });
    return this.announced(manager, await this.get(manager, id), type);
  }

  /** Directories hold nothing about persons, so that all of it may stand in a feed. */
  private async announced(manager: Sql, entry: TEntry, type: string): Promise<TEntry> {
    const { id, version, ...payload } = entry;
    const { divisionCode } = entry;
    const { entity } = this.stored;
    await appendEvents(manager, [
      { type, entity, entityId: id, cityCode: cityOfId(id), divisionCode, version, payload },
    ]);
    return entry;
  }
}
