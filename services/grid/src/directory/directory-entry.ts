/** What every thing of the directory of places has: command centres, roads, agreements, stations, broadcasts. */
export interface DirectoryEntry {
  readonly id: string;
  readonly divisionCode: string;
  /** Rises with every change. */
  readonly version: number;
  /** When it was closed, ended or cancelled; null while it stands. */
  readonly closedAt: Date | null;
}

/** Which thing a change is of, and the version that it is based on. */
export interface Change {
  readonly id: string;
  readonly expectedVersion: number;
}

/** What is given about a thing, with the place in which it is registered. */
export type Placed<TDetails> = TDetails & { readonly divisionCode: string };
