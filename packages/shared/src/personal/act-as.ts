import sql from 'sql-template-tag';
import { rowsOf, type Sql } from '../database/sql.js';
import type { Viewer } from '../trust/viewer.js';

/**
 * Says, for the rest of the caller's transaction, who reads and writes: the policies of protected tables ask for it.
 * Outside a transaction it does nothing.
 */
export async function actAs(database: Sql, viewer: Viewer): Promise<void> {
  const { subject, roles, organization, jurisdictions } = viewer;
  const setting = JSON.stringify({ subject, roles, organization, jurisdictions });
  await rowsOf(database, sql`SELECT set_config('governance.viewer', ${setting}, true)`);
}
