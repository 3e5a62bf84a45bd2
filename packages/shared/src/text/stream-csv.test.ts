import fc from 'fast-check';
import { parseCsv } from './parse-csv.js';
import { type CsvRecord, csvRecords } from './stream-csv.js';

describe('reading comma-separated values as they come', () => {
  it('finds what reading them at once finds, wherever the pieces are cut', async () => {
    const field = fc.stringMatching(/^[a-c \n,"]{0,6}$/);
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 6 });

    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        const text = rows.map((row) => row.map(quoted).join(',')).join('\n');
        const pieces = text.match(new RegExp(`[^]{1,${String(size)}}`, 'g')) ?? [];

        const found = await all(pieces);

        expect(found.map(({ fields }) => fields)).toEqual(parseCsv(text));
        expect(found.map(({ line }) => text.split('\n')[line - 1]?.slice(0, 1))).toEqual(rows.map(() => '"'));
      }),
      { numRuns: 200 },
    );
  });

  it('leaves out empty lines and counts them', async () => {
    expect(await all(['a,b\r\n\r\n', '\nc,d'])).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 4, fields: ['c', 'd'] },
    ]);
  });

  it.each([
    [['a,b\n', 'c"d\n'], 'line 2: a quote is astray or not closed'],
    [['a,b\n', `"${'x'.repeat(100_001)}`], 'line 2: a quote is not closed'],
  ])('names the line of a quote that is wrong', async (pieces, message) => {
    await expect(all(pieces)).rejects.toThrow(message);
  });
});

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

async function all(pieces: readonly string[]): Promise<readonly CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const batch of csvRecords(pieces)) records.push(...batch);
  return records;
}
