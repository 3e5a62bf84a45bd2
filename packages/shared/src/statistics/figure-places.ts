import sql, { type Sql as SqlText } from 'sql-template-tag';
import { cityCodeOf, DivisionLevel, levelOf, subtreeRange } from '../codes/division-code.js';

const isDivision = (scope: string): boolean => scope.length === 12;
const isProvince = (scope: string): boolean => isDivision(scope) && levelOf(scope) === DivisionLevel.PROVINCE;

/** What can be asked together: the scopes of one city, or a province alone. */
export const homeOf = (scope: string): string => (isProvince(scope) ? scope : cityCodeOf(scope));

/** Conditions on rows `it` of figures, stored or waiting. */
interface HomeRows {
  readonly stored: SqlText;
  readonly waiting: SqlText;
}

/** Where the rows of scopes are that can be asked together. */
export function rowsOfHome([first = '']: readonly string[]): HomeRows {
  return isProvince(first) ? ofProvince(first) : ofCity(cityCodeOf(first));
}

/** Scopes with the range of codes below them; what is no place has none below. */
export function placesOf(scopes: readonly string[]): SqlText {
  const ranges = scopes.map((scope) => (isDivision(scope) ? subtreeRange(scope) : { from: '', to: '' }));
  return sql`SELECT * FROM unnest(${[...scopes]}::text[], ${ranges.map(({ from }) => from)}::text[],
    ${ranges.map(({ to }) => to)}::text[]) AS place (scope, code_from, code_to)`;
}

/** Where the rows of a city are. */
const ofCity = (city: string): HomeRows => ({
  stored: sql`it.city_code = ${city}`,
  waiting: sql`it.city_code = ${city}`,
});

/** Where the rows of a province are: each of its cities has some, and each is one walk along the key. */
function ofProvince(code: string): HomeRows {
  const { from, to } = subtreeRange(code);
  const [first, end] = [cityCodeOf(from), cityCodeOf(to)];
  return {
    stored: sql`it.city_code = ANY (ARRAY(
      SELECT city_code FROM stat_city WHERE city_code >= ${first} AND city_code < ${end}))`,
    waiting: sql`it.city_code >= ${first} AND it.city_code < ${end}`,
  };
}
