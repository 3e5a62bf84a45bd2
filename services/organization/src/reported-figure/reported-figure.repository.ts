import type { ReportedFigure } from './reported-figure.js';

/** Every published figure. They are a directory: everybody reads them, everywhere. */
export interface ReportedFigureRepository {
  /** Figures of divisions themselves, not of those below; by metric, period and account. */
  findByDivisions(codes: readonly string[]): Promise<readonly ReportedFigure[]>;
}
