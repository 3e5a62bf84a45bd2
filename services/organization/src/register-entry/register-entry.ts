import type { ClosingOutcome } from './closing-outcome.js';

/** What may be put right about an entry. */
export interface EntryDetails {
  readonly title: string;
  /** The group that it belongs to, e.g. the system of a measure or the category of an item. */
  readonly category: string | null;
  /** In the unit of its kind, with two decimals at most. */
  readonly quantity: number | null;
  /** Number or title of the document that it comes from. */
  readonly document: string | null;
  readonly legalBasis: string | null;
  readonly decision: Decision | null;
}

/** Who decided on an entry, when and what. */
export interface Decision {
  readonly text: string;
  /** Business day, `YYYY-MM-DD`; null when it is not known. */
  readonly decidedOn: string | null;
  readonly decidedById: string | null;
}

/** Something that the accounts name and that has no life of its own: a measure, a fund, a demand. */
export interface RegisterEntry extends EntryDetails {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  /** Code of its kind. */
  readonly kind: string;
  /** Whose it is; of a demand, who demands. */
  readonly organizationId: string | null;
  /** Of demands alone: what is asked for, in the words of whoever asks. */
  readonly subject: string | null;
  /** The same as it is compared. */
  readonly subjectKey: string | null;
  /** The demand of the same place for the same thing, at most a year before, that this one repeats. */
  readonly repeatsId: string | null;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  /** Null while it is open, also when its time has run out. */
  readonly outcome: ClosingOutcome | null;
  readonly closingReason: string | null;
}

/** What a list of entries is limited to. */
export interface RegisterEntryFilter {
  readonly divisionCode?: string | null;
  readonly kind?: string | null;
  /** Part of the title, in any writing. */
  readonly search?: string | null;
  /** In force at this instant. */
  readonly validAt?: Date | null;
}

/** A demand that comes again within so many days repeats the one before. */
export const REPEATED_WITHIN_DAYS = 365;
/** At most so many earlier demands are named when one is entered. */
export const MAX_ALREADY_SUPPLIED = 20;
/** At most so many entries are added at once. */
export const MAX_ENTRIES_AT_ONCE = 100;
