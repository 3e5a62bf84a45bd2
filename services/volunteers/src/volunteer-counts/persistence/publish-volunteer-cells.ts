import {
  type CityMonth,
  type PlaceFigure,
  scopesAbove,
  shiftedMonth,
  type Sql,
  storeCells,
} from '@governance/shared';

/**
 * Publishes what everybody may know of the people of a city’s places in a month that closes: stocks at its end, and the
 * hours and person-times that were given. Behind those stand those who gave them; who has met what they owe, and who has not, could both
 * be told apart.
 */
export async function publishVolunteerCells(transaction: Sql, which: CityMonth): Promise<void> {
  const first = `${which.month}-01`;
  const next = shiftedMonth(first, 1);
  const stocks = (await transaction.query(STOCKS, [which.city, next])) as StockRow[];
  for (const measure of PUBLISHED_STOCKS)
    await storeCells(transaction, which, measure, stocksOf(measure, stocks));
  const hours = (await transaction.query(HOURS, [which.city, first, next])) as HoursRow[];
  for (const measure of ['hours', 'served'] as const)
    await storeCells(
      transaction,
      which,
      measure,
      hours.map((row) => ({ place: row.place, value: row[measure], people: [row.people] })),
    );
}

/** Stocks that are published; see `VolunteerStats`. */
const PUBLISHED_STOCKS = ['volunteer', 'check_in.unit', 'check_in.member', 'obligation.met'];

interface StockRow {
  readonly place: string;
  readonly measure: string;
  readonly amount: number;
}

interface HoursRow {
  readonly place: string;
  /** In minutes. */
  readonly hours: number;
  /** Person-times. */
  readonly served: number;
  readonly people: number;
}

function stocksOf(measure: string, rows: readonly StockRow[]): readonly PlaceFigure[] {
  const own = rows.filter((row) => row.measure === measure);
  if (measure !== 'obligation.met')
    return own.map(({ place, amount }) => ({ place, value: amount, people: [amount] }));
  const met = new Map(own.map(({ place, amount }) => [place, amount]));
  const obliged = new Map<string, number>();
  for (const row of rows)
    if (row.measure.startsWith('check_in.'))
      obliged.set(row.place, (obliged.get(row.place) ?? 0) + row.amount);
  return [...obliged].map(([place, all]) => {
    const value = met.get(place) ?? 0;
    return { place, value, people: [value, all - value] };
  });
}

/** Everything is folded when a month closes. The province is left out: it lies in many cities. */
const STOCKS = `
  SELECT scope AS place, measure, sum(amount)::float8 AS amount FROM stat_month
  WHERE city_code = $1 AND month < $2::date AND length(scope) = 12 AND scope <> rpad(left(city_code, 2), 12, '0')
    AND measure IN ('volunteer', 'check_in.unit', 'check_in.member', 'obligation.met')
  GROUP BY scope, measure HAVING sum(amount) <> 0`;

const HOURS = `
  SELECT above.scope AS place, (sum(h.hours) * 60)::float8 AS hours, count(*)::integer AS served,
    count(DISTINCT h.volunteer_id)::integer AS people
  FROM hour_record h CROSS JOIN ${scopesAbove('h.division_code')}
  WHERE h.city_code = $1 AND h.served_on >= $2::date AND h.served_on < $3::date AND h.state = 'CONFIRMED'
    AND above.scope <> rpad(left(h.city_code, 2), 12, '0')
  GROUP BY above.scope`;
