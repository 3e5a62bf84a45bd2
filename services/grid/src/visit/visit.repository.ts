import type { DayRange, IdempotentRequest, Viewer } from '@governance/shared';
import type { VisitCategory } from './visit-category.js';
import type { NewVisits, VisitCount, Visits } from './visit.js';

/** What visits are checked against. */
export interface VisitGround {
  readonly grid: {
    readonly divisionCode: string;
    /** Business days from which and to which the grid was there; null while it is. */
    readonly fromDay: string;
    readonly toDay: string | null;
  } | null;
  readonly categoryIsKnown: boolean;
}

/** Visits, the request that they came with, and what decides whether they are stored. */
export interface VisitRecording {
  readonly visits: NewVisits;
  readonly request: Omit<IdempotentRequest, 'cityCode'>;
  /** Throws what is wrong. Not asked for a repetition. */
  readonly admit: (ground: VisitGround) => void;
}

/** Every stored count of visits, and what they are counted by. */
export interface VisitRepository {
  /** Visits in grids on days, added up by category, as far as the viewer may see them. In order of category. */
  sums(gridIds: readonly string[], days: DayRange, viewer: Viewer): Promise<readonly VisitCount[]>;
  /** What a city counts visits by: its own categories over the national ones. In order of code. */
  categoriesOf(cityCode: string): Promise<readonly VisitCategory[]>;
  /** Stores visits, once for each request key. */
  add(recording: VisitRecording): Promise<Visits>;
}
