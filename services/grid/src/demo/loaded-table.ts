import type { CommunityPlan } from '@governance/demo';
import type { CopyValue } from '@governance/shared';

/** A table that is filled from the plans of communities. */
export interface LoadedTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rowsOf: (community: CommunityPlan) => (readonly CopyValue[])[];
}
