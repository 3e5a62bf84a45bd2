import { type CityMonth, type PlaceFigure, type Sql, storeCells, unitsOf } from '@governance/shared';
import { SATISFACTION_MEASURES } from '../satisfaction-figures.js';

/**
 * Publishes what everybody may know of the answers about satisfaction in a month that closes: of the places of a city, and
 * of its departments. Who was satisfied, and who was not, could both be told apart.
 */
export async function publishSatisfaction(transaction: Sql, which: CityMonth): Promise<void> {
  const rows = (await transaction.query(ANSWERS, [
    which.city,
    `${which.month}-01`,
    [...SATISFACTION_MEASURES],
  ])) as AnswerRow[];
  const isUnit = ({ scope }: AnswerRow) => scope.length !== 12;
  const trees = [rows.filter((row) => !isUnit(row)), withAll(rows.filter(isUnit), which.city)];
  for (const tree of trees)
    for (const measure of SATISFACTION_MEASURES)
      await storeCells(transaction, which, measure, figuresOf(tree, measure));
}

interface AnswerRow {
  readonly scope: string;
  readonly answered: number;
  readonly satisfied: number;
  readonly points: number;
}

/** What all departments have together stands above them. */
function withAll(units: readonly AnswerRow[], city: string): readonly AnswerRow[] {
  if (units.length === 0) return [];
  const sum = (key: 'answered' | 'satisfied' | 'points') => units.reduce((total, row) => total + row[key], 0);
  const all = { answered: sum('answered'), satisfied: sum('satisfied'), points: sum('points') };
  return [...units, { scope: unitsOf(city), ...all }];
}

function figuresOf(
  rows: readonly AnswerRow[],
  measure: (typeof SATISFACTION_MEASURES)[number],
): readonly PlaceFigure[] {
  return rows.map(({ scope, answered, satisfied, points }): PlaceFigure => {
    if (measure === 'request.satisfaction_answered')
      return { place: scope, value: answered, people: [answered], isDisjoint: true };
    const value = measure === 'request.satisfied' ? satisfied : points;
    return { place: scope, value, people: [satisfied, answered - satisfied], isDisjoint: true };
  });
}

/** Everything is folded when a month closes. The province is left out: it lies in many cities. */
const ANSWERS = `
  SELECT scope,
    coalesce(sum(amount) FILTER (WHERE measure = 'request.satisfaction_answered'), 0)::float8 AS answered,
    coalesce(sum(amount) FILTER (WHERE measure = 'request.satisfied'), 0)::float8 AS satisfied,
    coalesce(sum(amount) FILTER (WHERE measure = 'request.satisfaction_points'), 0)::float8 AS points
  FROM stat_month
  WHERE city_code = $1 AND month = $2::date AND measure = ANY ($3::text[])
    AND NOT (length(scope) = 12 AND scope = rpad(left(city_code, 2), 12, '0'))
  GROUP BY scope HAVING bool_or(amount <> 0)`;
