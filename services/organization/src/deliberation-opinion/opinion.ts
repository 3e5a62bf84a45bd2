import type { OpinionStance } from './opinion-stance.js';

/** Like opinions that came in together. Their words are kept apart, under rules of their own. */
export interface Opinion {
  readonly id: string;
  readonly deliberationId: string;
  readonly round: number;
  readonly stance: OpinionStance;
  /** How many people hold it. */
  readonly count: number;
  readonly recordedAt: Date;
  readonly hasText: boolean;
}

/** How many people took a stance in one round of a deliberation. */
export interface StanceCount {
  readonly deliberationId: string;
  readonly round: number;
  readonly stance: OpinionStance;
  readonly count: number;
}
