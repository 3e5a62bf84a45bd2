import { type Page, type PageRequest, readPage, withSoundPlace } from '@governance/shared';
import { REPORTED_FIGURE_ORDER } from './reported-figure-order.js';
import type { ReportedFigure, ReportedFigureFilter } from './reported-figure.js';
import type { ReportedFigureRepository } from './reported-figure.repository.js';

/** What can be asked about published figures. Nobody changes them: they are loaded as they were printed. */
export class ReportedFigureService {
  constructor(private readonly figures: ReportedFigureRepository) {}

  /** A page of figures. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: ReportedFigureFilter, request: PageRequest): Promise<Page<ReportedFigure>> {
    return readPage({ rows: this.figures, order: REPORTED_FIGURE_ORDER }, withSoundPlace(filter), request);
  }
}
