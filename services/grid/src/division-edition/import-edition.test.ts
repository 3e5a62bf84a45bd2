import { readFile } from 'node:fs/promises';
import { EditionCity, SECOND, START, THIRD, without, zipped } from '../testing/edition-city';

const STREET = '530112003000';
const SHULIN = '530112003001';
const HEPING = '530112003002';

describe('importing an edition of the code table', () => {
  let city: EditionCity;
  const current = async () =>
    (await city.ask('{ divisions(first: 100) { nodes { code name } } }')).divisions.nodes.map(
      ({ code, name }: { code: string; name: string }) => `${code} ${name}`,
    );
  const asRows = (table: object) => Object.entries(table).map(([code, name]) => `${code} ${String(name)}`);

  beforeAll(async () => {
    city = await EditionCity.open();
  });
  afterAll(() => city.stop());
  beforeEach(() => city.begin());

  it('opens every code of the first one on its day, with parents by table and full names', async () => {
    const report = await city.begin({
      ...START,
      '440000000000': '广东省',
      '441900000000': '东莞市',
      '441900003000': '东城街道',
      '429004000000': '仙桃市',
      '420000000000': '湖北省',
    });

    const data = await city.ask(`{
      dongcheng: division(code: "441900003000") { fullName kind parent { code } validFrom }
      xiantao: division(code: "429004000000") { kind parent { code } } }`);
    expect(report.counts).toMatchObject({ ADDED: 12, RENAMED: 0, ABOLISHED: 0 });
    expect(data).toEqual({
      dongcheng: {
        fullName: '广东省东莞市东城街道',
        kind: 'STREET',
        parent: { code: '441900000000' },
        validFrom: '2022-06-29T16:00:00.000Z',
      },
      xiantao: { kind: 'COUNTY_LEVEL_CITY', parent: { code: '420000000000' } },
    });
  });

  it('adds, renames and abolishes, and keeps what was before', async () => {
    const next = {
      ...without(START, HEPING),
      [SHULIN]: '书林新村社区居委会',
      '530112004001': '永昌社区居委会',
    };

    const { counts, examples } = await city.import(SECOND, next);

    expect(counts).toMatchObject({ ADDED: 1, RENAMED: 1, ABOLISHED: 1, MOVED: 0, REASSIGNED: 0 });
    expect(examples.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      `ABOLISHED ${HEPING}`,
      'ADDED 530112004001',
      `RENAMED ${SHULIN}`,
    ]);
    expect(await current()).toEqual(asRows(next).sort());
    expect(await city.nameAt(SHULIN, '2023-06-29')).toBe('书林社区居委会');
    expect(await city.nameAt(SHULIN, SECOND)).toBe('书林新村社区居委会');
    expect(await city.nameAt(HEPING, '2023-06-29')).toBe('和平社区居委会');
    expect(await city.nameAt(HEPING, SECOND)).toBeNull();
    const before = await city.ask(
      `{ division(code: "${STREET}", asOf: "2023-06-29T00:00:00Z") { children { totalCount nodes { code parent { name } } } } }`,
    );
    expect(before.division.children).toEqual({
      totalCount: 2,
      nodes: [SHULIN, HEPING].map((code) => ({ code, parent: { name: '金碧街道' } })),
    });
  });

  it('takes a code in again that was abolished once', async () => {
    await city.import(SECOND, without(START, HEPING));

    const { counts } = await city.import(THIRD, START);

    expect(counts).toMatchObject({ REAPPEARED: 1, ADDED: 0 });
    expect(await city.nameAt(HEPING, '2023-12-31')).toBeNull();
    expect(await city.nameAt(HEPING, THIRD)).toBe('和平社区居委会');
  });

  it('finds a street that moved by its name, and its communities with it', async () => {
    const next = {
      ...without(START, STREET, SHULIN, HEPING),
      '530112009000': '金碧街道',
      '530112009001': '和平社区居委会',
      '530112009002': '书林社区居委会',
    };

    const { counts } = await city.import(SECOND, next);

    expect(counts).toMatchObject({ MOVED: 3, ADDED: 0, ABOLISHED: 0 });
    const data = await city.ask(`{ division(code: "${SHULIN}") { name validTo supersededBy {
      code edition division { name predecessors { code } } } } }`);
    expect(data.division).toEqual({
      name: '书林社区居委会',
      validTo: '2023-06-29T16:00:00.000Z',
      supersededBy: [
        {
          code: '530112009002',
          edition: SECOND,
          division: { name: '书林社区居委会', predecessors: [{ code: SHULIN }] },
        },
      ],
    });
  });

  it('tells places that changed codes from places that changed names', async () => {
    const { counts } = await city.import(SECOND, {
      ...START,
      [SHULIN]: '和平社区居委会',
      [HEPING]: '书林社区居委会',
    });

    expect(counts).toMatchObject({ MOVED: 2, REASSIGNED: 2, RENAMED: 0 });
  });

  it('says nothing of lineage where two could be meant', async () => {
    const twins = { ...without(START, SHULIN, HEPING), '530112003201': '团结村', '530112003202': '团结村' };
    await city.import(SECOND, twins);

    const { counts } = await city.import(THIRD, {
      ...without(twins, '530112003201', '530112003202'),
      '530112003203': '团结村',
    });

    expect(counts).toMatchObject({ MOVED: 0, ADDED: 1, ABOLISHED: 2 });
  });

  it('takes a merger from a file of lineage, and refuses lineage that contradicts the tables', async () => {
    const merged = { ...without(START, HEPING), [SHULIN]: '书林社区居委会' };
    const lineage = await city.file('lineage.csv', `old,new\n${HEPING},${SHULIN}\n`);
    const wrong = await city.file('wrong.csv', `${SHULIN},530112003999\n999999999999,${SHULIN}\n`);

    await expect(city.import(SECOND, merged, '--lineage', wrong)).rejects.toThrow(
      /530112003999 is not in the edition.*999999999999 does not exist|999999999999 does not exist.*530112003999 is not/,
    );
    const { counts } = await city.import(SECOND, merged, '--lineage', lineage);

    expect(counts).toMatchObject({ MOVED: 1, ABOLISHED: 0 });
  });

  it('changes nothing in a dry run and says the same; a real one follows', async () => {
    const next = without(START, HEPING);

    const rehearsal = await city.import(SECOND, next, '--dry-run', '--report', city.path('changes.csv'));

    expect(await current()).toEqual(asRows(START));
    expect(await city.rows('SELECT 1 FROM outbox')).toHaveLength(1);
    expect(await readFile(city.path('changes.csv'), 'utf8')).toBe(
      'kind,code,to_code,name_before,name_after,parent_before,parent_after\n' +
        `ABOLISHED,${HEPING},,和平社区居委会,,${STREET},\n`,
    );
    expect(await city.import(SECOND, next)).toEqual(rehearsal);
  });

  it('reads gzip whatever the file is called, and compares the named cities alone', async () => {
    const report = await city.importText(
      SECOND,
      zipped({ '530000000000': '云南省', '530300000000': '曲靖市' }),
      '--cities',
      '5303',
    );

    expect(report.counts).toMatchObject({ ADDED: 1, ABOLISHED: 0 });
    expect(await city.nameAt(HEPING, SECOND)).toBe('和平社区居委会');
  });
});
