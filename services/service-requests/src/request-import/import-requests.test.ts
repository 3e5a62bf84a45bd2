import { join } from 'node:path';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { TestService } from '@governance/shared/testing';
import { REQUEST_FACTS } from '../database/statistics.js';
import { runImport } from '../database/requests/run-import.js';
import { openEmptyCity } from '../testing/open-city.js';
import { districtSupervisor } from '../testing/viewers.js';
import { timeReader } from './source-time.js';

const DATA = join(__dirname, '../../../../data');
const MAPPING = join(DATA, 'requests-nyc-311.mapping.json');
/** Places of a test: the boroughs have no division codes, and nobody has codes that begin with 99. */
const BOROUGHS = ['990101000000', '990102000000', '990103000000', '990104000000', '990105000000'];
let test: TestService;
let folder: string;
beforeAll(async () => {
  test = await openEmptyCity();
  folder = await mkdtemp(join(tmpdir(), 'requests-'));
  await test.owner.query(
    `INSERT INTO division_copy (code, city_code, name, full_name, level, valid_from, version)
     SELECT code, '9901', '测试区', '测试区', 'COUNTY', '2020-01-01', 1 FROM unnest($1::text[]) AS code`,
    [BOROUGHS],
  );
});
afterAll(async () => {
  await test.stop();
  await rm(folder, { recursive: true });
});

const importing = async (file: string, ...more: readonly string[]) => {
  const lines: string[] = [];
  const url = String((test.owner.options as { readonly url?: string }).url);
  const args = ['--file', file, '--mapping', MAPPING, ...more];
  const report = await runImport(args, { DATABASE_URL: url }, (line) => lines.push(line));
  return { report, lines };
};
const count = async (statement: string): Promise<number> => {
  const [row] = await test.owner.query<{ count: number }[]>(
    `SELECT count(*)::integer AS count FROM ${statement}`,
  );
  return row?.count ?? -1;
};
const sums = (rows: string) =>
  test.owner.query(`SELECT scope, day::text, measure, dimension, sum(amount)::integer AS amount
    FROM (${rows}) AS fact (city_code, scope, day, measure, dimension, amount)
    GROUP BY 1, 2, 3, 4 HAVING sum(amount) <> 0 ORDER BY 1, 2, 3, 4`);
const HEADER = `Unique Key,Created Date,Closed Date,Agency,Complaint Type,Descriptor,Location Type,Status,Borough,Latitude,Longitude`;
const written = async (name: string, rows: readonly string[]): Promise<string> => {
  const file = join(folder, name);
  await writeFile(file, [HEADER, ...rows].join('\r\n'));
  return file;
};

describe('requests of another system', () => {
  const file = join(DATA, 'requests-nyc-311.csv');

  it('are taken in once, with a reason for each row that is refused', async () => {
    const { report, lines } = await importing(file);
    const again = await importing(file);

    expect(report).toEqual({ rows: 4969, taken: 4968, known: 0, refused: 1 });
    expect(lines).toEqual([
      expect.stringMatching(/^line \d+, \d+: Borough: “Unspecified” 没有对应的代码$/),
      '4969 rows: 4968 taken in, 0 there already, 1 refused',
    ]);
    expect(again.report).toEqual({ rows: 4969, taken: 0, known: 4968, refused: 1 });
    expect(await count('service_request')).toBe(4968);
  }, 180_000);

  it('say what the file says, and no more', async () => {
    const [closed, open, pointless] = await Promise.all([
      count(`service_request WHERE status = 'CLOSED' AND closed_at IS NOT NULL`),
      count(`service_request WHERE status = 'IN_PROGRESS' AND department_id IS NOT NULL`),
      count(`service_request r WHERE NOT EXISTS (
        SELECT FROM service_request_point p WHERE p.request_id = r.id)`),
    ]);
    const { data } = await test.ask(
      districtSupervisor('990103000000'),
      `{ serviceRequestByExternalRef(system: "nyc-311", id: "64345465") {
        title description status channel kind receivedAt closedAt category { code } division { code }
        deadline { state } point { longitude latitude } assignments { department { id } }
        timeline { at from to action reason actor { role displayName } } } }`,
    );

    expect([closed + open, open]).toEqual([4968, 277]);
    expect(pointless).toBeGreaterThanOrEqual(61);
    expect(data.serviceRequestByExternalRef).toMatchObject({
      ...{
        title: 'Animal-Abuse · Neglected',
        description: 'Residential Building/House',
        status: 'IN_PROGRESS',
      },
      ...{
        channel: 'HOTLINE_12345',
        kind: 'COMPLAINT',
        receivedAt: '2025-03-14T05:20:00.000Z',
        closedAt: null,
      },
      ...{ category: { code: 'OTHER' }, division: { code: '990103000000' }, deadline: { state: 'NONE' } },
      point: { longitude: -73.88182509, latitude: 40.65651334 },
      timeline: [
        { from: null, to: 'RECEIVED', action: 'RECEIVE', at: '2025-03-14T05:20:00.000Z' },
        {
          ...{ from: 'RECEIVED', to: 'IN_PROGRESS', action: 'IMPORT' },
          reason: '由 nyc-311 导入,原状态“In Progress”',
          actor: { role: 'SYSTEM', displayName: '数据导入' },
        },
      ],
    });
  });

  it('are counted as those are that came in here, and told with their state and without their words', async () => {
    expect(await sums('SELECT city_code, scope, day, measure, dimension, amount FROM stat_delta')).toEqual(
      await sums(REQUEST_FACTS.join(' UNION ALL ')),
    );
    expect(await count(`outbox WHERE type = 'ServiceRequestImported'`)).toBe(4968);
    expect(await count(`outbox WHERE type = 'RequestReceived'`)).toBeLessThanOrEqual(277);
    expect(await count(`outbox WHERE payload::text LIKE '%Animal%'`)).toBe(0);
  });

  it.each([
    [
      'a time that is none',
      '1,2025-01-01,,NYPD,Pet Shop,X,,In Progress,QUEENS,,',
      'Created Date: “2025-01-01”',
    ],
    [
      'a closing before the receipt',
      '2,1/2/2025 9:00,1/1/2025 9:00,NYPD,Pet Shop,X,,Closed,QUEENS,,',
      '办结时间早于受理时间',
    ],
    ['a closed one without its time', '3,1/2/2025 9:00,,NYPD,Pet Shop,X,,Closed,QUEENS,,', '应有办结时间'],
    [
      'an open one with a closing',
      '4,1/2/2025 9:00,1/3/2025 9:00,NYPD,Pet Shop,X,,In Progress,QUEENS,,',
      '不应有办结时间',
    ],
    ['an unknown status', '5,1/2/2025 9:00,,NYPD,Pet Shop,X,,Pending,QUEENS,,', 'Status: “Pending”'],
    ['an unknown category', '6,1/2/2025 9:00,,NYPD,Zoo,X,,In Progress,QUEENS,,', 'Complaint Type: “Zoo”'],
    ['nobody who works on it', '7,1/2/2025 9:00,,,Pet Shop,X,,In Progress,QUEENS,,', '应指明承办部门'],
    ['half a point', '8,1/2/2025 9:00,,NYPD,Pet Shop,X,,In Progress,QUEENS,40.1,', 'point.longitude'],
    ['no place', '9,1/2/2025 9:00,,NYPD,Pet Shop,X,,In Progress,,,', '没有行政区划'],
    ['a resident ID', '10,1/2/2025 9:00,,NYPD,Pet Shop,11010519491231002X,,In Progress,QUEENS,,', '身份证号'],
    ['no id', ',1/2/2025 9:00,,NYPD,Pet Shop,X,,In Progress,QUEENS,,', 'Unique Key'],
    ['the future', '11,1/2/2999 9:00,,NYPD,Pet Shop,X,,In Progress,QUEENS,,', '晚于现在'],
  ])('are refused with %s', async (_, row, reason) => {
    const { report, lines } = await importing(await written('one.csv', [row]), '--dry-run');

    expect(report).toMatchObject({ rows: 1, refused: 1 });
    expect(lines[0]).toContain(reason);
  });

  it('name all that is wrong with a row and the second of two rows with one id, also when it is rehearsed', async () => {
    const twice = '77,1/2/2025 9:00,,NYPD,Pet Shop,"a ""quoted""\r\nline",,In Progress,QUEENS,,';
    const some = await written('some.csv', ['78,x,,NYPD,Zoo,X,,Pending,QUEENS,,', twice, twice]);
    const before = [await count('service_request'), await count('outbox')];
    const rehearsed = await importing(some, '--dry-run');
    expect([await count('service_request'), await count('outbox')]).toEqual(before);

    const { report, lines } = await importing(some);

    expect(rehearsed.report).toEqual(report);
    expect(rehearsed.lines).toEqual([...lines.slice(0, -1), `${lines.at(-1) ?? ''} (nothing was changed)`]);

    expect(report).toEqual({ rows: 3, taken: 1, known: 0, refused: 2 });
    expect(lines[0]).toMatch(/^line 2, 78: Status.*Created Date.*Complaint Type/);
    expect(lines[1]).toBe('line 5, 77: 外部编号在文件中重复');
  });

  it('are not read from a file without the columns, or by a mapping with words that nobody knows', async () => {
    await writeFile(join(folder, 'bare.csv'), 'Unique Key\n1\n');
    await writeFile(join(folder, 'odd.json'), JSON.stringify({ system: 'a b', surprise: 1 }));

    await expect(importing(join(folder, 'bare.csv'))).rejects.toThrow('no column Created Date');
    await expect(importing(file, '--mapping', join(folder, 'odd.json'))).rejects.toThrow('surprise');
    await expect(runImport([], {}, () => undefined)).rejects.toThrow('--mapping');
  });
});

describe('a time of another system', () => {
  it('is read in its zone, across changes of clocks, and is none when the zone leaves it out', () => {
    const read = timeReader('M/D/YYYY H:mm', 'America/New_York');

    expect(read('1/2/2025 9:05')?.toISOString()).toBe('2025-01-02T14:05:00.000Z');
    expect(read('7/2/2025 9:05')?.toISOString()).toBe('2025-07-02T13:05:00.000Z');
    expect(read('11/2/2025 1:30')?.toISOString()).toBe('2025-11-02T05:30:00.000Z');
    for (const none of ['3/9/2025 2:30', '2/30/2025 9:00', '1/2/2025', '13/1/2025 9:00', ''])
      expect(read(none)).toBeNull();
    expect(timeReader('YYYY-M-D H:mm:ss', 'Asia/Shanghai')('2025-01-02 08:00:00')?.toISOString()).toBe(
      '2025-01-02T00:00:00.000Z',
    );
    const iso = timeReader('ISO', 'UTC');
    expect(iso('2025-01-02T08:00:00+08:00')?.toISOString()).toBe('2025-01-02T00:00:00.000Z');
    expect(iso('2025-01-02T08:00:00')).toBeNull();
  });
});
