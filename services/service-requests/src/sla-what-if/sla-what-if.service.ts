import { assertPeriod, DomainError, parseDivisionCode, type Viewer } from '@governance/shared';
import { assertValidTerms } from '../sla-policy/new-sla-policy.js';
import { assertMayRecalculate } from '../sla-policy/sla-policy.policy.js';
import type { SlaTerms } from '../sla-policy/sla-terms.js';
import { WorkingCalendar } from '../working-calendar/working-calendar.js';
import type { WhatIfRepository } from './sla-what-if.repository.js';
import {
  type PastRequest,
  type PastTimeline,
  type WhatIf,
  type WhatIfScope,
  WhatIfTally,
} from './sla-what-if.js';

/** No more requests are recalculated at once: so many take less time than a subgraph has for an answer by default. */
const MOST_REQUESTS = 30_000;

/** What another policy would have made of past requests. Nothing is stored. */
export class SlaWhatIfService {
  constructor(
    private readonly past: WhatIfRepository,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /**
   * Recalculates the requests of a period under a draft, page by page. Throws `FORBIDDEN`, `PERIOD_INVALID`, what is
   * wrong with the draft, and `INVALID_INPUT` for more than 30,000 requests.
   */
  async recalculate(wanted: WhatIfScope, terms: SlaTerms, viewer: Viewer): Promise<WhatIf> {
    const scope = { ...wanted, divisionCode: parseDivisionCode(wanted.divisionCode, 'divisionCode') };
    assertMayRecalculate(viewer, scope.divisionCode);
    assertPeriod(scope.period);
    assertValidTerms(terms);
    if ((await this.past.count(scope, viewer)) > MOST_REQUESTS) {
      throw new DomainError('INVALID_INPUT', '一次最多测算 30000 件诉求,请缩小时间或范围', {
        field: 'period',
      });
    }
    const calendar = new WorkingCalendar(await this.past.allWorkingYears());
    const tally = new WhatIfTally({ terms, calendar }, this.now());
    for await (const request of this.each(scope, viewer)) tally.add(request);
    return tally.result();
  }

  private async *each(scope: WhatIfScope, viewer: Viewer): AsyncGenerator<PastRequest> {
    const after = (last: PastTimeline | null) => this.past.findNext(scope, viewer, last);
    let page = await after(null);
    for (let last = page.at(-1); last; last = page.at(-1)) {
      // The database reads the next page while the clocks of this one are read and recalculated.
      const next = after(last);
      next.catch(() => undefined);
      yield* await this.past.withClocks(page);
      page = await next;
    }
  }
}
