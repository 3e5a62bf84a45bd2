import type { Sql } from '../../database/sql.js';
import { chunksOf } from '../../database/chunks-of.js';
import { appendEvents } from '../../events/append-events.js';
import type { NewEvent } from '../../events/event.js';
import { shiftedMonth } from '../day-range.js';
import { awaitCity, foldCity } from '../fold-city.js';
import { readFigures } from '../read-figures.js';
import {
  MONTHLY_FIGURES,
  MONTHLY_FIGURES_PUBLISHED,
  type MonthlyFigure,
  type MonthlyFigures,
  monthlyFiguresId,
} from './monthly-figure.js';
import { publishedFigures, wantedForMonth } from './published-figures.js';

/** Which city's figures of which month. */
export interface CityMonth {
  /** First four digits of its codes. */
  readonly city: string;
  /** `YYYY-MM`. */
  readonly month: string;
}

/**
 * Publishes a city's figures of a month, once, in the caller's transaction: one event for each of its divisions that
 * has any, the city itself included, its province not (whoever wants that adds up its cities). Answers whether it was
 * done now; of two processes one does it.
 */
export async function closeMonth(
  transaction: Sql,
  which: CityMonth,
  definitions: readonly MonthlyFigure[],
): Promise<boolean> {
  const claimed = await transaction.query(CLAIM, [which.city, firstDayOf(which)]);
  if (claimed.length === 0) return false;
  await publish(transaction, { ...which, edition: 1 }, definitions);
  return true;
}

/**
 * Publishes a city's figures of a closed month anew, as they are now, in the caller's transaction, and answers the
 * edition: corrections that came late change a past month, and what was published stays as it was until this.
 * Answers null for a month that was never closed.
 */
export async function republishMonth(
  transaction: Sql,
  which: CityMonth,
  definitions: readonly MonthlyFigure[],
): Promise<number | null> {
  const [raised] = (await transaction.query(RAISE, [which.city, firstDayOf(which)])) as { edition: number }[];
  if (!raised) return null;
  await publish(transaction, { ...which, edition: raised.edition }, definitions);
  return raised.edition;
}

interface Edition extends CityMonth {
  readonly edition: number;
}

const FOLDED_AT_ONCE = 5_000;
const PLACES_AT_ONCE = 500;

/** Everything is folded first, so that the places that have figures are those that have rows. */
async function publish(
  transaction: Sql,
  { city, month, edition }: Edition,
  definitions: readonly MonthlyFigure[],
): Promise<void> {
  const wanted = wantedForMonth(definitions);
  const from = firstDayOf({ month });
  const days = { from, to: shiftedMonth(from, 1) };
  await awaitCity(transaction, city);
  while ((await foldCity(transaction, city, FOLDED_AT_ONCE)) > 0);
  const rows = await transaction.query(PLACES, [city, [...wanted.flows, ...wanted.stocks], days.to]);
  const places = (rows as { scope: string }[]).map(({ scope }) => scope);
  for (const scopes of chunksOf(places, PLACES_AT_ONCE)) {
    const figuresOf = await readFigures(transaction, { scopes, days, ...wanted });
    const events = [...figuresOf].map(([divisionCode, figures]) =>
      published(divisionCode, edition, { month, figures: publishedFigures(definitions, figures) }),
    );
    // A later edition also says that nothing is left; the first one need not.
    const news = events.filter(({ payload }) => edition > 1 || payload.figures.length > 0);
    await appendEvents(transaction, news);
  }
}

function published(
  divisionCode: string,
  edition: number,
  payload: MonthlyFigures,
): NewEvent & { readonly payload: MonthlyFigures } {
  return {
    type: MONTHLY_FIGURES_PUBLISHED,
    entity: MONTHLY_FIGURES,
    entityId: monthlyFiguresId(divisionCode, payload.month),
    cityCode: divisionCode.slice(0, 4),
    divisionCode,
    version: edition,
    payload,
  };
}

const firstDayOf = ({ month }: Pick<CityMonth, 'month'>): string => `${month}-01`;

/** Waits for another process that closes the same month, and then finds that it is closed. */
const CLAIM = `
  INSERT INTO closed_month (city_code, month, edition, published_at) VALUES ($1, $2, 1, now())
  ON CONFLICT DO NOTHING RETURNING edition`;

const RAISE = `
  WITH raised AS (
    UPDATE closed_month SET edition = edition + 1, published_at = now() WHERE city_code = $1 AND month = $2
    RETURNING edition
  ) SELECT edition FROM raised`;

/** Divisions of the city that have figures of these measures up to that month, but not the province. */
const PLACES = `
  SELECT DISTINCT scope FROM stat_month
  WHERE city_code = $1 AND measure = ANY ($2::text[]) AND month < $3::date AND length(scope) = 12
    AND scope <> rpad(left(city_code, 2), 12, '0')
  ORDER BY scope`;
