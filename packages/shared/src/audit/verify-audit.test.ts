import fc from 'fast-check';
import type { Sql } from '../database/sql.js';
import { personalTablesSql } from '../personal/personal-tables.js';
import { scratchDatabase, type ScratchDatabase } from '../testing/scratch-database.js';
import { silentLog } from '../testing/silent-log.js';
import { ANONYMOUS } from '../trust/viewer.js';
import type { NewAuditEntry } from './audit-entry.js';
import { AuditSealer } from './audit-sealer.js';
import { auditTablesSql } from './audit-tables.js';
import { verifyAudit } from './verify-audit.js';
import { writeAudit } from './write-audit.js';

const CITY = '5301';
const entry = (entityId: string): NewAuditEntry => ({
  ...{ action: 'WRITE', actor: { viewer: { ...ANONYMOUS, roles: ['GRID_WORKER'] }, requestId: 'r' } },
  ...{ cityCode: CITY, entity: 'Grid', entityId, fields: ['name', '"{}\\'], purpose: 'renameGrid', count: 1 },
});
const entries = (count: number) => Array.from({ length: count }, (_, index) => entry(String(index + 1)));

/** Whoever owns a database can switch its triggers off. */
const asOwner = (statements: readonly string[]) => [
  'ALTER TABLE audit_entry DISABLE TRIGGER USER',
  'ALTER TABLE audit_sealed DISABLE TRIGGER USER',
  ...statements,
  'ALTER TABLE audit_entry ENABLE TRIGGER USER',
  'ALTER TABLE audit_sealed ENABLE TRIGGER USER',
];
const entryAt = (position: number) =>
  `(SELECT entry_id FROM audit_sealed WHERE city_code = '${CITY}' AND position = ${String(position)})`;
const swap = (columns: string, one: number, other: number) =>
  `UPDATE audit_sealed a SET (${columns}) = (SELECT ${columns} FROM audit_sealed b WHERE b.city_code = a.city_code
     AND b.position = ${String(one + other)} - a.position)
   WHERE city_code = '${CITY}' AND position IN (${String(one)}, ${String(other)})`;
const withoutKey = (statement: string) => [
  'ALTER TABLE audit_sealed DROP CONSTRAINT audit_sealed_once, DROP CONSTRAINT audit_sealed_pkey',
  statement,
];
const removal = (position: number) => [
  `DELETE FROM audit_entry WHERE id = ${entryAt(position)}`,
  `DELETE FROM audit_sealed WHERE city_code = '${CITY}' AND position = ${String(position)}`,
];
const closeGap = (position: number) =>
  withoutKey(
    `UPDATE audit_sealed SET position = position - 1 WHERE city_code = '${CITY}' AND position > ${String(position)}`,
  );

describe('a chain of the audit', () => {
  let database: ScratchDatabase;

  beforeAll(async () => {
    database = await scratchDatabase(process.env['GOVERNANCE_TEST_POSTGRES'], [
      ...personalTablesSql.up,
      ...auditTablesSql.up,
    ]);
  });
  afterAll(() => database.drop());

  /** Runs work on a sealed chain of one city, and puts everything back. */
  const inChain = async (length: number, work: (sql: Sql) => Promise<void>): Promise<void> => {
    const back = new Error('back');
    const undone = database.transaction(async (sql) => {
      await writeAudit(sql, entries(length));
      await new AuditSealer({ transaction: (inner) => inner(sql), log: silentLog }).drain();
      await work(sql);
      throw back;
    });
    await expect(undone).rejects.toBe(back);
  };
  const runAll = async (sql: Sql, statements: readonly string[]) => {
    for (const statement of statements) await sql.query(statement);
  };

  it.each<[string, readonly string[], string, number | null]>([
    [
      'an entry that was edited',
      [`UPDATE audit_entry SET subject = 'x' WHERE id = ${entryAt(4)}`],
      'EDITED',
      4,
    ],
    [
      'a time that was moved by a microsecond',
      [`UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE id = ${entryAt(2)}`],
      'EDITED',
      2,
    ],
    ['an entry that is gone', [`DELETE FROM audit_entry WHERE id = ${entryAt(5)}`], 'DELETED', 5],
    ['a link that is gone with its entry', removal(3), 'DELETED', 3],
    ['a link that is gone, the rest counted anew', [...removal(3), ...closeGap(3)], 'DELETED', 3],
    ['links at the end that are gone', [...removal(9), ...removal(8)], 'DELETED', 8],
    ['entries that changed places', [...withoutKey(swap('entry_id', 3, 6))], 'REORDERED', 3],
    ['links that changed places', withoutKey(swap('entry_id, entry_digest, digest', 4, 7)), 'REORDERED', 4],
    [
      'neighbours that changed places',
      withoutKey(swap('entry_id, entry_digest, digest', 4, 5)),
      'REORDERED',
      4,
    ],
    [
      'an entry that was put in beside the chain',
      [
        `INSERT INTO audit_entry (city_code, id, roles, request_id, entity, fields, purpose)
        VALUES ('${CITY}', gen_random_uuid(), '{}', 'r', 'Grid', '{}', 'p')`,
      ],
      'INSERTED',
      null,
    ],
    [
      'a link that was put in',
      [
        ...withoutKey(
          `UPDATE audit_sealed SET position = position + 1 WHERE city_code = '${CITY}' AND position > 4`,
        ),
        `INSERT INTO audit_sealed SELECT city_code, 5, entry_id, entry_digest, sha256(digest) FROM audit_sealed WHERE city_code = '${CITY}' AND position = 2`,
      ],
      'INSERTED',
      5,
    ],
    [
      'a link that was rewritten alone',
      [`UPDATE audit_sealed SET digest = sha256(digest) WHERE city_code = '${CITY}' AND position = 4`],
      'EDITED',
      4,
    ],
    [
      'a head that was set back',
      [`UPDATE audit_head SET position = 4 WHERE city_code = '${CITY}'`],
      'HEAD_ALTERED',
      9,
    ],
  ])('names %s', async (_, statements, kind, position) => {
    await inChain(9, async (sql) => {
      await runAll(sql, asOwner(statements));

      const [chain] = await verifyAudit(sql, { cities: [CITY] });
      expect(chain?.broken).toMatchObject({ kind, position: position === null ? null : BigInt(position) });
    });
  });

  it('names the first link of any that were edited or removed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (positions, isRemoved) => {
          await inChain(12, async (sql) => {
            const damage = positions.map((position) =>
              isRemoved
                ? `DELETE FROM audit_entry WHERE id = ${entryAt(position)}`
                : `UPDATE audit_entry SET purpose = 'other' WHERE id = ${entryAt(position)}`,
            );
            await runAll(sql, asOwner(damage));

            const [chain] = await verifyAudit(sql, { cities: [CITY] });
            expect(chain?.broken).toMatchObject({
              position: BigInt(Math.min(...positions)),
              kind: isRemoved ? 'DELETED' : 'EDITED',
            });
          });
        },
      ),
      { numRuns: 6 },
    );
  });

  it('does not tell a chain that was made anew or cut off with its head, unless an earlier head was written down', async () => {
    await inChain(6, async (sql) => {
      const [head] = await verifyAudit(sql, { cities: [CITY] });
      if (!head) throw new Error('no chain');
      const known = new Map([[CITY, head]]);
      await runAll(
        sql,
        asOwner([
          `DELETE FROM audit_entry WHERE city_code = '${CITY}'`,
          `DELETE FROM audit_sealed WHERE city_code = '${CITY}'`,
          `DELETE FROM audit_head WHERE city_code = '${CITY}'`,
        ]),
      );

      expect((await verifyAudit(sql, { cities: [CITY] }))[0]?.broken).toBeNull();
      expect((await verifyAudit(sql, { known }))[0]).toBeDefined();
      const cut = (await verifyAudit(sql, { known })).find(({ city }) => city === CITY);
      expect(cut?.broken).toMatchObject({ kind: 'DELETED', position: 1n });
      await writeAudit(sql, entries(7));
      await new AuditSealer({ transaction: (inner) => inner(sql), log: silentLog }).drain();
      const anew = (await verifyAudit(sql, { known })).find(({ city }) => city === CITY);
      expect(anew?.broken).toMatchObject({ kind: 'REWRITTEN', position: 6n });
    });
  });
});
