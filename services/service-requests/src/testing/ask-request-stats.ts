import { ANONYMOUS, appendStats, type StatDelta, type Viewer } from '@governance/shared';
import type { TestAnswer, TestService } from '@governance/shared/testing';
import { COMMUNITY } from './places.js';

/** One year, and all time. */
export const YEAR = { from: '2025-01-01T00:00:00+08:00', to: '2026-01-01T00:00:00+08:00' };
const ALWAYS = { from: '2000-01-01T00:00:00+08:00', to: '2100-01-01T00:00:00+08:00' };

/** A rate as it is shown. */
export interface ShownRate {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly suppressed: boolean;
}

const RATE = `{ numerator denominator excluded value lower upper suppressed metric { code name formula version } }`;
/** Every field that needs no argument. */
const ALL_FIGURES = `fromDay toDay asOf received closed whistles calledOut medianHours p90Hours
  arrivedOnTime ${RATE} responseRate ${RATE} resolutionRate ${RATE} onTimeRate ${RATE} reworkRate ${RATE}
  extensionRate ${RATE} returnRate ${RATE} filingRate ${RATE} satisfactionRate ${RATE}
  weighted: satisfactionRate(method: WEIGHTED) ${RATE}
  composite { score preset weights { name year class responseWeight } metric { code } }`;

/** Whose figures are asked for. */
export type Owner =
  | { readonly __typename: 'Division'; readonly code: string }
  | { readonly __typename: 'Organization'; readonly id: string };

export const division = (code: string): Owner => ({ __typename: 'Division', code });
export const organization = (id: string): Owner => ({ __typename: 'Organization', id });

/** How figures are asked for. */
export interface StatsQuestion {
  readonly viewer?: Viewer;
  readonly period?: object;
  readonly fields?: string;
}

/** Asks for the figures of places or departments, as the gateway does; nobody asks when no viewer is stated. */
export async function askRequestStats(
  test: TestService,
  owners: readonly Owner[],
  { viewer = ANONYMOUS, period = ALWAYS, fields = ALL_FIGURES }: StatsQuestion = {},
): Promise<TestAnswer> {
  const document = `query($owners: [_Any!]!, $period: PeriodInput!) { _entities(representations: $owners) {
    ... on Division { serviceRequestStats(period: $period) { ${fields} } }
    ... on Organization { serviceRequestStats(period: $period) { ${fields} } } } }`;
  const answer = await test.ask(viewer, document, { owners, period });
  const { _entities: entities } = answer.data as { _entities: readonly { serviceRequestStats: unknown }[] };
  return { ...answer, data: entities.map(({ serviceRequestStats }) => serviceRequestStats) };
}

/** The figures of one place or department; throws when there is an error. */
export async function requestStatsOf(
  test: TestService,
  owner: Owner,
  question: StatsQuestion = {},
): Promise<TestAnswer['data']> {
  const answer = await askRequestStats(test, [owner], question);
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return (answer.data as readonly TestAnswer['data'][])[0];
}

/** Counts something in a community in the middle of 2025, or as stated. */
export const countSome = (
  test: TestService,
  ...deltas: readonly (Pick<StatDelta, 'measure' | 'amount'> & Partial<StatDelta>)[]
): Promise<void> =>
  test.owner.transaction((manager) =>
    appendStats(
      manager,
      deltas.map((it) => ({ scope: COMMUNITY, day: '2025-06-15', ...it })),
    ),
  );

/** All figures are forgotten; requests stay. */
export const forgetFigures = (test: TestService): Promise<unknown> =>
  test.owner.query(
    'TRUNCATE stat_delta, stat_day, stat_month, stat_city, closed_month, published_cell, outbox',
  );
