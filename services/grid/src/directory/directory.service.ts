import {
  assertAllInTurn,
  isEntityId,
  type ListOrder,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { Around } from './around.js';
import type { Change, DirectoryEntry, Placed } from './directory-entry.js';
import { assertMayManageEntries } from './directory.policy.js';
import type { DirectoryRepository, PlaceFilter } from './directory.repository.js';

/** What one noun of the directory is called, and its rules. */
export interface DirectoryRules<TEntry, TDetails> {
  /** Name of the entity, with which the types of its events begin. */
  readonly entity: string;
  /** In Chinese, for messages. */
  readonly title: string;
  readonly order: ListOrder<TEntry>;
  /** What closing is called in the types of events. */
  readonly ending: 'Closed' | 'Ended' | 'Cancelled';
  /** The details alone, as they are stored: trimmed, days as `YYYY-MM-DD`. May refuse what cannot be read. */
  tidied(details: TDetails): TDetails;
  /** Throws what is wrong with details, as far as they alone tell. */
  assertSound(details: TDetails): void;
  /** Throws what is wrong as far as other things tell. `before` is what stands already and need not fit again. */
  assertFits(details: Placed<TDetails>, around: Around, before: TDetails | null): Promise<void>;
}

/** What can be done with the things of one noun of the directory. Everybody may read them. */
export class DirectoryService<
  TEntry extends DirectoryEntry & TDetails,
  TDetails extends object,
  TFilter extends PlaceFilter,
> {
  constructor(
    protected readonly rows: DirectoryRepository<TEntry, TDetails, TFilter>,
    protected readonly rules: DirectoryRules<TEntry, TDetails>,
  ) {}

  /** A page of them. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: TFilter, request: PageRequest): Promise<Page<TEntry>> {
    return readPage({ rows: this.rows, order: this.rules.order }, withSoundPlace(filter), request);
  }

  /** Registers one. A repetition with the same key answers what the first one registered. */
  async register(input: Placed<TDetails>, idempotencyKey: string, viewer: Viewer): Promise<TEntry> {
    const divisionCode = parseDivisionCode(input.divisionCode, 'divisionCode');
    assertMayManageEntries(viewer, divisionCode, this.rules.title);
    const details = this.rules.tidied(input);
    this.rules.assertSound(details);
    const wanted: Placed<TDetails> = { ...details, divisionCode };
    const body = { [`register${this.rules.entity}`]: wanted };
    return this.rows.add(wanted, { subject: viewer.subject ?? '', key: idempotencyKey, body }, (around) =>
      assertAllInTurn(
        () => around.requireDivision(divisionCode),
        () => this.rules.assertFits(wanted, around, null),
      ),
    );
  }

  /** Changes what is given about one and leaves the rest. */
  async update(change: Change, given: Partial<TDetails>, viewer: Viewer): Promise<TEntry> {
    return this.revise(change, { viewer, what: 'Updated' }, async (entry, around) => {
      const details = this.rules.tidied({ ...entry, ...given });
      this.rules.assertSound(details);
      await this.rules.assertFits({ ...details, divisionCode: entry.divisionCode }, around, entry);
      return details;
    });
  }

  /** Closes one for good, from now on. */
  async close(change: Change, viewer: Viewer): Promise<TEntry> {
    await this.manageable(change.id, viewer);
    return this.rows.close(change, { type: `${this.rules.entity}${this.rules.ending}` });
  }

  /** Changes one that the viewer manages; `what` ends the type of the event. */
  protected async revise(
    change: Change,
    { viewer, what }: { readonly viewer: Viewer; readonly what: string },
    revise: (entry: TEntry, around: Around) => Promise<Partial<TDetails>> | Partial<TDetails>,
  ): Promise<TEntry> {
    await this.manageable(change.id, viewer);
    return this.rows.change(change, { type: `${this.rules.entity}${what}`, revise });
  }

  /** Throws `NOT_FOUND` or `FORBIDDEN`. */
  protected async manageable(id: string, viewer: Viewer): Promise<TEntry> {
    const [entry] = isEntityId(id) ? await this.rows.findByIds([id]) : [];
    if (!entry) throw new NotFoundError(this.rules.title);
    assertMayManageEntries(viewer, entry.divisionCode, this.rules.title);
    return entry;
  }
}
