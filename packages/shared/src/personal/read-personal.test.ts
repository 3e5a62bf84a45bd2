import { type FreshDatabase, freshDatabase } from '@governance/embedded-postgres/testing';
import { Client } from 'pg';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { subtreeRange } from '../codes/division-code.js';
import { createDataSource } from '../database/data-source.js';
import { rowsOf, type Sql, type TransactionRunner } from '../database/sql.js';
import { ANONYMOUS, type Viewer } from '../trust/viewer.js';
import { actAs } from './act-as.js';
import { auditTablesSql } from '../audit/audit-tables.js';
import { personalTablesSql, protectTableSql } from './personal-tables.js';
import { type PersonalRead, readPersonal } from './read-personal.js';

const LIN = '5301-0190d3a0-0000-7000-8000-000000000001';
const LUO = '5301-0190d3a0-0000-7000-8000-000000000002';
const UNIT = '5301-0190d3a0-0000-7000-8000-00000000000a';
const RULES = `viewer_subject() = subject OR (viewer_organization() = organization_id AND viewer_has_role('UNIT_SECRETARY'))
  OR (viewer_governs(division_code) AND viewer_has_role('GRID_WORKER', 'STREET_OFFICER'))`;
const PROTECTED = [
  ...personalTablesSql.up,
  ...auditTablesSql.up,
  `CREATE TABLE diary (id text PRIMARY KEY, division_code text NOT NULL, organization_id text, subject text, secret text NOT NULL)`,
  ...protectTableSql('diary', { read: RULES, write: `${RULES} OR viewer_has_role('SERVICE')` }),
];

const officer: Viewer = {
  ...ANONYMOUS,
  subject: 'street-officer-530112003000',
  tier: 'internal',
  roles: ['STREET_OFFICER'],
  jurisdictions: [subtreeRange('530112003000')],
};
const secretary: Viewer = { ...ANONYMOUS, subject: 's', roles: ['UNIT_SECRETARY'], organization: UNIT };
const colleague: Viewer = { ...secretary, roles: ['RESIDENT'] };
const lin: Viewer = { ...ANONYMOUS, subject: 'lin', roles: ['RESIDENT'] };
const system: Viewer = { ...ANONYMOUS, roles: ['SERVICE'] };

describe('personal data', () => {
  let database: FreshDatabase;
  let dataSource: DataSource;
  let transaction: TransactionRunner;

  beforeAll(async () => {
    database = await freshDatabase({
      role: 'personal',
      version: '1',
      migrate: async (url) => {
        const owner = new Client(url);
        await owner.connect();
        for (const statement of PROTECTED) await owner.query(statement);
        await owner.end();
      },
    });
    dataSource = await createDataSource({ url: database.appUrl, tables: [], migrations: [] }).initialize();
    transaction = (work) => dataSource.transaction(work);
    await transaction(async (connection) => {
      await actAs(connection, system);
      await connection.query(
        `INSERT INTO diary VALUES ($1, '530112003008', $3, 'lin', 'lin writes'), ($2, '530112004001', NULL, 'luo', 'luo writes')`,
        [LIN, LUO, UNIT],
      );
    });
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const reading = (viewer: Viewer): PersonalRead => ({
    viewer,
    requestId: 'request-1',
    entity: 'Diary',
    fields: ['secret'],
    purpose: 'TEST',
  });
  const diaries = (connection: Sql) =>
    rowsOf<{ id: string; secret: string }>(connection, sql`SELECT id, secret FROM diary ORDER BY id`);
  const idsSeenBy = async (viewer: Viewer) =>
    (await readPersonal(transaction, reading(viewer), diaries)).map(({ id }) => id);
  const audit = (subject: string | null) =>
    rowsOf<Record<string, unknown>>(
      dataSource,
      sql`SELECT city_code, subject, roles, organization_id, request_id, entity, entity_id, fields, purpose
          FROM audit_entry WHERE subject IS NOT DISTINCT FROM ${subject} ORDER BY at`,
    );

  it('are given to whom the policy of the table names, and to nobody else', async () => {
    expect(await idsSeenBy(lin)).toEqual([LIN]);
    expect(await idsSeenBy(officer)).toEqual([LIN]);
    expect(await idsSeenBy(secretary)).toEqual([LIN]);
    expect(await idsSeenBy(colleague)).toEqual([]);
    expect(await idsSeenBy(ANONYMOUS)).toEqual([]);
    expect(await idsSeenBy(system)).toEqual([]);
  });

  it('are hidden from the owner of the table too', async () => {
    const owner = new Client(database.ownerUrl);
    await owner.connect();

    const { rows } = await owner.query('SELECT * FROM diary');

    await owner.end();
    expect(rows).toEqual([]);
  });

  it('are hidden from the next transaction on the same connection', async () => {
    const runner = dataSource.createQueryRunner();
    await runner.startTransaction();
    await actAs(runner, lin);
    const during = await diaries(runner);
    await runner.commitTransaction();

    const after = await diaries(runner);

    await runner.release();
    expect([during.length, after.length]).toEqual([1, 0]);
  });

  it('leave a row that says who was given what of whom and why, and not what it says', async () => {
    const viewer = { ...secretary, subject: 'secretary-of-the-audit' };

    await readPersonal(transaction, reading(viewer), diaries);

    expect(await audit(viewer.subject)).toEqual([
      {
        city_code: '5301',
        subject: 'secretary-of-the-audit',
        roles: ['UNIT_SECRETARY'],
        organization_id: UNIT,
        request_id: 'request-1',
        entity: 'Diary',
        entity_id: LIN,
        fields: ['secret'],
        purpose: 'TEST',
      },
    ]);
  });

  it('are not given when the audit cannot be written', async () => {
    const unwritable = { ...reading(lin), requestId: 'null byte \0 is refused by PostgreSQL' };

    await expect(readPersonal(transaction, unwritable, diaries)).rejects.toThrow();
  });

  it.each(['UPDATE audit_entry SET subject = NULL', 'DELETE FROM audit_entry'])(
    'keep their audit: %s is refused',
    async (statement) => {
      await expect(dataSource.query(statement)).rejects.toThrow(/permission denied|never changed/);
    },
  );

  it('are added by whom the policy names alone, and removed by nobody', async () => {
    const add = (viewer: Viewer) =>
      transaction(async (connection) => {
        await actAs(connection, viewer);
        await connection.query(`INSERT INTO diary VALUES ($1, '530112003008', NULL, 'lin', 'more')`, [
          LIN.replace(/1$/, '3'),
        ]);
      });

    await expect(add({ ...lin, subject: 'luo' })).rejects.toThrow(/row-level security/);
    await add(lin);
    await transaction(async (connection) => {
      await actAs(connection, lin);
      await connection.query('DELETE FROM diary');
    });

    expect(await idsSeenBy(lin)).toHaveLength(2);
  });
});
