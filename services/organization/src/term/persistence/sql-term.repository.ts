import {
  allOf,
  cityCodeOf,
  containsPattern,
  foldText,
  type PageWindow,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import { selfAndAbove } from '../places-above.js';
import type { Term, TermFilter } from '../term.js';
import { MOST_MEANINGS } from '../term.js';
import type { TermRepository, WantedWord } from '../term.repository.js';
import { EVERY_CITY, NONE } from './term.table.js';

const SELECT_TERMS = sql`SELECT nullif(t.division_code, ${NONE}) AS "divisionCode", t.noun, t.word,
  nullif(t.points_to, ${NONE}) AS "pointsTo", t.description, t.account, t.position FROM term t`;

/** Places' words in PostgreSQL. */
export class SqlTermRepository implements TermRepository {
  constructor(private readonly database: Sql) {}

  findByWord(word: string, divisionCode: string | null): Promise<readonly Term[]> {
    const places = divisionCode === null ? [] : [inUseIn([divisionCode])];
    const conditions = allOf([sql`t.word_folded = ${foldText(word)}`, ...places]);
    // The nearest place's own meaning first: codes of places above end with more zeros.
    return rowsOf<Term>(
      this.database,
      sql`${SELECT_TERMS} WHERE ${conditions}
          ORDER BY length(rtrim(t.division_code, '0')) DESC, t.position LIMIT ${MOST_MEANINGS}`,
    );
  }

  findWords(wanted: readonly WantedWord[]): Promise<readonly Term[]> {
    const [nouns, categories] = [wanted.map(({ noun }) => noun), wanted.map(({ pointsTo }) => pointsTo)];
    return rowsOf<Term>(
      this.database,
      sql`${SELECT_TERMS} WHERE ${inUseIn(wanted.map(({ divisionCode }) => divisionCode))}
          AND (t.noun, t.points_to) IN (SELECT * FROM unnest(${nouns}::text[], ${categories}::text[]))
          ORDER BY t.position`,
    );
  }

  findPage(filter: TermFilter, { first, after }: PageWindow): Promise<readonly Term[]> {
    const conditions = [...conditionsOf(filter), ...(after ? [sql`t.position > ${after[0]}`] : [])];
    return rowsOf<Term>(
      this.database,
      sql`${SELECT_TERMS} WHERE ${allOf(conditions)} ORDER BY t.position LIMIT ${first + 1}`,
    );
  }

  async count(filter: TermFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.database,
      sql`SELECT count(*)::integer AS count FROM term t WHERE ${allOf(conditionsOf(filter))}`,
    );
    return row?.count ?? 0;
  }
}

function conditionsOf({ divisionCode, noun, search }: TermFilter): SqlText[] {
  return [
    ...(divisionCode == null ? [] : [inUseIn([divisionCode])]),
    ...(noun == null ? [] : [sql`t.noun = ${noun}`]),
    ...(search == null ? [] : [sql`t.word_folded LIKE ${containsPattern(search)}`]),
  ];
}

/** Words of places, of those above them, and of every place. A province's own words have its code as their city. */
function inUseIn(codes: readonly string[]): SqlText {
  const places = [...new Set(codes.flatMap(selfAndAbove))];
  const cities = [EVERY_CITY, ...new Set(places.map(cityCodeOf))];
  return sql`t.city_code = ANY(${cities}) AND t.division_code = ANY(${[NONE, ...places]})`;
}
