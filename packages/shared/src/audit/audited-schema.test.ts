import { buildSchema, execute, parse } from 'graphql';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../database/data-source.js';
import { rowsOf } from '../database/sql.js';
import { appendEvents } from '../events/append-events.js';
import { eventTablesSql } from '../events/event-tables.js';
import { personalTablesSql } from '../personal/personal-tables.js';
import { scratchDatabase, type ScratchDatabase } from '../testing/scratch-database.js';
import { viewer } from '../testing/viewers.js';
import { ANONYMOUS, type Viewer } from '../trust/viewer.js';
import { auditCommits } from './audit-commits.js';
import { auditedBy, auditLogIn } from './audit-log.js';
import { auditTablesSql } from './audit-tables.js';
import { auditRootFields } from './audited-schema.js';
import sql from 'sql-template-tag';

const SDL = `
  input Change { id: ID!, name: String, divisionCode: String }
  input Filter { search: String, divisionCode: String }
  type ThingConnection { nodes: [ID!] }
  type Mutation { tell(input: Change!): ID, keepSilent(input: Change!): ID, look(input: Change!): ID, fail(input: Change!): ID }
  type Query { things(filter: Filter): ThingConnection, places(filter: Filter): ThingConnection }`;
const ID = '5301-019ab000-0000-7000-8000-000000000000';

describe('the root fields of a subgraph', () => {
  let scratch: ScratchDatabase;
  let database: DataSource;
  const schema = buildSchema(SDL);
  const officer = viewer('STREET_OFFICER', { places: ['530112003000'], subject: 'officer' });

  beforeAll(async () => {
    scratch = await scratchDatabase(process.env['GOVERNANCE_TEST_POSTGRES'], [
      ...eventTablesSql.up,
      ...personalTablesSql.up,
      ...auditTablesSql.up,
      'CREATE TABLE thing (id text NOT NULL)',
    ]);
    const [{ name }] = (await scratch.sql.query('SELECT current_database() AS name')) as [{ name: string }];
    const url = Object.assign(new URL(process.env['GOVERNANCE_TEST_POSTGRES'] ?? ''), {
      pathname: `/${name}`,
    });
    database = await createDataSource({
      url: url.href,
      tables: [],
      migrations: [],
      poolSize: 6,
    }).initialize();
    database.subscribers.push(auditCommits);
    const fields = { ...schema.getMutationType()?.getFields(), ...schema.getQueryType()?.getFields() };
    const resolvers: Record<string, (id: string) => Promise<unknown>> = {
      tell: (id) =>
        database.transaction(async (manager) => {
          await manager.query('INSERT INTO thing VALUES ($1)', [id]);
          await appendEvents(manager, [
            { type: 'ThingMade', entity: 'Thing', entityId: id, cityCode: '5301', version: 1, payload: {} },
          ]);
          return id;
        }),
      keepSilent: (id) =>
        database.transaction(async (manager) => {
          await new Promise(setImmediate);
          await manager.query('INSERT INTO thing VALUES ($1)', [id]);
          return id;
        }),
      look: (id) => database.transaction((manager) => manager.query('SELECT 1').then(() => id)),
      fail: (id) =>
        database.transaction(async (manager) => {
          await manager.query('INSERT INTO thing VALUES ($1)', [id]);
          throw new Error('refused');
        }),
      things: () => Promise.resolve({ nodes: ['a', 'b'] }),
      places: () => Promise.resolve({ nodes: ['a'] }),
    };
    for (const [field, resolve] of Object.entries(resolvers)) {
      const known = fields[field];
      if (known) known.resolve = (_, { input }: { input?: { id: string } }) => resolve(input?.id ?? '');
    }
    auditRootFields(schema, (query) => query === 'places');
  });
  afterAll(async () => {
    await database.destroy();
    await scratch.drop();
  });
  beforeEach(() => database.query('TRUNCATE thing, outbox').then(() => forgetAudit()));

  const forgetAudit = async () => {
    await database.query('ALTER TABLE audit_entry DISABLE TRIGGER USER');
    await database.query('DELETE FROM audit_entry');
    await database.query('ALTER TABLE audit_entry ENABLE TRIGGER USER');
  };
  const run = async (document: string, who: Viewer = officer, requestId = 'r') =>
    execute({
      schema,
      document: parse(document),
      contextValue: auditedBy(
        auditLogIn(database, () => undefined),
        { viewer: who, requestId },
      ),
    });
  const entries = () =>
    rowsOf<Record<string, unknown>>(
      database,
      sql`SELECT city_code, action, subject, roles, request_id, entity, entity_id, fields, purpose, count
          FROM audit_entry ORDER BY request_id, purpose`,
    );
  const written = {
    ...{ city_code: '5301', subject: 'officer', roles: ['STREET_OFFICER'], request_id: 'r' },
    count: 1,
  };

  it('write down who changed which entity by which mutation, in its own transaction', async () => {
    await run(`mutation { tell(input: { id: "t1", name: "新名" }) }`);

    expect(await entries()).toEqual([
      {
        ...written,
        action: 'WRITE',
        entity: 'Thing',
        entity_id: 't1',
        fields: ['id', 'name'],
        purpose: 'tell',
      },
    ]);
  });

  it('write down a mutation that tells of no change all the same, and nothing of one that changed nothing', async () => {
    await run(
      `mutation { keepSilent(input: { id: "t2", divisionCode: "110112003001" }) look(input: { id: "t3" }) }`,
    );
    const { errors } = await run(`mutation { fail(input: { id: "t4" }) }`);

    expect(errors).toHaveLength(1);
    expect(await entries()).toEqual([
      {
        ...{ ...written, city_code: '1101', action: 'WRITE', entity: 'Mutation', entity_id: null },
        ...{ fields: ['id', 'divisionCode'], purpose: 'keepSilent' },
      },
    ]);
  });

  it('never mix up who did what, however many act at once', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `p${String(index).padStart(2, '0')}`);

    await Promise.all(
      names.map((name, index) =>
        run(
          `mutation { ${index % 2 ? 'tell' : 'keepSilent'}(input: { id: "${ID.slice(0, -2)}${name.slice(1)}" }) }`,
          { ...officer, subject: name },
          name,
        ),
      ),
    );

    const kept = await entries();
    expect(kept.map(({ subject, request_id: request }) => [subject, request])).toEqual(
      names.map((name) => [name, name]),
    );
    const told = kept
      .filter(({ purpose }) => purpose === 'tell')
      .map(({ entity_id: id }) => String(id).slice(-2));
    expect(told).toEqual(names.filter((_, index) => index % 2).map((name) => name.slice(1)));
  });

  it('change nothing when the audit cannot be written', async () => {
    await database.query('ALTER TABLE audit_entry RENAME TO lost_entry');
    const answers = [
      await run(`mutation { tell(input: { id: "t5" }) }`),
      await run(`mutation { keepSilent(input: { id: "t6" }) }`),
      await run(`{ things(filter: { search: "王" }) { nodes } }`),
    ];
    await database.query('ALTER TABLE lost_entry RENAME TO audit_entry');

    expect(answers.map(({ errors }) => errors?.length)).toEqual([1, 1, 1]);
    expect(answers[2]?.data).toEqual({ things: null });
    expect(await database.query('SELECT id FROM thing UNION ALL SELECT entity_id FROM outbox')).toEqual([]);
  });

  it('write down a search by text in rows that are not open, by which fields, and not what was looked for', async () => {
    await run(`{ things(filter: { search: "王小二", divisionCode: "310101001001" }) { nodes } }`);
    await run(`{ things { nodes } places(filter: { search: "街" }) { nodes } }`);
    await run(`{ things(filter: { search: "王" }) { nodes } }`, ANONYMOUS);

    const kept = await entries();
    expect(kept).toEqual([
      {
        ...{ ...written, city_code: '3101', action: 'SEARCH', entity: 'Thing', entity_id: null, count: 2 },
        ...{ fields: ['search', 'divisionCode'], purpose: 'things' },
      },
    ]);
  });
});
