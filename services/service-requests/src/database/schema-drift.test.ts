import { createDataSource } from '@governance/shared';
import { emptyDatabase } from '../testing/open-test-service.js';
import { serviceRequestsDatabase } from './database.js';

describe('mapping and migrations', () => {
  it('say the same', async () => {
    const database = await emptyDatabase();
    const dataSource = await createDataSource({
      url: database.ownerUrl,
      ...serviceRequestsDatabase,
    }).initialize();

    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();

    expect(upQueries.map(({ query }) => query)).toEqual([]);
    await dataSource.destroy();
    await database.drop();
  });

  it('leave nothing behind when they are undone', async () => {
    const database = await emptyDatabase();
    const dataSource = await createDataSource({
      url: database.ownerUrl,
      ...serviceRequestsDatabase,
    }).initialize();

    await dataSource.undoLastMigration();

    expect(
      await dataSource.query(
        `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations'
         UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
      ),
    ).toEqual([]);
    await dataSource.destroy();
    await database.drop();
  });
});
