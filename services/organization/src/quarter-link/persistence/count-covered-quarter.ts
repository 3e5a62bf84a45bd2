import { appendStats, businessDay, type Sql } from '@governance/shared';
import { type QuarterLink, QuarterLinkKind } from '../quarter-link.js';

/** Counts a quarter as covered from the day on which a branch begins to answer for it; in the transaction of the change. */
export const countCovered = (transaction: Sql, link: QuarterLink): Promise<void> =>
  count(transaction, link, link.since, 1);

/** Counts it no more from the day on which that ends. */
export const countUncovered = (transaction: Sql, link: QuarterLink, until: Date): Promise<void> =>
  count(transaction, link, until, -1);

async function count(
  transaction: Sql,
  { kind, divisionCode }: QuarterLink,
  at: Date,
  amount: 1 | -1,
): Promise<void> {
  if (kind !== QuarterLinkKind.BRANCH) return;
  const delta = { scope: divisionCode, day: businessDay(at), measure: 'quarter.covered', amount };
  await appendStats(transaction, [delta]);
}
