import {
  cityOfId,
  containsPattern,
  type PageWindow,
  rowsOf,
  type Sql,
  type Viewer,
  visibleRows,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import { REGISTER_ENTRY_ROWS } from '../register-entry.policy.js';
import type { EntriesOfKind } from '../register-entry.repository.js';
import type { Decision, RegisterEntry, RegisterEntryFilter } from '../register-entry.js';

/** An entry from `r`, with its decision in three columns. Everything that reads one for a viewer adds `visibleTo`. */
export const SELECT_ENTRIES = sql`SELECT r.id, r.division_code AS "divisionCode", r.version, r.kind, r.title, r.category,
  r.organization_id AS "organizationId", r.quantity::float8 AS quantity, r.document, r.legal_basis AS "legalBasis",
  r.subject, r.subject_key AS "subjectKey", r.repeats_id AS "repeatsId", r.decision AS "decisionText",
  r.decided_on::text AS "decidedOn", r.decided_by_id AS "decidedById", r.valid_from AS "validFrom",
  r.valid_to AS "validTo", r.outcome, r.closing_reason AS "closingReason" FROM register_entry r`;

/** An entry as a row has it. */
export interface EntryRow extends Omit<RegisterEntry, 'decision'>, Omit<Decision, 'text'> {
  readonly decisionText: string | null;
}

/** Runs a statement that selects entries. */
export const entriesOf = async (database: Sql, statement: SqlText): Promise<readonly RegisterEntry[]> =>
  (await rowsOf<EntryRow>(database, statement)).map(entryOf);

/** The entry that a row stands for. */
export const entryOf = ({ decisionText, decidedOn, decidedById, ...entry }: EntryRow): RegisterEntry => ({
  ...entry,
  decision: decisionText === null ? null : { text: decisionText, decidedOn, decidedById },
});

/** Entries of public kinds for everybody, the others by the row rule. The one place where this is decided. */
export const visibleTo = (viewer: Viewer): SqlText =>
  sql`(${visibleRows(viewer, REGISTER_ENTRY_ROWS)} OR r.kind IN (SELECT k.code FROM register_kind k WHERE k.is_public))`;

/** The rows after a page's cursor. The city leads, as in the indexes; it is part of every id. */
export const afterCursor = ({ after }: PageWindow): SqlText[] => {
  const [divisionCode = '', id = ''] = (after ?? []).map(String);
  return after ? [sql`(r.city_code, r.division_code, r.id) > (${cityOfId(id)}, ${divisionCode}, ${id})`] : [];
};

/** The order of every list but that of repeated demands, and where its page ends. */
export const inOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY r.city_code, r.division_code, r.id LIMIT ${first + 1}`;

/** The conditions that a filter stands for. */
export function entryConditions({ divisionCode, kind, search, validAt }: RegisterEntryFilter): SqlText[] {
  return [
    ...(divisionCode == null ? [] : [withinPlace('r', divisionCode)]),
    ...(search == null ? [] : [sql`r.title_folded LIKE ${containsPattern(search)}`]),
    ...ofKind({ kind: kind ?? null, validAt: validAt ?? null }),
  ];
}

/** The same for lists under a place or an organization. What was entered by mistake was never in force. */
export const ofKind = ({ kind, validAt }: EntriesOfKind): SqlText[] => [
  ...(kind === null ? [] : [sql`r.kind = ${kind}`]),
  ...(validAt === null
    ? []
    : [
        sql`r.valid_from <= ${validAt} AND (r.valid_to IS NULL OR r.valid_to > ${validAt})`,
        sql`r.outcome IS DISTINCT FROM 'MISTAKEN'`,
      ]),
];
