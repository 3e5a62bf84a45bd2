import type { ChildListReader, IdempotentRequest, PageWindow, Viewer } from '@governance/shared';
import type { CheckAround, Surroundings } from '../organization/surroundings.js';
import type { ClosingOutcome } from './closing-outcome.js';
import type { NewRegisterEntry } from './new-register-entry.js';
import type { RegisterSummary } from './register-summary.js';
import type { EntryDetails, RegisterEntry, RegisterEntryFilter } from './register-entry.js';

/** Which entries are wanted, and for whom. */
export interface EntrySelection extends RegisterEntryFilter {
  readonly viewer: Viewer;
}

/** What a list of entries under a place or an organization is limited to. */
export interface EntriesOfKind {
  readonly kind: string | null;
  readonly validAt: Date | null;
}

/** Repeated demands of a stretch of time. */
export interface RepeatedWithin {
  readonly from: Date;
  readonly to: Date;
}

/** An entry that was made, and earlier demands of the same place for the same thing within a year, the newest first. */
export interface AddedEntry {
  readonly registerEntry: RegisterEntry;
  readonly alreadySupplied: readonly RegisterEntry[];
}

/** An entry to be made: with what its subject is compared by, and whether it is asked of a place. */
export interface EntryToAdd extends NewRegisterEntry {
  readonly subjectKey: string | null;
}

/** How an entry ends. */
export interface Closing {
  readonly outcome: ClosingOutcome;
  readonly reason: string;
  /** Null for now. */
  readonly at: Date | null;
}

/** Makes an entry's new details; may refuse. */
export type ReviseEntry = (entry: RegisterEntry, around: Surroundings) => Promise<EntryDetails>;

/** Every stored entry. Readers answer what their viewer may see and nothing else. */
export interface RegisterEntryRepository {
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly RegisterEntry[]>;
  /** In order of place and id. */
  findPage(selection: EntrySelection, window: PageWindow): Promise<readonly RegisterEntry[]>;
  count(selection: EntrySelection): Promise<number>;
  /** Of divisions and of those below them, in order of place and id. */
  ofDivisions(viewer: Viewer): ChildListReader<EntriesOfKind, RegisterEntry>;
  /** Of organizations, in order of place and id. */
  ofOrganizations(viewer: Viewer): ChildListReader<EntriesOfKind, RegisterEntry>;
  /** Demands that repeat others, made in a stretch of time of divisions and of those below them, the newest first. */
  repeatedOfDivisions(viewer: Viewer): ChildListReader<RepeatedWithin, RegisterEntry>;
  /** What entries of one kind come to, in divisions and below them. One answer a division. */
  summarize(
    codes: readonly string[],
    of: EntriesOfKind & { readonly kind: string },
    viewer: Viewer,
  ): Promise<readonly RegisterSummary[]>;
  /** Stores an entry, once for each request key. `check` runs in the same transaction and may refuse. */
  add(
    entry: EntryToAdd,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<AddedEntry>;
  /**
   * Puts an entry right, with what `revise` makes of it in the same transaction. Throws `CONFLICT` unless it still has
   * `expectedVersion`, and `ACTION_NOT_AVAILABLE` when it is closed; so does `close`.
   */
  amend(id: string, expectedVersion: number, revise: ReviseEntry): Promise<RegisterEntry>;
  close(id: string, expectedVersion: number, closing: Closing): Promise<RegisterEntry>;
}
