import { personalTablesSql } from '../personal/personal-tables.js';
import { scratchDatabase, type ScratchDatabase } from '../testing/scratch-database.js';
import { silentLog } from '../testing/silent-log.js';
import { ANONYMOUS } from '../trust/viewer.js';
import type { NewAuditEntry } from './audit-entry.js';
import { AuditSealer } from './audit-sealer.js';
import { auditTablesSql } from './audit-tables.js';
import { verifyAudit } from './verify-audit.js';
import { writeAudit } from './write-audit.js';

const entry = (entityId: string, cityCode: string): NewAuditEntry => ({
  ...{ action: 'WRITE', actor: { viewer: { ...ANONYMOUS, roles: ['GRID_WORKER'] }, requestId: 'r' } },
  ...{ cityCode, entity: 'Grid', entityId, fields: ['name', '"{}\\'], purpose: 'renameGrid', count: 1 },
});

describe('the audit of a database', () => {
  let database: ScratchDatabase;
  let sealer: AuditSealer;

  beforeAll(async () => {
    database = await scratchDatabase(process.env['GOVERNANCE_TEST_POSTGRES'], [
      ...personalTablesSql.up,
      ...auditTablesSql.up,
    ]);
    sealer = new AuditSealer({ transaction: database.transaction, log: silentLog });
  });
  afterAll(() => database.drop());

  const verified = (options = {}) => verifyAudit(database.sql, options);
  const unsealedIn = async (city: string) =>
    (await verified()).find((it) => it.city === city)?.unsealed ?? null;

  it('is one sound chain for each city, whoever writes at once and however many seal it', async () => {
    const other = new AuditSealer({ transaction: database.transaction, log: silentLog });
    const writer = async (city: string) => {
      for (let round = 0; round < 15; round += 1) {
        await database.transaction((sql) => writeAudit(sql, [entry('a', city), entry('b', city)]));
        await Promise.all([sealer.sealOnce(), other.sealOnce()]);
      }
    };

    await Promise.all(['1101', '1101', '1102', '3101'].map(writer));
    await sealer.drain();

    const chains = (await verified()).map(({ city, position, broken, unsealed }) => [
      ...[city, Number(position), broken, unsealed],
    ]);
    expect(chains).toEqual([
      ['1101', 60, null, 0],
      ['1102', 30, null, 0],
      ['3101', 30, null, 0],
    ]);
  });

  it('takes up what is committed and nothing else, and says how much is not sealed yet', async () => {
    const open = await database.openTransaction();
    await writeAudit(open.sql, [entry('late', '4401')]);
    await database.sql.query('SELECT 1');
    await database.transaction((sql) => writeAudit(sql, [entry('early', '4401')]));
    const before = await unsealedIn('4401');

    await sealer.drain();
    await open.commit();

    expect([before, await unsealedIn('4401')]).toEqual([1, 1]);
    await sealer.drain();
    expect((await verified({ cities: ['4401'] }))[0]).toMatchObject({
      position: 2n,
      broken: null,
      unsealed: 0,
    });
  });

  it.each(['UPDATE audit_entry SET subject = NULL', 'DELETE FROM audit_sealed', 'TRUNCATE audit_entry'])(
    'is kept: %s is refused',
    async (statement) => {
      await expect(database.sql.query(statement)).rejects.toThrow(/never changed/);
    },
  );
});
