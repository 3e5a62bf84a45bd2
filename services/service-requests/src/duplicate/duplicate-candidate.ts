import { topCategory } from '../service-category/service-category.js';
import { textSimilarity } from './text-similarity.js';

/** Why another request may be about the same matter. Never who made it: requests are not linked by person. */
export enum DuplicateReason {
  SAME_GRID = 'SAME_GRID',
  SAME_PLACE = 'SAME_PLACE',
  SAME_CATEGORY = 'SAME_CATEGORY',
  RELATED_CATEGORY = 'RELATED_CATEGORY',
  SIMILAR_TEXT = 'SIMILAR_TEXT',
}

/** What is compared of a request, stored or not yet. */
export interface Compared {
  readonly gridId: string | null;
  readonly categoryCode: string;
  readonly titleFolded: string;
}

/** A stored request that is compared with another one. */
export interface ComparedRequest extends Compared {
  readonly id: string;
}

/** A request that may be about the same matter as another one. */
export interface DuplicateCandidate {
  readonly requestId: string;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

/** At most so many are answered of one request. */
export const MAX_CANDIDATES = 50;
/** At most so many are compared with one request: the newest of the same place. */
export const MAX_COMPARED = 200;
/** Requests further apart than this are not compared. */
export const COMPARED_DAYS = 90;

/** Texts less alike than this are about different matters. */
const LEAST_SIMILARITY = 0.3;
const WEIGHT_OF = { grid: 0.25, place: 0.15, category: 0.25, related: 0.1, text: 0.5 };

/** Those that may be about the same matter, of others in the same place, the likeliest first; at most 50. */
export const candidatesAmong = (
  request: Compared,
  others: readonly ComparedRequest[],
): readonly DuplicateCandidate[] =>
  others
    .flatMap((other) => compared(request, other) ?? [])
    .sort((a, b) => b.score - a.score || (a.requestId < b.requestId ? 1 : -1))
    .slice(0, MAX_CANDIDATES);

function compared(request: Compared, other: ComparedRequest): DuplicateCandidate | null {
  const similarity = textSimilarity(request.titleFolded, other.titleFolded);
  if (similarity < LEAST_SIMILARITY) return null;
  const inGrid = request.gridId !== null && request.gridId === other.gridId;
  const sameCategory = request.categoryCode === other.categoryCode;
  const related = topCategory(request.categoryCode) === topCategory(other.categoryCode);
  if (!related) return null;
  const score =
    (inGrid ? WEIGHT_OF.grid : WEIGHT_OF.place) +
    (sameCategory ? WEIGHT_OF.category : WEIGHT_OF.related) +
    similarity * WEIGHT_OF.text;
  return {
    requestId: other.id,
    score: Math.round(score * 1000) / 1000,
    reasons: [
      inGrid ? DuplicateReason.SAME_GRID : DuplicateReason.SAME_PLACE,
      sameCategory ? DuplicateReason.SAME_CATEGORY : DuplicateReason.RELATED_CATEGORY,
      DuplicateReason.SIMILAR_TEXT,
    ],
  };
}
