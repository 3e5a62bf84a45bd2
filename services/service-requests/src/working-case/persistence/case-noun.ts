import {
  appendEvents,
  cityCodeOf,
  cityOfId,
  newEntityId,
  NotFoundError,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { EntityManager, EntitySchema } from 'typeorm';
import type { Viewer } from '@governance/shared';
import type { CaseStep, WorkingCase } from '../case-moves.js';
import type { CaseChange, NewCase } from '../case.repository.js';
import { writeStep } from './case-timelines.js';

/** How the cases of one noun are stored. In every statement the row is `c`. */
export interface CaseNoun<TCase extends WorkingCase, TFilter> {
  /** What a person calls it. */
  readonly what: string;
  /** Name of its type in the graph; events are of it, and begin with it. */
  readonly entity: string;
  readonly table: EntitySchema;
  /** `SELECT … FROM … c`, without WHERE, with every field of the case. */
  readonly select: SqlText;
  /** `… c`, for counts. */
  readonly from: SqlText;
  readonly visibleTo: (viewer: Viewer) => SqlText;
  readonly conditions: (filter: TFilter) => readonly SqlText[];
  /** What is told of it: never texts, never a person. */
  readonly told: (it: TCase) => object;
  /** Name of the event that an action of its table is, or `OPEN`; `…Opened` and `…Moved` when left out. */
  readonly eventOf?: (action: string) => string;
  /** What follows from a change, in its transaction; before is null when the case begins. */
  readonly follow?: (transaction: Sql, before: TCase | null, after: TCase) => Promise<void>;
}

/** Stores a new case, its first entry and its event in the caller's transaction. */
export async function openCase<TCase extends WorkingCase, TFilter>(
  manager: EntityManager,
  noun: CaseNoun<TCase, TFilter>,
  row: NewCase<TCase> & { readonly divisionCode: string; readonly id?: string },
  step: CaseStep<TCase['status']>,
): Promise<TCase> {
  const id = row.id ?? newEntityId(row.divisionCode);
  const first = {
    id,
    cityCode: cityCodeOf(row.divisionCode),
    version: 1,
    status: step.to,
    openedAt: step.at,
  };
  await manager.insert(noun.table, { ...row, ...first });
  await writeStep(manager, first, step);
  const opened = await storedCase(manager, noun, id);
  await noun.follow?.(manager, null, opened);
  return announceCase(manager, noun, opened, step);
}

/** Changes a case that the viewer may see, in the caller's transaction; its row is locked before it is read. */
export async function changeCase<TCase extends WorkingCase, TFilter>(
  manager: EntityManager,
  noun: CaseNoun<TCase, TFilter>,
  { id, viewer }: { readonly id: string; readonly viewer: Viewer },
  plan: (held: TCase) => CaseChange<TCase>,
): Promise<TCase> {
  const [held] = await rowsOf<TCase>(
    manager,
    sql`${noun.select} WHERE c.city_code = ${cityOfId(id)} AND c.id = ${id} AND ${noun.visibleTo(viewer)} FOR UPDATE OF c`,
  );
  if (!held) throw new NotFoundError(noun.what);
  const { step, set } = plan(held);
  const version = held.version + 1;
  const key = { cityCode: held.cityCode, id };
  await manager.update(noun.table, key, { ...set, version, status: step.to });
  await writeStep(manager, { ...key, version }, step);
  const after = await storedCase(manager, noun, id);
  await noun.follow?.(manager, held, after);
  return announceCase(manager, noun, after, step);
}

/** A case that was just written, whoever may see it. */
export async function storedCase<TCase extends WorkingCase, TFilter>(
  database: Sql,
  { select, what }: CaseNoun<TCase, TFilter>,
  id: string,
): Promise<TCase> {
  const [found] = await rowsOf<TCase>(
    database,
    sql`${select} WHERE c.city_code = ${cityOfId(id)} AND c.id = ${id}`,
  );
  if (!found) throw new NotFoundError(what);
  return found;
}

/** Tells others of a case that was just written, in the transaction that wrote it. */
export async function announceCase<TCase extends WorkingCase, TFilter>(
  database: Sql,
  { entity, told, eventOf }: CaseNoun<TCase, TFilter>,
  it: TCase,
  { action, at }: CaseStep,
): Promise<TCase> {
  const { id, cityCode, divisionCode, version, status, openedAt } = it;
  await appendEvents(database, [
    {
      type: eventOf?.(action) ?? `${entity}${version === 1 ? 'Opened' : 'Moved'}`,
      entity,
      entityId: id,
      cityCode,
      divisionCode,
      version,
      payload: { divisionCode, status, action, openedAt, at, ...told(it) },
    },
  ]);
  return it;
}
