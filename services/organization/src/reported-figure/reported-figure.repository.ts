import type { PageWindow } from '@governance/shared';
import type { ReportedFigure, ReportedFigureFilter } from './reported-figure.js';

/** Every published figure. They are a directory: everybody reads them, everywhere. */
export interface ReportedFigureRepository {
  /** Figures of divisions themselves, not of those below; by metric, period and account. */
  findByDivisions(codes: readonly string[]): Promise<readonly ReportedFigure[]>;
  /** Figures of any places, by place, metric, period and account. */
  findPage(filter: ReportedFigureFilter, window: PageWindow): Promise<readonly ReportedFigure[]>;
  count(filter: ReportedFigureFilter): Promise<number>;
}
