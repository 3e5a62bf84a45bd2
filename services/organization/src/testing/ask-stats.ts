import { ANONYMOUS, appendStats, type StatDelta } from '@governance/shared';
import type { TestAnswer, TestService } from '@governance/shared/testing';
import { PLACES } from './open-city.js';

/** All time, and one year. */
export const ALWAYS = { from: '2000-01-01T00:00:00+08:00', to: '2100-01-01T00:00:00+08:00' };
export const YEAR = { from: '2025-01-01T00:00:00+08:00', to: '2026-01-01T00:00:00+08:00' };

/** A rate as it is shown. */
interface ShownRate {
  readonly value: number | null;
  readonly metric: object;
}

/** Figures as they are shown. */
export interface ShownStats {
  readonly asOf: string;
  readonly organizations: number;
  readonly branches: number;
  readonly jointBodies: number;
  readonly byKind: readonly object[];
  readonly dutyReduction: ShownRate | null;
  readonly needsMatched: ShownRate | null;
  readonly newSectorCoverage: ShownRate | null;
  readonly newSectorWorkCoverage: ShownRate | null;
  readonly residentialQuarterCoverage: ShownRate | null;
}

/** Asks, as nobody in particular, for the figures of places. */
export async function askStats(
  city: TestService,
  codes: readonly string[],
  period: object = ALWAYS,
): Promise<{ readonly stats: readonly ShownStats[]; readonly errors: TestAnswer['errors'] }> {
  const places = codes.map((code) => ({ __typename: 'Division', code }));
  const answer = await city.ask(ANONYMOUS, STATS, { places, period });
  const { _entities: shown } = answer.data as { _entities: { organizationStats: ShownStats }[] };
  return { stats: shown.map((it) => it.organizationStats), errors: answer.errors };
}

/** The figures of one place; throws when there is an error. */
export async function statsOf(city: TestService, code: string, period?: object): Promise<ShownStats> {
  const { stats, errors } = await askStats(city, [code], period);
  const [shown] = stats;
  if (errors !== undefined || shown === undefined) throw new Error(JSON.stringify(errors));
  return shown;
}

/** Counts something in a community in the middle of 2025, or as stated. */
export const countSome = (
  city: TestService,
  ...deltas: readonly (Pick<StatDelta, 'measure' | 'amount'> & Partial<StatDelta>)[]
): Promise<void> =>
  city.owner.transaction((manager) =>
    appendStats(
      manager,
      deltas.map((it) => ({ scope: PLACES.community, day: '2025-06-15', ...it })),
    ),
  );

const STATS = `query($places: [_Any!]!, $period: PeriodInput!) { _entities(representations: $places) { ... on Division {
  organizationStats(period: $period) {
    fromDay toDay asOf organizations byKind { kind count } branches jointBodies venues activeAgreements agreementsSigned
    mattersOpened mattersDecided deliberationsOpened deliberationsEvaluated
    newSectorCoverage { ...RateParts } newSectorWorkCoverage { ...RateParts } dutyReduction { ...RateParts }
    needsMatched { ...RateParts } residentialQuarterCoverage { ...RateParts } } } } }
  fragment RateParts on Rate { numerator denominator excluded value lower upper suppressed
    metric { code name formula version } }`;
