/** A kind of entry in the register, from reference data that all cities share. Everybody reads it. */
export interface RegisterKind {
  /** Stable, e.g. `POLICY_MEASURE`. */
  readonly code: string;
  /** In Chinese. */
  readonly name: string;
  /** In English. */
  readonly description: string;
  /** What a quantity counts, an English noun: `item`, `person`, `yuan`. */
  readonly unit: string;
  /** Whether everybody reads entries of this kind; the others are working rows. */
  readonly isPublic: boolean;
  /** Whether it is something that an upper level asks of a place, and so counts as a burden. */
  readonly isDemand: boolean;
  /** A quantity from 1 up to below this is not entered: so few people could be told apart. 0 where that is no concern. */
  readonly leastQuantity: number;
  /** Codes of the accounts that name it, parted by `;`. */
  readonly accounts: string;
}

/** There are at most so many kinds, so that they are one plain list. */
export const MAX_REGISTER_KINDS = 200;

/** Whether a text can be the code of a kind at all. */
export const isKindCode = (text: string): boolean => /^[A-Z][A-Z0-9_]{0,49}$/.test(text);
