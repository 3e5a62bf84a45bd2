import fc from 'fast-check';
import { csvRecords } from './csv-records.js';
import { parseCsv } from './parse-csv.js';

async function recordsOf(text: string) {
  const found: { line: number; fields: readonly string[] }[] = [];
  for await (const record of csvRecords(linesOf(text))) found.push(record);
  return found;
}

async function* linesOf(text: string): AsyncGenerator<string> {
  for (const line of text.split('\n')) yield await Promise.resolve(line);
}

const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`;

describe('records of comma-separated values', () => {
  it('are those of the whole text, whatever stands in quotes', async () => {
    const field = fc.stringMatching(/^[a-z",\n ]{0,8}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
        async (rows) => {
          const text = rows.map((row) => row.map(quoted).join(',')).join('\n');

          expect((await recordsOf(text)).map(({ fields }) => fields)).toEqual(parseCsv(text));
        },
      ),
    );
  });

  it('say on which line they begin, and where a quote is not closed', async () => {
    expect(await recordsOf('a,b\n"x\ny",1\n\nc,d\n')).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['x\ny', '1'] },
      { line: 5, fields: ['c', 'd'] },
    ]);
    await expect(recordsOf('a\n"b\nc')).rejects.toThrow('line 2');
    await expect(recordsOf('a\nb"c"')).rejects.toThrow('line 2');
  });
});
