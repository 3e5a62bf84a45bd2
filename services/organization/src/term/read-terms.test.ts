import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTerms } from './read-terms.js';

const HEADER = 'noun,word,points_to,division_code,account,description';

describe('the file of places’ words', () => {
  const folder = mkdtempSync(join(tmpdir(), 'terms-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const read = (...rows: readonly string[]) => {
    const path = join(folder, 'terms.csv');
    writeFileSync(path, `${[HEADER, ...rows].join('\n')}\n`);
    return readTerms(path);
  };

  it('is read in its order; what is empty is null', () => {
    expect(read('CONCEPT,五化,,110114000000,S3,', 'STRAND,单位党建,UNIT,,,一条线')).toEqual([
      {
        ...{ divisionCode: '110114000000', noun: 'CONCEPT', word: '五化', pointsTo: null },
        ...{ description: null, account: 'S3', position: 0 },
      },
      {
        ...{ divisionCode: null, noun: 'STRAND', word: '单位党建', pointsTo: 'UNIT' },
        ...{ description: '一条线', account: null, position: 1 },
      },
    ]);
  });

  it.each([
    ['another header', ['noun,word'], 'expected the columns'],
    ['a row that is too short', ['CONCEPT,五化'], 'not a term'],
    ['no word', ['CONCEPT,,,,,x'], 'not a term'],
    ['a noun that is none', ['SONG,歌,,,,x'], 'no such noun'],
    ['a category that is none', ['STRAND,单位党建,UNITS,,,x'], 'no such category'],
    ['a word that points nowhere', ['STRAND,单位党建,,,,x'], 'no such category'],
    ['a concept that points somewhere', ['CONCEPT,五化,UNIT,,,x'], 'no such category'],
    ['an account that is none', ['CONCEPT,五化,,,S9,x'], 'no such account'],
    ['a word twice', ['CONCEPT,五化,,,,x', 'CONCEPT,五化,,,,y'], 'there twice'],
    [
      'more meanings than a list may have',
      Array.from({ length: 21 }, (_, at) => `WHISTLE_KIND,哨,A${'B'.repeat(at)},,,x`),
      'more than 20 meanings',
    ],
  ])('is refused with %s', (_, rows, message) => {
    const text = rows[0]?.startsWith('noun') ? rows : [HEADER, ...rows];
    const path = join(folder, 'bad.csv');
    writeFileSync(path, text.join('\n'));

    expect(() => readTerms(path)).toThrow(message);
  });
});
