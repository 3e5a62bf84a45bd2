import {
  allOf,
  appendStats,
  cityCodeOf,
  cityOfId,
  claimKey,
  ConflictError,
  type DivisionDirectory,
  DomainError,
  foldText,
  type IdempotentRequest,
  newEntityId,
  NotFoundError,
  type PageWindow,
  readByCity,
  rowsOf,
  type Sql,
  type Viewer,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import type { CheckAround } from '../../organization/surroundings.js';
import { ClosingOutcome } from '../closing-outcome.js';
import type {
  AddedEntry,
  Closing,
  EntriesOfKind,
  EntrySelection,
  EntryToAdd,
  RegisterEntryRepository,
  ReviseEntry,
} from '../register-entry.repository.js';
import type { EntryDetails, RegisterEntry } from '../register-entry.js';
import { announcedEntry } from './announce-register-entry.js';
import { whenClosed, whenDemanded } from './burden-figures.js';
import { alreadySupplied, holdDemandsOf, isDemand, relinkDemands } from './demand-chain.js';
import {
  entriesOfDivisions,
  entriesOfOrganizations,
  repeatedOfDivisions,
  summarizeEntries,
} from './entry-lists.js';
import {
  afterCursor,
  entriesOf,
  entryConditions,
  inOrder,
  SELECT_ENTRIES,
  visibleTo,
} from './register-entry-statements.js';
import { registerEntryTable } from './register-entry.table.js';

/** The register in PostgreSQL. */
export class SqlRegisterEntryRepository implements RegisterEntryRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {}

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly RegisterEntry[]> {
    return readByCity(ids, (city, group) =>
      entriesOf(
        this.dataSource,
        sql`${SELECT_ENTRIES} WHERE r.city_code = ${city} AND r.id = ANY(${[...group]}) AND ${visibleTo(viewer)}`,
      ),
    );
  }

  findPage({ viewer, ...filter }: EntrySelection, window: PageWindow): Promise<readonly RegisterEntry[]> {
    const conditions = [...entryConditions(filter), visibleTo(viewer), ...afterCursor(window)];
    return entriesOf(this.dataSource, sql`${SELECT_ENTRIES} WHERE ${allOf(conditions)} ${inOrder(window)}`);
  }

  async count({ viewer, ...filter }: EntrySelection): Promise<number> {
    const conditions = [...entryConditions(filter), visibleTo(viewer)];
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM register_entry r WHERE ${allOf(conditions)}`,
    );
    return row?.count ?? 0;
  }

  ofDivisions(viewer: Viewer) {
    return entriesOfDivisions(this.dataSource, viewer);
  }

  ofOrganizations(viewer: Viewer) {
    return entriesOfOrganizations(this.dataSource, viewer);
  }

  repeatedOfDivisions(viewer: Viewer) {
    return repeatedOfDivisions(this.dataSource, viewer);
  }

  summarize(codes: readonly string[], wanted: EntriesOfKind & { readonly kind: string }, viewer: Viewer) {
    return summarizeEntries(this.dataSource, codes, wanted, viewer);
  }

  add(
    { validFrom, ...entry }: EntryToAdd,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<AddedEntry> {
    const [cityCode, id] = [cityCodeOf(entry.divisionCode), newEntityId(entry.divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return withEarlier(manager, await theEntry(manager, replayOf));
      if (entry.subjectKey !== null) await holdDemandsOf(manager, entry.divisionCode);
      await check(new SqlSurroundings(manager, this.divisions));
      const { subject, subjectKey, kind, divisionCode, organizationId, validTo } = entry;
      const fixed = {
        cityCode,
        id,
        version: 1,
        subject,
        subjectKey,
        kind,
        divisionCode,
        organizationId,
        validTo,
      };
      const row = { ...fixed, ...columnsOf(entry), validFrom: validFrom ?? new Date() };
      await manager.insert(registerEntryTable, row);
      const made = await theEntry(manager, id);
      if (isDemand(made))
        await appendStats(manager, [...whenDemanded(made), ...(await relinkDemands(manager, made))]);
      await announcedEntry(manager, made, 'RegisterEntryAdded');
      return withEarlier(manager, await theEntry(manager, id));
    });
  }

  amend(id: string, expectedVersion: number, revise: ReviseEntry): Promise<RegisterEntry> {
    return this.dataSource.transaction(async (manager) => {
      const { entry, where, version } = await holdOpenEntry(manager, id, expectedVersion);
      const details = await revise(entry, new SqlSurroundings(manager, this.divisions));
      await manager.update(registerEntryTable, where, { ...columnsOf(details), version });
      return announcedEntry(manager, await theEntry(manager, id), 'RegisterEntryAmended');
    });
  }

  close(id: string, expectedVersion: number, { outcome, reason, at }: Closing): Promise<RegisterEntry> {
    return this.dataSource.transaction(async (manager) => {
      const isMistake = outcome === ClosingOutcome.MISTAKEN;
      // Before its own row, as whoever links demands to each other does.
      if (isMistake) await holdDemandsOf(manager, (await theEntry(manager, id)).divisionCode);
      const { entry, where, version } = await holdOpenEntry(manager, id, expectedVersion);
      const validTo = endOf(entry, at ?? new Date());
      await manager.update(registerEntryTable, where, {
        outcome,
        closingReason: reason,
        validTo,
        version,
        ...(isMistake ? { repeatsId: null } : {}),
      });
      const closed = await theEntry(manager, id);
      if (isDemand(closed)) {
        const ended = whenClosed({ ...closed, repeatsId: entry.repeatsId }, validTo);
        const relinked = isMistake ? await relinkDemands(manager, closed) : [];
        await appendStats(manager, [...ended, ...relinked]);
      }
      return announcedEntry(manager, closed, 'RegisterEntryClosed');
    });
  }
}

/** Closing does not lengthen what had ended, and ends what had not begun when it would have. */
function endOf({ validFrom, validTo }: RegisterEntry, at: Date): Date {
  const end = validTo !== null && validTo < at ? validTo : at;
  return end < validFrom ? validFrom : end;
}

const columnsOf = ({ title, category, quantity, document, legalBasis, decision }: EntryDetails) => ({
  title,
  titleFolded: foldText(title),
  category,
  quantity,
  document,
  legalBasis,
  decision: decision?.text ?? null,
  decidedOn: decision?.decidedOn ?? null,
  decidedById: decision?.decidedById ?? null,
});

async function withEarlier(transaction: Sql, registerEntry: RegisterEntry): Promise<AddedEntry> {
  const earlier = isDemand(registerEntry) ? await alreadySupplied(transaction, registerEntry) : [];
  return { registerEntry, alreadySupplied: earlier };
}

async function theEntry(database: Sql, id: string): Promise<RegisterEntry> {
  const [entry] = await entriesOf(
    database,
    sql`${SELECT_ENTRIES} WHERE r.city_code = ${cityOfId(id)} AND r.id = ${id}`,
  );
  if (!entry) throw new NotFoundError('登记事项');
  return entry;
}

/** Locks the entry until the commit. */
async function holdOpenEntry(manager: EntityManager, id: string, expectedVersion: number) {
  const where = { cityCode: cityOfId(id), id };
  await manager.findOne(registerEntryTable, {
    where,
    select: { id: true },
    lock: { mode: 'pessimistic_write' },
  });
  const entry = await theEntry(manager, id);
  if (entry.version !== expectedVersion) throw new ConflictError('登记事项', entry.version);
  if (entry.outcome !== null)
    throw new DomainError('ACTION_NOT_AVAILABLE', '该登记事项已关闭', { status: entry.outcome, field: 'id' });
  return { entry, where, version: entry.version + 1 };
}
