import fc from 'fast-check';
import { type FeedEvent } from '../events/event.js';
import { divisionOf } from '../testing/division.js';
import { scratchDatabase, type ScratchDatabase } from '../testing/scratch-database.js';
import { applyDivisionEvents, storeDivisions } from './division-copy.js';
import { DivisionCopyDirectory } from './division-copy-directory.js';
import { divisionCopyTableSql } from './division-copy-table.js';
import { divisionChanged, type DivisionRow } from './division-row.js';

const XISHAN = '530112000000';
const MAJIE = '530112001000';

let database: ScratchDatabase;
let directory: DivisionCopyDirectory;

beforeAll(async () => {
  database = await scratchDatabase(process.env['GOVERNANCE_TEST_POSTGRES'], divisionCopyTableSql.up);
  directory = new DivisionCopyDirectory(database.sql);
});
beforeEach(() => database.sql.query('TRUNCATE division_copy'));
afterAll(() => database.drop());

describe('the local copy of the divisions', () => {
  it('gives a division as its owner told it', async () => {
    const xishan = divisionOf(XISHAN, {
      name: '西山区',
      fullName: '云南省昆明市西山区',
      parentCode: '530100000000',
      validTo: new Date('2025-12-31T16:00:00Z'),
      version: 3,
    });

    await storeDivisions(database.sql, [JSON.parse(JSON.stringify(xishan))]);

    expect(await directory.findByCodes([XISHAN])).toEqual([xishan]);
  });

  it('answers in the order asked, with nothing for what it does not know', async () => {
    await storeDivisions(database.sql, [divisionOf(XISHAN), divisionOf(MAJIE)]);

    const found = await directory.findByCodes([MAJIE, '990000000000', XISHAN, MAJIE]);

    expect(found.map((division) => division?.code ?? null)).toEqual([MAJIE, null, XISHAN, MAJIE]);
  });

  it('ends with the newest version of each, in whatever order and grouping they arrive', async () => {
    const change = fc.record({
      code: fc.constantFrom(XISHAN, MAJIE),
      version: fc.integer({ min: 1, max: 6 }),
    });
    const deliveries = fc.array(fc.array(change, { maxLength: 5 }), { minLength: 1, maxLength: 4 });

    await fc.assert(
      fc.asyncProperty(deliveries, async (batches) => {
        await database.sql.query('TRUNCATE division_copy');

        for (const batch of batches) await storeDivisions(database.sql, batch.map(versionOf));

        for (const code of [XISHAN, MAJIE]) {
          const versions = batches.flat().flatMap((told) => (told.code === code ? [told.version] : []));
          const [stored] = await directory.findByCodes([code]);
          expect(stored?.version ?? 0).toBe(Math.max(0, ...versions));
          if (stored) expect(stored.name).toBe(versionOf(stored).name);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('removes a division that is gone, but not for an older removal', async () => {
    await storeDivisions(database.sql, [
      divisionOf(XISHAN, { version: 2 }),
      divisionOf(MAJIE, { version: 2 }),
    ]);

    await applyDivisionEvents(database.sql, [
      removalOf(divisionOf(XISHAN, { version: 3 })),
      removalOf(divisionOf(MAJIE, { version: 1 })),
    ]);

    const found = await directory.findByCodes([XISHAN, MAJIE]);
    expect(found.map((division) => division?.version ?? null)).toEqual([null, 2]);
  });

  it('refuses rows that are no divisions', async () => {
    const rows = [{ ...divisionOf(XISHAN), level: 'VILLAGE' }];

    await expect(storeDivisions(database.sql, rows)).rejects.toThrow('level');
  });
});

describe('referring to a division', () => {
  it('finds the one that is there', async () => {
    await storeDivisions(database.sql, [divisionOf(XISHAN)]);

    const division = await database.transaction((sql) =>
      directory.requireDivision(sql, XISHAN, 'divisionCode'),
    );

    expect(division).toEqual(divisionOf(XISHAN));
  });

  it('says that one it does not know may still come', async () => {
    const required = directory.requireDivision(database.sql, XISHAN, 'divisionCode');

    await expect(required).rejects.toMatchObject({
      code: 'DIVISION_UNKNOWN',
      details: { field: 'divisionCode', retryable: true },
    });
  });

  it('does not promise that a malformed code may come', async () => {
    const required = directory.requireDivision(database.sql, '5301', 'divisionCode');

    await expect(required).rejects.toMatchObject({
      code: 'DIVISION_CODE_MALFORMED',
      details: { field: 'divisionCode' },
    });
  });
});

const versionOf = ({ code, version }: { readonly code: string; readonly version: number }): DivisionRow =>
  divisionOf(code, { version, name: `第${String(version)}版` });

const removalOf = (division: DivisionRow): FeedEvent => ({
  ...divisionChanged(division),
  divisionCode: division.code,
  position: '1',
  id: 'e',
  occurredAt: new Date(),
  deleted: true,
  payload: { ...division },
});
