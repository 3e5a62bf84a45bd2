import type { ListOrder } from '@governance/shared';
import type { ReportedFigure } from './reported-figure.js';

/** Published figures are listed by place, then by metric, period and account. */
export const REPORTED_FIGURE_ORDER: ListOrder<ReportedFigure> = {
  list: 'reportedFigures',
  shape: ['string', 'string', 'string', 'string'],
  keyOf: ({ divisionCode, metricCode, period, account }) => [divisionCode, metricCode, period ?? '', account],
};
