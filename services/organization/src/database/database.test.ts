import { createDataSource } from '@governance/shared';
import { protectionOf, type TestService } from '@governance/shared/testing';
import { openCity } from '../testing/open-city.js';
import { organizationDatabase } from './database.js';

/** Tables of shared mechanisms, which no noun maps. */
const INFRASTRUCTURE = [
  'audit_entry',
  'audit_head',
  'audit_sealed',
  'audit_waiting',
  'closed_month',
  'consumer_cursor',
  'data_set',
  'division_copy',
  'division_lineage_copy',
  'feed',
  'feed_head',
  'idempotency_key',
  'migrations',
  'outbox',
  'stat_city',
  'stat_day',
  'stat_delta',
  'stat_month',
];

describe('the database of the organization service', () => {
  let city: TestService;

  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.stop());

  it('is after the migrations what the mapping says', async () => {
    const mapped = city.owner.entityMetadatas.map(({ tableName }) => tableName);
    const { upQueries } = await city.owner.driver.createSchemaBuilder().log();
    const kept = await city.owner.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );

    expect(upQueries.map(({ query }) => query)).toEqual([]);
    expect(new Set(kept.map(({ name }) => name))).toEqual(new Set([...mapped, ...INFRASTRUCTURE]));
  });

  it('keeps personal data under row level security that binds its owner too, and an audit that is only added to', async () => {
    const protection = await protectionOf(city.owner, 'organization_app', [
      // Published with the venue, and a number of people.
      'venue.contact_phone',
    ]);

    expect(protection).toEqual({ protectedTables: ['deliberation_opinion_text'], faults: [] });
  });

  it('is empty again after the migrations were taken back', async () => {
    const { url } = city.owner.options as { url: string };
    const dataSource = await createDataSource({ url, ...organizationDatabase, poolSize: 1 }).initialize();
    for (let left = organizationDatabase.migrations.length; left > 0; left -= 1)
      await dataSource.undoLastMigration();

    const tables = await dataSource.query(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'migrations'`,
    );
    await dataSource.destroy();
    expect(tables).toEqual([]);
  });
});
