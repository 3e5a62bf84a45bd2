import { appendEvents } from '../events/append-events.js';
import { DatabaseFeed } from '../events/database-feed.js';
import { eventTablesSql } from '../events/event-tables.js';
import { Relay } from '../events/relay.js';
import { scratchDatabase, type ScratchDatabase } from '../testing/scratch-database.js';
import { silentLog } from '../testing/silent-log.js';
import { divisionCopyTableSql } from './division-copy-table.js';
import { lineageTableSql } from './division-lineage-table.js';
import { DIVISION_LINEAGE, type DivisionMove, takeInMoves } from './division-move.js';
import { DIVISION, divisionEditionImported } from './division-row.js';
import { followDivisions } from './follow-divisions.js';

const [A, B, C, D] = ['530112001001', '530112001002', '530112001003', '530112002001'] as const;

/** Nouns of a reader's own: a shop, of which a place has many, and a mayor, of whom it has one. */
const READER_TABLES = [
  `CREATE TABLE shop (
    city_code text NOT NULL, id text NOT NULL, division_code text NOT NULL, division_code_then text, version integer NOT NULL
  )`,
  `CREATE TABLE mayor (
    city_code text NOT NULL, name text NOT NULL, division_code text NOT NULL, division_code_then text,
    CONSTRAINT mayor_pkey PRIMARY KEY (city_code, division_code)
  )`,
  'CREATE TABLE fair (city_code text NOT NULL, division_code text NOT NULL)',
  'CREATE TABLE stall_copy (city_code text NOT NULL, division_code text NOT NULL)',
];

describe('rows of a reader whose places get other codes', () => {
  let grid: ScratchDatabase;
  let reader: ScratchDatabase;
  let moves: DivisionMove[];
  const at = async (table: string, name: string) =>
    reader.sql.query(
      `SELECT ${name} AS name, division_code AS now, division_code_then AS then FROM ${table} ORDER BY 1`,
    );

  beforeEach(async () => {
    moves = [];
    grid = await scratchDatabase(process.env['GOVERNANCE_TEST_POSTGRES'], eventTablesSql.up);
    reader = await scratchDatabase(process.env['GOVERNANCE_TEST_POSTGRES'], [
      ...eventTablesSql.up,
      ...divisionCopyTableSql.up,
      lineageTableSql('division_lineage_copy'),
      ...READER_TABLES,
    ]);
    for (const [name, code] of Object.entries({ a: A, b: B, c: C })) {
      await reader.sql.query('INSERT INTO shop VALUES ($1, $2, $3, NULL, 4)', ['5301', name, code]);
      await reader.sql.query('INSERT INTO mayor VALUES ($1, $2, $3, NULL)', ['5301', name, code]);
    }
    await reader.sql.query(`INSERT INTO fair VALUES ('5301', '${A}')`);
    await reader.sql.query(`INSERT INTO stall_copy VALUES ('5301', '${A}')`);
  });
  afterEach(() => Promise.all([grid.drop(), reader.drop()]));

  it('follow each edition once and together, in whatever pages its moves come', async () => {
    const lineage = {
      noun: DIVISION_LINEAGE,
      page: ({ after, limit }: { after: string | null; limit: number }) => {
        const end = Number(after ?? 0) + limit;
        return Promise.resolve({
          rows: moves.slice(end - limit, end),
          next: end < moves.length ? String(end) : null,
        });
      },
    };
    const none = { noun: DIVISION, page: () => Promise.resolve({ rows: [], next: null }) };
    const feed = new DatabaseFeed({ name: 'grid', sql: grid.sql, copyables: [none, lineage] });
    const relay = new Relay({ transaction: grid.transaction, log: silentLog });
    const consumer = followDivisions({
      ...{
        source: feed,
        cities: ['5301'],
        transaction: reader.transaction,
        log: silentLog,
        pollMs: 5,
        pageSize: 2,
      },
    });
    consumer.start();
    await consumer.waitFor('0');

    for (const [edition, codes] of [
      [
        '2024',
        [
          [A, B],
          [B, C],
          [C, A],
        ],
      ],
      ['2025', [[C, D]]],
    ] as const) {
      moves.push(...movesOf(edition, codes));
      await grid.transaction((sql) => appendEvents(sql, [divisionEditionImported(edition, 1)]));
      await relay.drain();
      await consumer.waitFor(await feed.head());
    }
    await consumer.stop();

    const followed = [
      { name: 'a', now: B, then: A },
      { name: 'b', now: D, then: B },
      { name: 'c', now: A, then: C },
    ];
    expect(await at('shop', 'id')).toEqual(followed);
    expect(await at('mayor', 'name')).toEqual(followed);
    expect(await reader.sql.query('SELECT DISTINCT version FROM shop')).toEqual([{ version: 4 }]);
    expect(await reader.sql.query('SELECT division_code FROM fair')).toEqual([{ division_code: A }]);
    expect(await reader.sql.query('SELECT division_code FROM stall_copy')).toEqual([{ division_code: B }]);
  });

  it('stay where the place has a row of its own already, or was one of several that became one', async () => {
    const merger = movesOf('2024', [[A, B]]).map((move) => ({ ...move, merged: true }));
    await takeIn(merger);
    await takeIn(movesOf('2025', [[B, C]]));

    expect(await at('shop', 'id')).toEqual([
      { name: 'a', now: C, then: A },
      { name: 'b', now: C, then: B },
      { name: 'c', now: C, then: null },
    ]);
    expect(await at('mayor', 'name')).toEqual([
      { name: 'a', now: A, then: null },
      { name: 'b', now: B, then: null },
      { name: 'c', now: C, then: null },
    ]);
  });

  it('wait until all moves of their city are known, and answer how many followed', async () => {
    const [first, ...rest] = movesOf('2024', [
      [A, B],
      [B, A],
    ]);

    expect(await takeIn([first])).toBe(0);
    expect(await takeIn(rest)).toBe(5);
    expect(await takeIn([first, ...rest])).toBe(0);
    expect(await at('shop', 'id')).toMatchObject([{ now: B }, { now: A }, { now: C }]);
  });

  const takeIn = (rows: readonly unknown[]) => reader.transaction((sql) => takeInMoves(sql, rows));
});

const movesOf = (edition: string, codes: readonly (readonly [string, string])[]): readonly DivisionMove[] =>
  codes.map(([fromCode, toCode]) => ({
    ...{ edition, version: 1, fromCode, toCode, cityCode: '5301', merged: false, movesInCity: codes.length },
  }));
