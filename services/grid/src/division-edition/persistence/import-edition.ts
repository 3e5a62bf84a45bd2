import {
  appendEvents,
  clientSql,
  copyBatches,
  type CsvRecord,
  divisionEditionImported,
  moveRows,
  rebuildStatistics,
  rowsOf,
  servedCityCodes,
  type Sql,
  startOfBusinessDay,
  type StatFacts,
} from '@governance/shared';
import type { Client } from 'pg';
import sql from 'sql-template-tag';
import { EDITION_CHANGES, EditionRefused, type EditionReport } from '../division-edition.js';
import { EditionRows, STAGED_COLUMNS } from '../edition-rows.js';
import { applyEdition } from './apply-edition.js';
import { countChanges, exampleChanges, findChanges, readStanding } from './find-changes.js';
import { findMoves, type StatedMove } from './find-moves.js';
import { placeStaged, STAGING_TABLES, takeOutRepeated } from './stage-edition.js';

/** An edition of the code table that is to be imported. */
export interface NewEdition {
  /** `YYYY-MM-DD`, the day that the table describes; it holds from the beginning of that day. */
  readonly edition: string;
  /** Records of the file, the header first. */
  readonly records: AsyncIterable<readonly CsvRecord[]>;
  /** Tells this file and lineage from others; called when all records are read. */
  readonly digest: () => string;
  readonly stated: readonly StatedMove[];
  /** Four digits each; empty for the whole file. */
  readonly cities: readonly string[];
}

/** How it is done. */
export interface ImportOptions {
  readonly dryRun: boolean;
  /** Leave out rows that are wrong instead of refusing the file. */
  readonly skipBad: boolean;
  /** Take a file that abolishes more than a tenth of what is there. */
  readonly allowManyAbolished: boolean;
  /** Where this service's figures come from: they are computed anew when rows follow a place. */
  readonly facts: readonly StatFacts[];
  readonly note: (line: string) => void;
  /** Is called before the end, with the table `change` in place; for a report of all changes. */
  readonly beforeEnd?: () => Promise<void>;
}

/** Nouns of this service that others copy with their place. */
const COPIED_BY_OTHERS = ['grid', 'residential_quarter'];
const EXAMPLES = 20;
/** As many may be abolished in any edition. */
const FEW = 100;

/**
 * Imports an edition with the role that owns the database: all of it in one transaction, or nothing. A second importer
 * waits for the first. Rejects with `EditionRefused`; the client is to be ended then, which takes the transaction with it.
 */
export async function importEdition(
  client: Client,
  edition: NewEdition,
  options: ImportOptions,
): Promise<EditionReport> {
  await client.query('BEGIN');
  const report = await importInTransaction(client, edition, options);
  await client.query(options.dryRun ? 'ROLLBACK' : 'COMMIT');
  return report;
}

async function importInTransaction(
  client: Client,
  { edition, records, digest, stated, cities }: NewEdition,
  options: ImportOptions,
): Promise<EditionReport> {
  const database = clientSql(client);
  const rows = new EditionRows(cities, options.note);
  for (const statement of STAGING_TABLES) await client.query(statement);
  await copyBatches(client, 'staged', STAGED_COLUMNS, rows.of(records));
  for (const repeated of await takeOutRepeated(database)) rows.refuse(repeated);
  for (const orphan of await placeStaged(database)) rows.refuse(orphan);
  if (rows.refused.length > 0 && !options.skipBad)
    throw new EditionRefused(
      `${String(rows.refused.length)} rows are wrong; nothing was imported`,
      rows.refused,
    );
  await client.query('INSERT INTO refused_code SELECT unnest($1::text[])', [
    rows.refused.map(({ code }) => code),
  ]);
  options.note(`${String(rows.rows)} rows read; comparing`);

  // Reading goes on; whoever else imports waits here and then sees what was done.
  await client.query('LOCK TABLE division, division_edition IN SHARE ROW EXCLUSIVE MODE');
  const last = await lastImport(database, edition);
  const found = { edition, rows: rows.rows, refused: rows.refused };
  if (last?.digest === digest()) return replayOf(found, last.version);
  const version = (last?.version ?? 0) + 1;
  await readStanding(database, servedCityCodes(cities));
  await findMoves(database, stated);
  await findChanges(database);
  const counts = await countChanges(database);
  if (!options.allowManyAbolished) await refuseManyAbolished(database, counts.ABOLISHED);
  options.note('writing');
  await applyEdition(database, { edition, version, validFrom: startOfBusinessDay(edition) });
  const followed = await moveRows(database, 'division_lineage', {
    edition,
    version,
    cityCode: null,
    copiedByOthers: COPIED_BY_OTHERS,
  });
  if (followed > 0) await rebuildStatistics(database, options.facts);
  await rowsOf(
    database,
    sql`INSERT INTO division_edition (edition, version, digest, imported_at, counts)
        VALUES (${edition}, ${version}, ${digest()}, now(), ${JSON.stringify(counts)})`,
  );
  await appendEvents(database, [divisionEditionImported(edition, version)]);
  const examples = await exampleChanges(database, EXAMPLES);
  const movedAcrossCities = await countMovesAcrossCities(database);
  await options.beforeEnd?.();
  return { ...found, version, isReplay: false, counts, examples, followed, movedAcrossCities };
}

async function lastImport(database: Sql, edition: string) {
  const [last] = await rowsOf<{ version: number; digest: string }>(
    database,
    sql`SELECT version, digest FROM division_edition WHERE edition = ${edition} ORDER BY version DESC LIMIT 1`,
  );
  return last ?? null;
}

const replayOf = (
  found: Pick<EditionReport, 'edition' | 'rows' | 'refused'>,
  version: number,
): EditionReport => ({
  ...found,
  version,
  isReplay: true,
  examples: [],
  followed: 0,
  movedAcrossCities: 0,
  counts: Object.fromEntries(EDITION_CHANGES.map((kind) => [kind, 0])) as EditionReport['counts'],
});

/** A table that was cut off, or of another area, looks like one that abolishes what it leaves out. */
async function refuseManyAbolished(database: Sql, abolished: number): Promise<void> {
  const [{ count }] = (await database.query('SELECT count(*)::integer AS count FROM standing')) as [
    { count: number },
  ];
  if (abolished <= FEW || abolished * 10 <= count) return;
  throw new EditionRefused(
    `${String(abolished)} of ${String(count)} divisions are not in the file, more than a tenth. If that is meant, ` +
      'allow it; if the file is about some cities alone, name them',
  );
}

async function countMovesAcrossCities(database: Sql): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    database,
    sql`SELECT count(*)::integer AS count FROM moved WHERE left(from_code, 4) <> left(to_code, 4)`,
  );
  return row?.count ?? 0;
}
