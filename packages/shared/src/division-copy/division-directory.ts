import { type Sql } from '../database/sql.js';
import { type DivisionRow } from './division-row.js';

/** What a service that does not own Division may ask about divisions. */
export interface DivisionDirectory {
  /** One answer per code, in the order asked; null for what this installation does not know. */
  findByCodes(codes: readonly string[]): Promise<readonly (DivisionRow | null)[]>;

  /**
   * The division that a row is about to refer to, read in the caller's transaction. Says nothing about whether it
   * still exists today: see `validTo`. Throws `DIVISION_CODE_MALFORMED`, or `DIVISION_UNKNOWN` with
   * `retryable: true`, since news of a division may still be on its way; both name `field`.
   */
  requireDivision(sql: Sql, code: string, field: string): Promise<DivisionRow>;
}
