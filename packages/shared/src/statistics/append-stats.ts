import { cityCodeOf } from '../codes/division-code.js';
import type { Sql } from '../database/sql.js';
import type { StatDelta } from './stat-delta.js';

/**
 * Writes down increments of figures in the transaction of the change that they count, with one statement or none:
 * increments of one figure and day are added up first, and what comes to zero is left out. No row is shared with
 * another writer, so nothing waits. Figures are exact as soon as the transaction is committed.
 */
export async function appendStats(transaction: Sql, deltas: readonly StatDelta[]): Promise<void> {
  const changes = addedUp(deltas);
  if (changes.length === 0) return;
  await transaction.query(INSERT, [
    changes.map(({ scope }) => cityCodeOf(scope)),
    changes.map(({ scope }) => scope),
    changes.map(({ day }) => day),
    changes.map(({ measure }) => measure),
    changes.map(({ dimension }) => dimension ?? ''),
    changes.map(({ amount }) => amount),
  ]);
}

function addedUp(deltas: readonly StatDelta[]): readonly StatDelta[] {
  const sums = new Map<string, StatDelta>();
  for (const delta of deltas) {
    const key = JSON.stringify([delta.scope, delta.day, delta.measure, delta.dimension ?? '']);
    sums.set(key, { ...delta, amount: (sums.get(key)?.amount ?? 0) + delta.amount });
  }
  return [...sums.values()].filter(({ amount }) => amount !== 0);
}

const INSERT = `
  INSERT INTO stat_delta (city_code, scope, day, measure, dimension, amount)
  SELECT * FROM unnest($1::text[], $2::text[], $3::date[], $4::text[], $5::text[], $6::bigint[])`;
