import {
  allOf,
  type ChildListReader,
  countUnderPlaces,
  groupBy,
  idsByCity,
  type PageWindow,
  placesByCity,
  rowsOf,
  rowsUnderPlaces,
  type Sql,
  type Viewer,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { EntriesOfKind, RepeatedWithin } from '../register-entry.repository.js';
import type { RegisterEntry } from '../register-entry.js';
import type { RegisterSummary } from '../register-summary.js';
import {
  afterCursor,
  entryOf,
  type EntryRow,
  inOrder,
  ofKind,
  SELECT_ENTRIES,
  visibleTo,
} from './register-entry-statements.js';

/** Entries under places, at any depth. */
export const entriesOfDivisions = (
  database: Sql,
  viewer: Viewer,
): ChildListReader<EntriesOfKind, RegisterEntry> => ({
  readPages: (codes, wanted, window) =>
    underPlaces(
      database,
      codes,
      [...ofKind(wanted), visibleTo(viewer), ...afterCursor(window)],
      inOrder(window),
    ),
  countEach: (codes, wanted) =>
    countUnderPlaces(database, codes, {
      alias: 'r',
      from: sql`register_entry r`,
      conditions: [...ofKind(wanted), visibleTo(viewer)],
    }),
});

/** Demands under places that repeat others, the newest first. */
export const repeatedOfDivisions = (
  database: Sql,
  viewer: Viewer,
): ChildListReader<RepeatedWithin, RegisterEntry> => {
  const conditions = ({ from, to }: RepeatedWithin): SqlText[] => [
    sql`r.repeats_id IS NOT NULL AND r.valid_from >= ${from} AND r.valid_from < ${to}`,
    visibleTo(viewer),
  ];
  return {
    readPages: (codes, within, window) =>
      underPlaces(
        database,
        codes,
        [...conditions(within), ...beforeCursor(window)],
        sql`ORDER BY r.valid_from DESC, r.id DESC LIMIT ${window.first + 1}`,
      ),
    countEach: (codes, within) =>
      countUnderPlaces(database, codes, {
        alias: 'r',
        from: sql`register_entry r`,
        conditions: conditions(within),
      }),
  };
};

/** Entries of organizations. */
export const entriesOfOrganizations = (
  database: Sql,
  viewer: Viewer,
): ChildListReader<EntriesOfKind, RegisterEntry> => ({
  readPages: async (ids, wanted, window) => {
    const conditions = [...ofKind(wanted), visibleTo(viewer), ...afterCursor(window)];
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<EntryRow & { organizationId: string }>(
        database,
        sql`SELECT own.* FROM unnest(${group}::text[]) AS owner (id)
            CROSS JOIN LATERAL (
              ${SELECT_ENTRIES} WHERE r.city_code = ${city} AND r.organization_id = owner.id AND ${allOf(conditions)}
              ${inOrder(window)}
            ) own`,
      ),
    );
    const entries = (await Promise.all(lists)).flat().map(entryOf);
    return groupBy(entries, ({ organizationId }) => organizationId ?? '');
  },
  countEach: async (ids, wanted) => {
    const conditions = [...ofKind(wanted), visibleTo(viewer)];
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT r.organization_id AS id, count(*)::integer AS count FROM register_entry r
            WHERE r.city_code = ${city} AND r.organization_id = ANY(${group}) AND ${allOf(conditions)}
            GROUP BY r.organization_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});

/** What entries of one kind come to under places: one statement for each city among them. */
export async function summarizeEntries(
  database: Sql,
  codes: readonly string[],
  wanted: EntriesOfKind & { readonly kind: string },
  viewer: Viewer,
): Promise<readonly RegisterSummary[]> {
  const conditions = [...ofKind(wanted), sql`r.outcome IS DISTINCT FROM 'MISTAKEN'`, visibleTo(viewer)];
  const sums = placesByCity(codes).map(({ city, places }) => {
    const inCity = city === null ? [] : [sql`r.city_code = ${city}`];
    return rowsOf<RegisterSummary>(
      database,
      sql`SELECT place.code AS "divisionCode", ${wanted.kind}::text AS kind, total.*
          FROM unnest(${places.map(({ code }) => code)}::text[], ${places.map(({ from }) => from)}::text[],
            ${places.map(({ to }) => to)}::text[]) AS place (code, code_from, code_to)
          CROSS JOIN LATERAL (
            SELECT count(*)::integer AS entries, count(DISTINCT r.category)::integer AS categories,
              sum(r.quantity)::float8 AS quantity
            FROM register_entry r WHERE ${allOf([...inCity, ...conditions])}
              AND r.division_code >= place.code_from AND r.division_code < place.code_to
          ) total`,
    );
  });
  return (await Promise.all(sums)).flat();
}

async function underPlaces(
  database: Sql,
  codes: readonly string[],
  conditions: readonly SqlText[],
  tail: SqlText,
): Promise<ReadonlyMap<string, readonly RegisterEntry[]>> {
  const pages = await rowsUnderPlaces<EntryRow>(database, codes, {
    alias: 'r',
    select: SELECT_ENTRIES,
    conditions,
    tail,
  });
  return new Map([...pages].map(([code, rows]) => [code, rows.map(entryOf)]));
}

const beforeCursor = ({ after }: PageWindow): SqlText[] =>
  after ? [sql`(r.valid_from, r.id) < (${after[0]}::timestamptz, ${after[1]})`] : [];
