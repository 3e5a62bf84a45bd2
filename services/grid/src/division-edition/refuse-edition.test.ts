import { EditionRefused, type EditionReport } from './division-edition';
import { EditionCity, FIRST, SECOND, START, textOf, THIRD, without } from '../testing/edition-city';

const [SHULIN, HEPING] = ['530112003001', '530112003002'] as const;

describe('importing an edition again, twice at once, or from a bad file', () => {
  let city: EditionCity;

  beforeAll(async () => {
    city = await EditionCity.open();
  });
  afterAll(() => city.stop());
  beforeEach(() => city.begin());

  it('changes nothing when the same file comes again, and corrects when another of that day does', async () => {
    await city.import(SECOND, without(START, HEPING));

    const again = await city.import(SECOND, without(START, HEPING));
    const corrected = await city.import(SECOND, { ...without(START, HEPING), '530112004001': '永昌社区' });

    expect(again).toMatchObject({ isReplay: true, version: 1 });
    expect(corrected).toMatchObject({ isReplay: false, version: 2, counts: { ADDED: 1 } });
    const events = await city.rows<{ type: string; entity_id: string; version: number }>(
      'SELECT type, entity_id, version FROM outbox ORDER BY seq',
    );
    expect(events).toEqual(
      [
        [FIRST, 1],
        [SECOND, 1],
        [SECOND, 2],
      ].map(([entity_id, version]) => ({ type: 'DivisionEditionImported', entity_id, version })),
    );
  });

  it('corrects a name where it stands, and refuses to end on the day something began', async () => {
    await city.import(FIRST, { ...START, [SHULIN]: '书林社区' });

    expect(await city.nameAt(SHULIN, FIRST)).toBe('书林社区');
    await expect(city.import(FIRST, without(START, HEPING))).rejects.toThrow('would end with it');
    await expect(city.import('2021-06-30', START)).rejects.toThrow('in their order');
  });

  it('lets the second of two importers wait, and find that it was done', async () => {
    const next = without(START, HEPING);

    const reports = await Promise.all([city.import(SECOND, next), city.import(SECOND, next)]);

    expect(reports.map(({ isReplay }) => isReplay).sort()).toEqual([false, true]);
    expect(await city.nameAt(HEPING, SECOND)).toBeNull();
  });

  it.each([
    ['name,code\n1,2,3', 'columns instead of'],
    ['id,name\n1,2', 'expected the columns'],
    ['', 'empty'],
    [Buffer.from([0x63, 0x6f, 0xd4, 0xc6, 0x0a]), 'UTF-8'],
    [Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), 'unpacked'],
  ])('refuses a file that is no code table: %j', async (text, message) => {
    const reasons = await reasonsOf(city.importText(SECOND, text));

    expect(reasons.join('\n')).toContain(message);
    expect(await city.rows('SELECT 1 FROM division_version')).toHaveLength(7);
  });

  it('names every row that is wrong and imports nothing, or the rest when told to', async () => {
    const rows = [
      textOf(START),
      '530112004001,永昌社区',
      '530112004001,永昌社区',
      '5301,短',
      '530112000001,缺镇',
      '530112700000,越界',
      '530112004002,',
      '610112003000,孤儿',
    ].join('\n');

    const reasons = await reasonsOf(city.importText(SECOND, rows));
    const report = await city.importText(SECOND, rows, '--skip-bad');

    expect(reasons.slice(1)).toEqual([
      '11 the code has not 12 digits',
      '12 the code leaves out a level that cannot be left out',
      '13 the code holds a number outside of the ranges of its level',
      '14 the name has not 1 to 64 printable characters',
      '10 the code is there already, on line 9',
      '15 no division above it is in the file',
    ]);
    expect(report).toMatchObject({ counts: { ADDED: 1, ABOLISHED: 0 } });
    expect(report.refused).toHaveLength(6);
  });

  it('does not abolish what was only written wrong', async () => {
    const rows = `${textOf(without(START, HEPING))}\n${HEPING},\u0007`;

    const { counts } = await city.importText(SECOND, rows, '--skip-bad');

    expect(counts).toMatchObject({ ABOLISHED: 0 });
    expect(await city.nameAt(HEPING, SECOND)).toBe('和平社区居委会');
  });

  it('refuses a file that lacks a tenth of all divisions, unless that is meant', async () => {
    const villages = Object.fromEntries(
      Array.from({ length: 150 }, (_, number) => [
        `530112004${String(200 + number)}`,
        `第${String(number)}村`,
      ]),
    );
    await city.import(SECOND, { ...START, ...villages });

    await expect(city.import(THIRD, START)).rejects.toThrow('more than a tenth');
    const { counts } = await city.import(THIRD, START, '--allow-many-abolished');

    expect(counts.ABOLISHED).toBe(150);
  });
});

/** What a refusal says, with a line for each row. */
async function reasonsOf(importing: Promise<EditionReport>): Promise<readonly string[]> {
  const error: unknown = await importing.then(
    () => new Error('was not refused'),
    (refusal: unknown) => refusal,
  );
  if (!(error instanceof EditionRefused)) throw error;
  return [error.message, ...error.refused.map(({ line, reason }) => `${String(line)} ${reason}`)];
}
