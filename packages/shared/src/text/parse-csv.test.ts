import fc from 'fast-check';
import { parseCsv } from './parse-csv.js';

describe('reading comma-separated values', () => {
  it('gives back whatever was written by the rules', () => {
    const field = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '近', ' ') }),
    );
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });

    fc.assert(
      fc.property(
        table,
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\uFEFF'),
        (rows, ending, mark) => {
          const text = rows.map((row) => `${row.map(quoted).join(',')}${ending}`).join('');

          expect(parseCsv(`${mark}${text}`)).toEqual(rows);
        },
      ),
    );
  });

  it.each([
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,\r\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['a\n\n', [['a']]],
    ['a,"x, ""y"""\n', [['a', 'x, "y"']]],
    ['', []],
  ])('reads %j', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  it.each([
    ['a,b\n1,"open', 'line 2'],
    ['a,b\nx"y,2', 'line 2'],
    ['"a"b,c', 'line 1'],
  ])('refuses %j and names the line', (text, line) => {
    expect(() => parseCsv(text)).toThrow(line);
  });
});

const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`;
