import type { Viewer } from '@governance/shared';
import type { WorkingYear } from '../working-calendar/working-calendar.js';
import type { PastRequest, PastTimeline, WhatIfScope } from './sla-what-if.js';

/** Where past requests are read for recalculation, as a viewer may see them. */
export interface WhatIfRepository {
  count(scope: WhatIfScope, viewer: Viewer): Promise<number>;
  /** The next requests in order of receipt after one of them; empty at the end. */
  findNext(
    scope: WhatIfScope,
    viewer: Viewer,
    after: Pick<PastTimeline, 'id' | 'receivedAt'> | null,
  ): Promise<readonly PastTimeline[]>;
  /** The same requests with the clocks that were set for them. */
  withClocks(page: readonly PastTimeline[]): Promise<readonly PastRequest[]>;
  allWorkingYears(): Promise<readonly WorkingYear[]>;
}
