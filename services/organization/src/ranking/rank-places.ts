import type { SchemeContent } from '../evaluation-scheme/evaluation-scheme.js';
import { WHOLE } from '../evaluation-scheme/weight.js';
import { type IndicatorScore, scoreIndicator } from './indicator-score.js';
import type { PlaceInputs } from './place-inputs.js';
import { sixDecimals } from './six-decimals.js';

/** What a ranking goes by. */
export type RankingRules = Pick<SchemeContent, 'minimumSample' | 'indicators'>;

/** One place in a ranking. */
export interface RankedPlace {
  readonly divisionCode: string;
  /** Standard competition rank, 1, 2, 2, 4; null when it is not ranked. */
  readonly rank: number | null;
  /** Its interval overlaps that of the row above: the order of the two may be chance. */
  readonly tied: boolean;
  /** 0 to 100, six decimals; null when an indicator has no score. */
  readonly score: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Smallest denominator among its rates; null without rates. */
  readonly sample: number | null;
  readonly indicatorScores: readonly IndicatorScore[];
}

/** Places in their order, and what lies in their middle. */
export interface RankedPlaces {
  /** The ranked ones by rank and code, then the others by code. */
  readonly rows: readonly RankedPlace[];
  /** Median score of the ranked ones; null when none is. */
  readonly median: number | null;
}

/** Ranks places by a scheme. Depends on what is given alone, and not on its order. */
export function rankPlaces(
  { minimumSample, indicators }: RankingRules,
  places: readonly PlaceInputs[],
): RankedPlaces {
  const scored = places.map((place) => scoreOf(place, indicators));
  const isRanked = ({ score, sample }: Scored): boolean =>
    score !== null && (sample === null || sample >= minimumSample);
  const ranked = scored.filter(isRanked).toSorted((a, b) => scoreFrom(b) - scoreFrom(a) || byCode(a, b));
  const others = scored.filter((place) => !isRanked(place)).toSorted(byCode);
  return {
    rows: [...ranked.map(withRank), ...others.map((place) => ({ ...place, rank: null, tied: false }))],
    median: medianOf(ranked.map(scoreFrom)),
  };
}

/** 红榜: places that are better than the middle, whatever chance did. */
export const redList = ({ rows, median }: RankedPlaces): readonly RankedPlace[] =>
  rows.filter(({ rank, lower }) => rank !== null && lower !== null && median !== null && lower > median);

/** 黑榜: places that are worse than the middle, whatever chance did. */
export const blackList = ({ rows, median }: RankedPlaces): readonly RankedPlace[] =>
  rows.filter(({ rank, upper }) => rank !== null && upper !== null && median !== null && upper < median);

type Scored = Omit<RankedPlace, 'rank' | 'tied'>;

function scoreOf(place: PlaceInputs, indicators: RankingRules['indicators']): Scored {
  const inputs = new Map(place.indicators.map((input) => [input.code, input]));
  const scores = indicators.map((indicator) => scoreIndicator(indicator, inputs.get(indicator.code)));
  const samples = scores.flatMap(({ sample }) => (sample === null ? [] : [sample]));
  const weighted = (part: 'score' | 'lower' | 'upper'): number | null => {
    let sum = 0;
    for (const [at, score] of scores.entries()) {
      const norm = score[part];
      if (norm === null) return null;
      sum += ((indicators[at]?.weight ?? 0) / WHOLE) * norm;
    }
    return sixDecimals(sum);
  };
  return {
    divisionCode: place.divisionCode,
    score: weighted('score'),
    lower: weighted('lower'),
    upper: weighted('upper'),
    sample: samples.length === 0 ? null : Math.min(...samples),
    indicatorScores: scores,
  };
}

function withRank(place: Scored, at: number, ranked: readonly Scored[]): RankedPlace {
  const above = at === 0 ? null : ranked[at - 1];
  const rank = ranked.findIndex(({ score }) => score === place.score) + 1;
  const tied = above != null && (place.upper ?? 0) >= (above.lower ?? 0);
  return { ...place, rank, tied };
}

function medianOf(falling: readonly number[]): number | null {
  const [low, high] = [
    falling[Math.floor((falling.length - 1) / 2)],
    falling[Math.floor(falling.length / 2)],
  ];
  return low === undefined || high === undefined ? null : sixDecimals((low + high) / 2);
}

const scoreFrom = ({ score }: Scored): number => score ?? 0;

const byCode = (a: Scored, b: Scored): number => (a.divisionCode < b.divisionCode ? -1 : 1);
