import { gridDatabase, openGridService } from '@governance/grid';
import { ANONYMOUS, AuditSealer, type NewAuditEntry } from '@governance/shared';
import { openTestService, silentLog, type TestService } from '@governance/shared/testing';
import { parseHeads, type Verification, verifyDatabases } from './verify-databases.js';

const entry: NewAuditEntry = {
  ...{ action: 'EXPORT', actor: { viewer: ANONYMOUS, requestId: 'r' }, cityCode: '5301', entity: 'Grid' },
  ...{ entityId: null, fields: [], purpose: 'changes', count: 1 },
};

describe('audit:verify', () => {
  let grid: TestService;
  let sealer: AuditSealer;

  beforeAll(async () => {
    grid = await openTestService(gridDatabase, openGridService);
    sealer = new AuditSealer({ transaction: (work) => grid.owner.transaction(work), log: silentLog });
  });
  afterAll(() => grid.stop());

  const verified = async (options: Partial<Verification> = {}) => {
    const lines: string[] = [];
    const urls = { grid: grid.databaseUrl };
    const { isSound, heads } = await verifyDatabases(
      { urls, city: null, known: new Map(), ...options },
      (line) => lines.push(line),
    );
    return { isSound, heads, lines };
  };
  const asOwner = async (statement: string) => {
    await grid.owner.query('ALTER TABLE audit_entry DISABLE TRIGGER USER');
    await grid.owner.query(statement);
    await grid.owner.query('ALTER TABLE audit_entry ENABLE TRIGGER USER');
  };

  it('reads what a service has written as the role that it runs as, and names what is not sealed', async () => {
    await grid.service.audit.record(entry, { ...entry, cityCode: '1101' }, entry);
    await sealer.drain();
    await grid.service.audit.record(entry);

    const { lines, isSound, heads } = await verified();

    expect(lines).toEqual(['grid 1101: sound, 1 links', 'grid 5301: sound, 2 links, 1 not sealed yet']);
    expect([isSound, heads.length]).toEqual([true, 2]);
  });

  it('names the first broken link, and compares with heads that were written down', async () => {
    await sealer.drain();
    const { heads } = await verified();
    const known = parseHeads(heads.join('\n'));
    expect((await verified({ known })).isSound).toBe(true);

    await asOwner(`UPDATE audit_entry SET subject = 'nobody' WHERE city_code = '5301'`);
    const edited = await verified({ city: '5301' });
    expect(edited).toMatchObject({ isSound: false, heads: [] });
    expect(edited.lines.join()).toMatch(/^grid 5301: BROKEN at link 1, entry [0-9a-f-]{36}: edited after/);

    await grid.owner.query(`ALTER TABLE audit_sealed DISABLE TRIGGER USER`);
    await asOwner(`DELETE FROM audit_entry WHERE city_code = '1101'`);
    await grid.owner.query(`DELETE FROM audit_sealed WHERE city_code = '1101'`);
    await grid.owner.query(`DELETE FROM audit_head WHERE city_code = '1101'`);
    expect((await verified({ city: '1101' })).isSound).toBe(true);
    expect((await verified({ city: '1101', known })).lines).toEqual([
      'grid 1101: BROKEN at link 1: deleted after it was sealed',
    ]);
  });

  it('refuses a file that holds no heads', () => {
    expect(() => parseHeads('grid 5301 7')).toThrow('no head of a chain');
  });
});
