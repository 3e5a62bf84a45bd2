import type { PersonName } from './people.js';

/** Where a person was put, and for which organization they act. */
export interface Placement {
  readonly divisionCode: string;
  /** Id of an organization of the graph; null for whoever acts for themselves or for none that is known. */
  readonly organization: string | null;
}

/** Finds a real place and organization for a person of the development issuer. */
export interface Places {
  /**
   * A division of the person's own level at, above or below the one named; null when that is unknown. Rejects when the
   * graph cannot be asked.
   */
  resolve(person: PersonName, divisionCode: string): Promise<Placement | null>;
}
