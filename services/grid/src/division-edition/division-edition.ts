/** What an edition of the code table does to a code. */
export const EDITION_CHANGES = [
  /** A code that was never there. */
  'ADDED',
  /** A code that was abolished once and is there again. */
  'REAPPEARED',
  /** The place goes by another code now; its own old code ends, or stands for another place. */
  'MOVED',
  /** The same place under another name. */
  'RENAMED',
  /** The code stands for another place than before, since places moved. */
  'REASSIGNED',
  /** The same place below another one. */
  'REPARENTED',
  /** The same place on other ground: its class of town and country. */
  'RECLASSIFIED',
  /** A code that is no more, and no other known to have taken over. */
  'ABOLISHED',
] as const;
export type EditionChangeKind = (typeof EDITION_CHANGES)[number];

/** What happened to one code. Columns of a report, in this order. */
export interface EditionChange {
  readonly kind: EditionChangeKind;
  readonly code: string;
  readonly toCode: string | null;
  readonly nameBefore: string | null;
  readonly nameAfter: string | null;
  readonly parentBefore: string | null;
  readonly parentAfter: string | null;
}

/** A row of a file that cannot be taken in. */
export interface RefusedRow {
  readonly line: number;
  /** As it stands in the file. */
  readonly code: string;
  readonly reason: string;
}

/** What an import did, or would do. */
export interface EditionReport {
  readonly edition: string;
  /** 1 for the first import of an edition. */
  readonly version: number;
  /** The same file was imported before, so that nothing was done. */
  readonly isReplay: boolean;
  /** Rows of the file that were compared. */
  readonly rows: number;
  readonly refused: readonly RefusedRow[];
  readonly counts: Readonly<Record<EditionChangeKind, number>>;
  /** At most 20 of each kind, by code. */
  readonly examples: readonly EditionChange[];
  /** Rows of grids, patrols and so on that now lie under another code. */
  readonly followed: number;
  /** Moves from one city to another: their rows stay under the old code, since ids carry the city. */
  readonly movedAcrossCities: number;
}

/** A place that took over from another one, or from which one took over. */
export interface DivisionSuccession {
  /** The division that was asked about. */
  readonly ofCode: string;
  /** The one at the other end. */
  readonly code: string;
  /** `YYYY-MM-DD`. */
  readonly edition: string;
}

/** Rows that no edition can be made of: too many to be slips. */
export const MOST_REFUSED = 10_000;

/** How many places one place may take over from in one edition. */
export const MOST_PREDECESSORS = 100;

/** The file cannot be imported; the message says why, `refused` which rows it is about. */
export class EditionRefused extends Error {
  constructor(
    message: string,
    readonly refused: readonly RefusedRow[] = [],
  ) {
    super(message);
    this.name = new.target.name;
  }
}
