import { allOf, idsByCity, rowsOf, type Sql, type Viewer, withinPlace } from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import { sheetsOf } from '../../request-clock/persistence/clock-statements.js';
import type { StoredSheet } from '../../request-clock/request-clock.repository.js';
import { NO_CLOCKS } from '../../request-clock/request-clock.js';
import { visibleTo } from '../../service-request/persistence/request-statements.js';
import type { RequestStatus } from '../../service-request/request-status.js';
import { allWorkingYears } from '../../working-calendar/persistence/sql-working-calendar.repository.js';
import type { WorkingYear } from '../../working-calendar/working-calendar.js';
import type { WhatIfRepository } from '../sla-what-if.repository.js';
import type { PastRequest, PastTimeline, WhatIfScope } from '../sla-what-if.js';

interface PastRow {
  readonly id: string;
  readonly receivedAt: Date;
  readonly timeline: readonly {
    readonly sequence: number;
    readonly at: string;
    readonly from: RequestStatus | null;
    readonly to: RequestStatus;
    readonly action: string;
  }[];
  readonly departmentIds: readonly string[];
}

const PAGE = 1000;

/** Past requests in PostgreSQL: two statements for each thousand. */
export class SqlWhatIfRepository implements WhatIfRepository {
  constructor(private readonly database: Sql) {}

  async count(scope: WhatIfScope, viewer: Viewer): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.database,
      sql`SELECT count(*)::integer AS count FROM service_request r WHERE ${allOf(conditions(scope, viewer))}`,
    );
    return row?.count ?? 0;
  }

  async findNext(
    scope: WhatIfScope,
    viewer: Viewer,
    after: Pick<PastTimeline, 'id' | 'receivedAt'> | null,
  ): Promise<readonly PastTimeline[]> {
    const later = after === null ? [] : [sql`(r.received_at, r.id) > (${after.receivedAt}, ${after.id})`];
    const rows = await rowsOf<PastRow>(
      this.database,
      sql`SELECT r.id, r.received_at AS "receivedAt", (
            SELECT json_agg(json_build_object('sequence', t.sequence, 'at', t.at, 'from', t.from_status,
              'to', t.to_status, 'action', t.action) ORDER BY t.sequence)
            FROM service_request_timeline t WHERE t.city_code = r.city_code AND t.request_id = r.id
          ) AS timeline, (
            SELECT coalesce(json_agg(a.department_id ORDER BY a.turn), '[]') FROM service_request_assignment a
            WHERE a.city_code = r.city_code AND a.request_id = r.id
          ) AS "departmentIds"
          FROM service_request r WHERE ${allOf([...conditions(scope, viewer), ...later])}
          ORDER BY r.received_at, r.id LIMIT ${PAGE}`,
    );
    return rows.map(({ timeline, ...row }) => ({
      ...row,
      timeline: timeline.map(({ at, ...entry }) => ({ ...entry, at: new Date(at) })),
    }));
  }

  async withClocks(page: readonly PastTimeline[]): Promise<readonly PastRequest[]> {
    const sheets = await this.sheetsFor(page.map(({ id }) => id));
    return page.map((one) => pastRequest(one, sheets.get(one.id)));
  }

  allWorkingYears(): Promise<readonly WorkingYear[]> {
    return allWorkingYears(this.database);
  }

  private async sheetsFor(ids: readonly string[]): Promise<ReadonlyMap<string, StoredSheet>> {
    const found = [...idsByCity(ids)].map(([city, group]) => sheetsOf(this.database, city, group));
    return new Map((await Promise.all(found)).flat().map((sheet) => [sheet.requestId, sheet]));
  }
}

const conditions = (
  { divisionCode, categoryCode, priority, period }: WhatIfScope,
  viewer: Viewer,
): readonly SqlText[] => [
  withinPlace('r', divisionCode),
  visibleTo(viewer),
  sql`r.priority = ${priority} AND r.received_at >= ${period.from} AND r.received_at < ${period.to}`,
  ...(categoryCode === null
    ? []
    : [sql`(r.category_code = ${categoryCode} OR starts_with(r.category_code, ${`${categoryCode}.`}))`]),
];

function pastRequest(
  { timeline, departmentIds }: PastTimeline,
  stored: StoredSheet | undefined,
): PastRequest {
  const sheet = stored?.sheet ?? NO_CLOCKS;
  // More time that was granted is a date, and stays that date under any policy.
  const untilBy = new Map([
    ...sheet.extensions.map(({ askedBy, until }) => [askedBy, until] as const),
    ...sheet.pauses.map(({ startedBy, reviewAt }) => [startedBy, reviewAt] as const),
  ]);
  return { history: { timeline, departmentIds, untilBy }, sheet };
}
