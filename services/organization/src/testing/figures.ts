import type { StatFacts } from '@governance/shared';
import type { DataSource } from 'typeorm';

type Figures = Readonly<Record<string, number>>;
interface FigureRow {
  readonly scope: string;
  readonly day: string;
  readonly measure: string;
  readonly dimension: string;
  readonly amount: string;
}

const SUMS = `SELECT scope, day::text, measure, dimension, sum(amount)::text AS amount`;
const byFigure = (rows: readonly FigureRow[]): Figures =>
  Object.fromEntries(
    rows.map(({ scope, day, measure, dimension, amount }) => [
      [scope, day, measure, dimension].join(' ').trim(),
      Number(amount),
    ]),
  );

/** What the increments of the measures that begin so add up to, by place, day, measure and dimension; no zeros. */
export const countedFigures = async (owner: DataSource, prefix: string): Promise<Figures> =>
  byFigure(
    await owner.query<FigureRow[]>(
      `${SUMS} FROM stat_delta WHERE starts_with(measure, $1) GROUP BY 1, 2, 3, 4 HAVING sum(amount) <> 0`,
      [prefix],
    ),
  );

/** The same from the stored facts alone. */
export const factualFigures = async (owner: DataSource, facts: StatFacts): Promise<Figures> =>
  byFigure(
    await owner.query<FigureRow[]>(
      `${SUMS} FROM (${facts}) fact GROUP BY 1, 2, 3, 4 HAVING sum(amount) <> 0`,
    ),
  );
