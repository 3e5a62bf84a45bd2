import { assertAll, cityCodeOf, DomainError, parseDivisionCode, type Viewer } from '@governance/shared';
import type { VisitCategory } from './visit-category.js';
import { assertMayRecordVisits } from './visit.policy.js';
import type { VisitGround, VisitRepository } from './visit.repository.js';
import { type NewVisits, soundVisits, type Visits } from './visit.js';

/** What can be done with visits. */
export class VisitService {
  constructor(private readonly visits: VisitRepository) {}

  /** What the city of a place counts visits by. Throws `DIVISION_CODE_MALFORMED`. */
  async categories(divisionCode: string): Promise<readonly VisitCategory[]> {
    return this.visits.categoriesOf(cityCodeOf(parseDivisionCode(divisionCode, 'divisionCode')));
  }

  /** Records visits. A repetition with the same key answers what the first one recorded. */
  async record(input: NewVisits, idempotencyKey: string, viewer: Viewer): Promise<Visits> {
    if (viewer.subject === null) throw new DomainError('UNAUTHENTICATED', '请先登录');
    const visits = soundVisits(input, new Date());
    return this.visits.add({
      visits,
      request: { subject: viewer.subject, key: idempotencyKey, body: { recordVisits: visits } },
      admit: (ground) => {
        assertFits(visits, ground, viewer);
      },
    });
  }
}

function assertFits(visits: NewVisits, { grid, categoryIsKnown }: VisitGround, viewer: Viewer): void {
  if (!grid) throw new DomainError('INVALID_INPUT', '没有这个网格', { field: 'gridId' });
  assertMayRecordVisits(viewer, grid.divisionCode);
  assertAll(
    () => {
      if (visits.day < grid.fromDay || (grid.toDay !== null && visits.day > grid.toDay))
        throw new DomainError('INVALID_INPUT', '当时还没有或已经没有这个网格', { field: 'day' });
    },
    () => {
      if (!categoryIsKnown) throw new DomainError('INVALID_INPUT', '没有这个走访类别', { field: 'category' });
    },
  );
}
