import type { EvaluationScheme } from '../evaluation-scheme/evaluation-scheme.js';
import type { MonthSpan } from './month-span.js';
import type { RankedPlaces } from './rank-places.js';

/** What is ranked: places below a division, by one version of a scheme, over whole months. */
export interface RankingRequest {
  readonly scheme: EvaluationScheme;
  readonly divisionCode: string;
  readonly span: MonthSpan;
}

/** The most places of one ranking. */
export const MAX_PLACES = 500;

/** A ranking: computed now while it is not published, frozen from then on. */
export interface Ranking extends RankedPlaces {
  readonly request: RankingRequest;
  /** When its inputs were read. */
  readonly asOf: Date;
  /** Null while it is preliminary. */
  readonly publicationId: string | null;
}
