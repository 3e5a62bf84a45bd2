import type { CopyValue } from '@governance/shared';
import type { DemoPart } from './demo-part.js';

/** One table of the invented world, and how a place's rows of it are made. */
export interface LoadedTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rowsOf: (part: DemoPart) => readonly (readonly CopyValue[])[];
}
