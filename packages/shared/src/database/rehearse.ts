import type { DataSource, EntityManager } from 'typeorm';

/**
 * Runs work in one transaction. With `dryRun` everything is done and checked as always, answered, and rolled back: a
 * rehearsal cannot say anything else than the real thing would.
 */
export async function rehearsable<T>(
  dataSource: DataSource,
  dryRun: boolean,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  if (!dryRun) return dataSource.transaction(work);
  const rehearsal: { result?: T } = {};
  const end = new Error('The rehearsal is over.');
  try {
    await dataSource.transaction(async (manager) => {
      rehearsal.result = await work(manager);
      throw end;
    });
  } catch (error) {
    if (error !== end) throw error;
  }
  return rehearsal.result as T;
}
