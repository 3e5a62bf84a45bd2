import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ANONYMOUS } from '@governance/shared';
import { openTestService, type TestService } from '@governance/shared/testing';
import { gridDatabase } from '../database/database.js';
import { runImport } from '../database/divisions/run-import.js';
import type { EditionReport } from '../division-edition/division-edition.js';
import { openGridService } from '../service.js';

/** A code table of a few places, as a file would hold it. */
export type Table = Readonly<Record<string, string>>;

/** The editions that tests import, by the day they describe. */
export const [FIRST, SECOND, THIRD] = ['2022-06-30', '2023-06-30', '2024-06-30'] as const;

/** One street with two communities, and a second street without any. */
export const START: Table = {
  '530000000000': '云南省',
  '530100000000': '昆明市',
  '530112000000': '西山区',
  '530112003000': '金碧街道',
  '530112003001': '书林社区居委会',
  '530112003002': '和平社区居委会',
  '530112004000': '永昌街道',
};

/** A database into which editions are imported by the command that operators use. */
export class EditionCity {
  private constructor(
    readonly test: TestService,
    private readonly folder: string,
    private readonly url: string,
  ) {}

  static async open(): Promise<EditionCity> {
    const test = await openTestService(gridDatabase, openGridService);
    const { options } = test.owner;
    const url = 'url' in options && typeof options.url === 'string' ? options.url : '';
    return new EditionCity(test, await mkdtemp(join(tmpdir(), 'editions-')), url);
  }

  /** Empties it and imports the first edition. */
  async begin(table: Table = START): Promise<EditionReport> {
    await this.test.owner.query(
      `TRUNCATE division, division_edition, division_lineage, division_population, grid, grid_sequence, grid_establishment,
        grid_worker, outbox, stat_delta, stat_day, stat_month CASCADE`,
    );
    return this.import(FIRST, table);
  }

  /** Imports a table, with more arguments as on a command line. */
  async import(edition: string, table: Table, ...more: readonly string[]): Promise<EditionReport> {
    return this.importText(edition, textOf(table), ...more);
  }

  async importText(
    edition: string,
    text: string | Buffer,
    ...more: readonly string[]
  ): Promise<EditionReport> {
    const file = await this.file(`table-${edition}.csv`, text);
    return runImport(
      ['--file', file, '--edition', edition, ...more],
      { DATABASE_URL: this.url },
      () => undefined,
    );
  }

  /** Writes a file for an argument; answers its path. */
  async file(name: string, text: string | Buffer): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, text);
    return path;
  }

  path = (name: string): string => join(this.folder, name);

  async ask(document: string): Promise<Awaited<ReturnType<TestService['ask']>>['data']> {
    return (await this.test.ask(ANONYMOUS, document)).data;
  }

  /** What a code was called at an instant; null when there was none. */
  async nameAt(code: string, day: string): Promise<string | null> {
    const data: unknown = await this.ask(
      `{ division(code: "${code}", asOf: "${day}T12:00:00+08:00") { name } }`,
    );
    return (data as { division: { name: string } | null }).division?.name ?? null;
  }

  async rows<T>(query: string): Promise<readonly T[]> {
    return this.test.owner.query<readonly T[]>(query);
  }

  async stop(): Promise<void> {
    await this.test.stop();
    await rm(this.folder, { recursive: true });
  }
}

/** A table as CSV. */
export const textOf = (table: Table): string =>
  ['code,name', ...Object.entries(table).map(([code, name]) => `${code},${name}`)].join('\n');

export const zipped = (table: Table): Buffer => gzipSync(textOf(table));

/** A table without some codes. */
export const without = (table: Table, ...codes: readonly string[]): Table =>
  Object.fromEntries(Object.entries(table).filter(([code]) => !codes.includes(code)));
