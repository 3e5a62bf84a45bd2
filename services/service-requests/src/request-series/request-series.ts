import {
  DomainError,
  isEntityId,
  metricNamed,
  type MetricDefinition,
  parseDivisionCode,
  type Period,
} from '@governance/shared';
import type { SeriesRow } from './series-row.js';
import type { SeriesInterval } from './series-step.js';

/** By what a series is told apart beside time. */
export enum SeriesGroup {
  CHILD_DIVISION = 'CHILD_DIVISION',
  CATEGORY = 'CATEGORY',
}

/** Whose requests: those of a place or those given to a department, and of one upper category when it is named. */
export interface SeriesFilter {
  readonly divisionCode: string | null;
  readonly departmentId: string | null;
  readonly categoryCode: string | null;
}

/** Which series is wanted. */
export interface WantedSeries extends Period {
  readonly filter: SeriesFilter;
  readonly groupBy: readonly SeriesGroup[];
  readonly interval: SeriesInterval;
  /** Of the IANA data base. */
  readonly timeZone: string;
}

/** Figures about requests step by step. */
export interface RequestSeries {
  readonly asOf: Date;
  /** What the numbers of the rows mean. */
  readonly metrics: readonly MetricDefinition[];
  readonly rows: readonly SeriesRow[];
}

/** A place whose requests are a line of their own. */
export interface SeriesPlace {
  readonly code: string;
  readonly name: string;
}

/** A place and the ones directly below it, at the next level that there is. */
export interface PlaceWithChildren {
  readonly place: SeriesPlace;
  readonly children: readonly SeriesPlace[];
}

/** What the rows show, in the order of their columns. */
export const SERIES_METRICS: readonly MetricDefinition[] = [
  'request.received',
  'request.closed',
  'request.on_time_rate',
  'request.satisfaction_rate',
  'request.handling_hours.median',
].map((code) => {
  const definition = metricNamed(code);
  if (!definition) throw new Error(`No metric is called ${code}`);
  return definition;
});

/** A series has at most so many rows. */
export const MAX_SERIES_ROWS = 5000;

/** The scope of a filter: a division code or an organization id. Throws `INVALID_INPUT` unless it is exactly one. */
export function scopeOf(
  { divisionCode, departmentId }: SeriesFilter,
  groupBy: readonly SeriesGroup[],
): string {
  if ((divisionCode === null) === (departmentId === null))
    throw new DomainError('INVALID_INPUT', '请指明行政区划或承办部门中的一个', {
      field: 'filter.divisionCode',
    });
  if (divisionCode !== null) return parseDivisionCode(divisionCode, 'filter.divisionCode');
  if (departmentId === null || !isEntityId(departmentId))
    throw new DomainError('INVALID_INPUT', '承办部门有误', { field: 'filter.departmentId' });
  if (groupBy.includes(SeriesGroup.CHILD_DIVISION))
    throw new DomainError('INVALID_INPUT', '按承办部门统计时不能再按下级区划分组', { field: 'groupBy' });
  return departmentId;
}

/** Throws `INVALID_INPUT` naming what to narrow when the rows would be too many. */
export function assertFewRows(counts: {
  readonly buckets: number;
  readonly places: number;
  readonly categories: number;
}): void {
  const { buckets, places, categories } = counts;
  const rows = buckets * places * categories;
  if (rows <= MAX_SERIES_ROWS) return;
  const most = Math.max(buckets, places, categories);
  const field = { [categories]: 'filter.categoryCode', [places]: 'groupBy', [buckets]: 'interval' }[most];
  throw new DomainError(
    'INVALID_INPUT',
    `结果将有 ${String(rows)} 行,最多 ${String(MAX_SERIES_ROWS)} 行;请缩短时间、加大间隔、指定类别或减少分组`,
    { field, rows, buckets, places, categories, maximum: MAX_SERIES_ROWS },
  );
}
