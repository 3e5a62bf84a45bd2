import { ANONYMOUS, type Viewer } from '@governance/shared';
import type { TestAnswer, TestService } from '@governance/shared/testing';
import { DISTRICT, STREET } from './places.js';

/** A line of a series as it is shown. */
export interface ShownRow {
  readonly bucket: string;
  readonly bucketEpochMs: number;
  readonly divisionCode: string | null;
  readonly categoryCode: string | null;
  readonly received: number | null;
  readonly closed: number | null;
  readonly onTimeRate: number | null;
  readonly satisfactionRate: number | null;
  readonly medianHours: number | null;
  readonly suppressed: boolean;
}

const SERIES = `query($filter: ServiceRequestSeriesFilter!, $groupBy: [ServiceRequestSeriesGroup!]!,
    $interval: ServiceRequestSeriesInterval!, $from: DateTime!, $to: DateTime!, $timeZone: String!) {
  serviceRequestSeries(filter: $filter, groupBy: $groupBy, interval: $interval, from: $from, to: $to, timeZone: $timeZone) {
    asOf metrics { code formula }
    rows { bucket bucketEpochMs divisionCode divisionName categoryCode received closed onTimeRate satisfactionRate
      medianHours suppressed } } }`;
const MAY_AND_JUNE = { from: '2025-05-01T00:00:00+08:00', to: '2025-07-01T00:00:00+08:00' };

/** Says which places lie directly below which, as far as series need it. */
export async function tieParents(test: TestService): Promise<void> {
  const tie = (below: string, parent: string) =>
    test.owner.query(`UPDATE division_copy SET parent_code = $1 WHERE code LIKE $2 AND code <> $1`, [
      parent,
      below,
    ]);
  await tie('530112003%', STREET);
  await tie('530112%000', DISTRICT);
}

/** Asks for a series of a street by month, or as stated, as nobody in particular. */
export const askSeries = (test: TestService, more: object, viewer: Viewer = ANONYMOUS): Promise<TestAnswer> =>
  test.ask(viewer, SERIES, {
    ...{ filter: { divisionCode: STREET }, groupBy: [], interval: 'MONTH', timeZone: 'Asia/Shanghai' },
    ...MAY_AND_JUNE,
    ...more,
  });

/** The lines of a series; throws when there is an error. */
export async function seriesRows(
  test: TestService,
  more: object,
  viewer?: Viewer,
): Promise<readonly ShownRow[]> {
  const answer = await askSeries(test, more, viewer);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return (answer.data as { serviceRequestSeries: { rows: readonly ShownRow[] } }).serviceRequestSeries.rows;
}

/** Why a series is refused: the code and what it names. */
export async function refusalOf(test: TestService, more: object): Promise<unknown> {
  const { errors } = await askSeries(test, more);
  const { code, argument } = errors?.[0]?.extensions ?? {};
  return [code, argument];
}
