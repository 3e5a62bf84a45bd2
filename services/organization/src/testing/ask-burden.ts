import type { Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';

const PARTS = 'numerator denominator excluded value metric { code }';

/** What is asked of places. */
export const BURDEN = `query($places: [_Any!]!, $period: PeriodInput, $first: Int = 100) { _entities(representations: $places) {
  ... on Division { burden(period: $period) { demands demandingOrganizations repeated cleared
    repeatedShare { ${PARTS} } clearedShare { ${PARTS} }
    repeatedDemands(first: $first) { totalCount nodes { title organization { id } repeats { title organization { id } } } } } } } }`;

/** What is asked of a place, as it is shown. */
export interface ShownBurden {
  readonly demands: number;
  readonly demandingOrganizations: number;
  readonly repeated: number;
  readonly cleared: number;
  readonly repeatedShare: { readonly value: number | null };
  readonly clearedShare: { readonly value: number | null };
  readonly repeatedDemands: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly title: string; readonly repeats: object | null }[];
  };
}

/** What is asked of a place, as somebody is shown it; throws when there is an error. */
export async function burdenOf(
  city: TestService,
  who: Viewer,
  code: string,
  period: object | null = null,
): Promise<ShownBurden> {
  const answer = await city.ask(who, BURDEN, {
    places: [{ __typename: 'Division', code }],
    period,
  });
  const [place] = (answer.data as { _entities: { burden: ShownBurden }[] })._entities;
  if (answer.errors || !place) throw new Error(JSON.stringify(answer.errors));
  return place.burden;
}
