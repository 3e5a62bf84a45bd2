import { protectionOf, type TestService } from '@governance/shared/testing';
import { serviceRequestsDatabase } from './database.js';
import { openEmptyCity } from '../testing/open-city.js';

let test: TestService;
beforeEach(async () => {
  test = await openEmptyCity();
});
afterEach(() => test.stop());

describe('mapping and migrations', () => {
  it('say the same', async () => {
    const { upQueries } = await test.owner.driver.createSchemaBuilder().log();

    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('keeps personal data under row level security that binds its owner too, and an audit that is only added to', async () => {
    const protection = await protectionOf(test.owner, 'service_requests_app');

    expect(protection).toEqual({ protectedTables: ['service_request_contact'], faults: [] });
  });

  it('leave nothing behind when they are undone', async () => {
    for (let left = serviceRequestsDatabase.migrations.length; left > 0; left -= 1)
      await test.owner.undoLastMigration();

    expect(
      await test.owner.query(
        `SELECT relname FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations'
         UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
      ),
    ).toEqual([]);
  });
});
