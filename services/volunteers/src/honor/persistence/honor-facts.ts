import { businessDay, type StatDelta, type StatFacts } from '@governance/shared';
import type { Honor } from '../honor.js';

/** What is counted apart: honours of one title and period. */
export const honorDimension = ({ title, period }: Pick<Honor, 'title' | 'period'>): string =>
  `${title} ${period}`;

/** What an award changes of the figures of its place. */
export const honorAwarded = (honor: Honor, at: Date): StatDelta => ({
  scope: honor.divisionCode,
  day: businessDay(at),
  measure: 'honor',
  amount: 1,
  dimension: honorDimension(honor),
});

/** Increments of `honor`, a stock by title and period that begins on the day of the award. */
export const honorFacts: StatFacts = `
  SELECT h.city_code, h.division_code AS scope, (h.awarded_at AT TIME ZONE 'Asia/Shanghai')::date AS day,
    'honor' AS measure, h.title || ' ' || h.period AS dimension, 1 AS amount
  FROM honor h WHERE h.awarded_at IS NOT NULL`;
