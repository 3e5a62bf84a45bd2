import { protectionOf, type TestService } from '@governance/shared/testing';
import { openVolunteers } from '../testing/open-volunteers';

describe('the database of the volunteers service', () => {
  let city: TestService;

  beforeAll(async () => {
    city = await openVolunteers();
  });
  afterAll(() => city.stop());

  it('is what the mapping says', async () => {
    const { upQueries } = await city.owner.driver.createSchemaBuilder().log();

    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('keeps personal data under row level security that binds its owner too, and an audit that is only added to', async () => {
    const protection = await protectionOf(city.owner, 'volunteers_app');

    expect(protection).toEqual({
      protectedTables: ['volunteer_guardian_consent', 'volunteer_identity', 'volunteer_party_membership'],
      faults: [],
    });
  });

  it('can be taken back to nothing', async () => {
    for (let left = city.owner.migrations.length; left > 0; left -= 1)
      await city.owner.undoLastMigration({ transaction: 'all' });

    const tables = await city.owner.query(
      `SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
       WHERE nspname = 'public' AND relkind IN ('r', 'v') AND relname <> 'migrations'`,
    );
    expect(tables).toEqual([]);
  });
});
