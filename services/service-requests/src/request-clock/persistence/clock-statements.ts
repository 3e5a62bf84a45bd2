import { cityOfId, rowsOf, type Sql } from '@governance/shared';
import sql, { raw, type Sql as SqlText } from 'sql-template-tag';
import type { SlaTerms } from '../../sla-policy/sla-terms.js';
import {
  type ClockSheet,
  NO_CLOCKS,
  type RequestClock,
  type RequestExtension,
  type RequestPause,
} from '../request-clock.js';
import type { StoredSheet } from '../request-clock.repository.js';

/** JSON knows no instants; which fields are some is said once here. */
type Json<T> = {
  readonly [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K];
};

interface SheetRow {
  readonly requestId: string;
  readonly policyId: string | null;
  readonly policyVersion: number | null;
  readonly terms: SlaTerms | null;
  readonly failedCalls: number;
  readonly solvedCalls: number;
  readonly provisionalYears: readonly number[];
  readonly clocks: readonly Json<RequestClock>[];
  readonly pauses: readonly Json<RequestPause>[];
  readonly extensions: readonly Json<RequestExtension>[];
}

const listOf = (fields: Readonly<Record<string, string>>, table: string, order: string): SqlText => {
  const pairs = Object.entries(fields).map(([name, column]) => `'${name}', x.${column}`);
  return sql`(SELECT coalesce(json_agg(json_build_object(${raw(pairs.join(', '))}) ORDER BY ${raw(order)}), '[]')
    FROM ${raw(table)} x WHERE x.city_code = r.city_code AND x.request_id = r.id)`;
};

const CLOCKS = listOf(
  {
    kind: 'kind',
    startedBy: 'started_by',
    round: 'round',
    departmentId: 'department_id',
    time: '"time"',
    startedAt: 'started_at',
    dueAt: 'due_at',
    warnAt: 'warn_at',
    stoppedAt: 'stopped_at',
    pausedAt: 'paused_at',
    outcome: 'outcome',
    alarm: 'alarm',
    alarmAt: 'alarm_at',
  },
  'request_clock',
  'x.started_by, x.kind',
);
const PAUSES = listOf(
  { startedBy: 'started_by', round: 'round', from: 'from_at', to: 'to_at', reviewAt: 'review_at' },
  'request_pause',
  'x.started_by',
);
const EXTENSIONS = listOf(
  {
    askedBy: 'asked_by',
    round: 'round',
    askedAt: 'asked_at',
    until: 'until',
    decidedAt: 'decided_at',
    state: 'state',
  },
  'request_extension',
  'x.asked_by',
);

/** The clocks of requests of one city, with the terms they go by: one statement, whatever their number. */
export async function sheetsOf(
  database: Sql,
  cityCode: string,
  requestIds: readonly string[],
): Promise<readonly StoredSheet[]> {
  const rows = await rowsOf<SheetRow>(
    database,
    sql`SELECT r.id AS "requestId", r.policy_id AS "policyId", r.policy_version AS "policyVersion", v.terms,
          called."failedCalls", called."solvedCalls",
          ARRAY(SELECT y.year FROM working_year y WHERE y.is_provisional) AS "provisionalYears",
          ${CLOCKS} AS clocks, ${PAUSES} AS pauses, ${EXTENSIONS} AS extensions
        FROM service_request r
        LEFT JOIN sla_policy_version v ON v.city_code = left(r.policy_id, 4) AND v.policy_id = r.policy_id
          AND v.version = r.policy_version
        CROSS JOIN LATERAL (
          SELECT count(*) FILTER (WHERE NOT b.contacted)::integer AS "failedCalls",
            count(*) FILTER (WHERE b.resolved)::integer AS "solvedCalls"
          FROM service_request_callback b
          WHERE b.city_code = r.city_code AND b.request_id = r.id AND b.round = r.round
        ) called
        WHERE r.city_code = ${cityCode} AND r.id = ANY(${[...requestIds]})`,
  );
  return rows.map(({ policyId, policyVersion, clocks, pauses, extensions, ...row }) => ({
    ...row,
    policy: policyId === null || policyVersion === null ? null : { id: policyId, version: policyVersion },
    sheet: sheetFrom({ clocks, pauses, extensions }),
  }));
}

const NOTHING = {
  policy: null,
  terms: null,
  failedCalls: 0,
  solvedCalls: 0,
  sheet: NO_CLOCKS,
  provisionalYears: [],
};

/** The clocks of one request. */
export async function sheetOf(database: Sql, requestId: string): Promise<StoredSheet> {
  const [stored] = await sheetsOf(database, cityOfId(requestId), [requestId]);
  return stored ?? { ...NOTHING, requestId };
}

const sheetFrom = ({
  clocks,
  pauses,
  extensions,
}: Pick<SheetRow, 'clocks' | 'pauses' | 'extensions'>): ClockSheet => ({
  clocks: clocks.map((clock) => ({
    ...clock,
    startedAt: new Date(clock.startedAt),
    dueAt: new Date(clock.dueAt),
    warnAt: new Date(clock.warnAt),
    stoppedAt: instant(clock.stoppedAt),
    pausedAt: instant(clock.pausedAt),
    alarmAt: instant(clock.alarmAt),
  })),
  pauses: pauses.map((pause) => ({
    ...pause,
    from: new Date(pause.from),
    to: instant(pause.to),
    reviewAt: new Date(pause.reviewAt),
  })),
  extensions: extensions.map((extension) => ({
    ...extension,
    askedAt: new Date(extension.askedAt),
    until: new Date(extension.until),
    decidedAt: instant(extension.decidedAt),
  })),
});

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));
