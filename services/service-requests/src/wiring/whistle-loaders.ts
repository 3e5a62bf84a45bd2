import {
  ChildPages,
  type DayRange,
  FigureLoader,
  type FigureReader,
  loadByKey,
  loadListBy,
  LoadersBy,
  type SeriesReader,
  type Viewer,
} from '@governance/shared';
import { CALL_FIGURES } from '../request-stats/called-departments.js';
import { WHISTLE_ORDERS, WhistleOrder } from '../whistle/whistle-order.js';
import type { WhistleRepository } from '../whistle/whistle.repository.js';
import { LEDGER_FLOWS, OPEN_WHISTLES } from '../whistle-ledger/whistle-ledger.js';
import type { WhistlePolicyRepository } from '../whistle-policy/whistle-policy.repository.js';

/** Where whistles and their policies are stored. */
export interface WhistleRepositories {
  readonly whistles: WhistleRepository;
  readonly whistlePolicies: WhistlePolicyRepository;
}

/** What figures of whistles are read with. */
interface FigureParts {
  readonly figures: FigureReader;
  readonly figureSeries: SeriesReader;
  readonly now?: (() => Date) | undefined;
}

/** Loaders of whistles, their policies and their figures. One set per request. */
export function whistleLoaders(
  { whistles, whistlePolicies, figures, figureSeries, now }: WhistleRepositories & FigureParts,
  viewer: Viewer,
) {
  const newest = WHISTLE_ORDERS[WhistleOrder.BLOWN_AT_DESC];
  return {
    whistle: loadByKey(
      (ids) => whistles.findByIds(ids, viewer),
      ({ id }) => id,
    ),
    whistleCalls: loadListBy(
      (ids) => whistles.findCalls(ids),
      ({ whistleId }) => whistleId,
    ),
    whistlesOfDivision: new ChildPages(whistles.ofDivisions(viewer), newest),
    whistlesOfGrid: new ChildPages(whistles.ofGrids(viewer), newest),
    whistlesOfRequest: new ChildPages(whistles.ofRequests(viewer), newest),
    whistlesCallingOrganization: new ChildPages(whistles.callingOrganizations(viewer), newest),
    /** Keys are a city and a version, with a space between. */
    whistlePolicyVersion: loadByKey(
      (keys) => whistlePolicies.findVersions(keys.map(versionFrom)),
      ({ cityCode, version }) => `${cityCode} ${String(version)}`,
    ),
    whistlePolicyOfCity: loadByKey(
      (cities) => whistlePolicies.findInForce(cities, now?.() ?? new Date()),
      ({ ofCity }) => ofCity,
    ),
    callFigures: new FigureLoader(figures, CALL_FIGURES),
    openWhistles: new FigureLoader(figures, { flows: [], stocks: [OPEN_WHISTLES] }),
    whistleFlows: new LoadersBy((days: DayRange) =>
      loadListBy(
        (scopes) => figureSeries({ scopes, measures: LEDGER_FLOWS, byDimension: [], days, step: 'day' }),
        ({ scope }) => scope,
      ),
    ),
  };
}

function versionFrom(key: string) {
  const [cityCode = '', version = ''] = key.split(' ');
  return { cityCode, version: Number(version) };
}
