import type { DataSource } from 'typeorm';

/**
 * Sums of all increments that were written down, by scope, day, measure and
 * dimension; those that come to zero are left out.
 */
export async function stocks(owner: DataSource): Promise<Readonly<Record<string, number>>> {
  return asRecord(await owner.query<StockRow[]>(summed('SELECT * FROM stat_delta')));
}

/** The same sums as the facts alone give them. */
export async function stocksByFacts(
  owner: DataSource,
  facts: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  return asRecord(await owner.query<StockRow[]>(summed(facts.join(' UNION ALL '))));
}

interface StockRow {
  readonly figure: string;
  readonly amount: string;
}

const summed = (increments: string): string => `
  SELECT concat_ws(' ', scope, day::text, measure, nullif(dimension, '')) AS figure, sum(amount)::text AS amount
  FROM (${increments}) AS increment GROUP BY 1 HAVING sum(amount) <> 0 ORDER BY 1`;

const asRecord = (rows: readonly StockRow[]): Readonly<Record<string, number>> =>
  Object.fromEntries(rows.map(({ figure, amount }) => [figure, Number(amount)]));
