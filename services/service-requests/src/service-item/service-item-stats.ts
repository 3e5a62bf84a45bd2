import {
  type Figures,
  type Rate,
  rate,
  type StatDelta,
  type WantedFigures,
  businessDay,
} from '@governance/shared';
import { levelOfItem, type ServiceItem, ServiceItemKind, ServiceItemLevel } from './service-item.js';

/** A stock of items by kind and level; of those among them that ask for one visit at most; and that are online. */
const ITEMS = 'service_item';
const AT_MOST_ONE_VISIT = 'service_item.at_most_one_visit';
const ONLINE = 'service_item.online';

/** The figures that service items make up, as they are counted. */
export const SERVICE_ITEM_FIGURES: WantedFigures = {
  flows: [],
  stocks: [ITEMS, AT_MOST_ONE_VISIT, ONLINE],
  byDimension: [ITEMS, AT_MOST_ONE_VISIT, ONLINE],
};

/** What the items of one level come to. */
export interface ServiceItemsOfLevel {
  readonly level: ServiceItemLevel;
  readonly items: number;
  readonly atMostOneVisit: Rate;
}

/** What the service items of a place come to. */
export interface ServiceItemStats {
  readonly publicConvenience: number;
  readonly onApplication: number;
  readonly onlinePublicConvenience: number;
  readonly onlineOnApplication: number;
  readonly byLevel: readonly ServiceItemsOfLevel[];
  readonly asOf: Date;
}

const METRIC_OF: Readonly<Record<ServiceItemLevel, string>> = {
  PROVINCE: 'service_item.at_most_one_visit_rate.province',
  PREFECTURE: 'service_item.at_most_one_visit_rate.city',
  COUNTY: 'service_item.at_most_one_visit_rate.county',
  TOWNSHIP: 'service_item.at_most_one_visit_rate.township',
  COMMUNITY: 'service_item.at_most_one_visit_rate.community',
};

/** The figures of a place in the words of the domain. Items count on the level of the place whose offices do them. */
export function serviceItemStatsOf(figures: Figures): ServiceItemStats {
  const ofKind = (measure: string, kind: ServiceItemKind) =>
    figures.ofParts(
      measure,
      Object.values(ServiceItemLevel).map((level) => `${kind}.${level}`),
    );
  const ofLevel = (measure: string, level: ServiceItemLevel) =>
    figures.ofParts(
      measure,
      Object.values(ServiceItemKind).map((kind) => `${kind}.${level}`),
    );
  return {
    publicConvenience: ofKind(ITEMS, ServiceItemKind.PUBLIC_CONVENIENCE),
    onApplication: ofKind(ITEMS, ServiceItemKind.ON_APPLICATION),
    onlinePublicConvenience: ofKind(ONLINE, ServiceItemKind.PUBLIC_CONVENIENCE),
    onlineOnApplication: ofKind(ONLINE, ServiceItemKind.ON_APPLICATION),
    byLevel: Object.values(ServiceItemLevel)
      .map((level) => ({ level, items: ofLevel(ITEMS, level) }))
      .filter(({ items }) => items > 0)
      .map(({ level, items }) => ({
        level,
        items,
        atMostOneVisit: rate({
          numerator: ofLevel(AT_MOST_ONE_VISIT, level),
          denominator: items,
          metric: METRIC_OF[level],
        }),
      })),
    asOf: figures.asOf,
  };
}

/** What an item adds to the figures of its place, as long as it can be had. */
function counted(item: ServiceItem, at: Date, sign: 1 | -1): readonly StatDelta[] {
  const dimension = `${item.kind}.${levelOfItem(item)}`;
  const measures = [
    ITEMS,
    ...(item.visitsRequired <= 1 ? [AT_MOST_ONE_VISIT] : []),
    ...(item.online ? [ONLINE] : []),
  ];
  const scope = item.divisionCode;
  return measures.map((measure) => ({ scope, day: businessDay(at), measure, dimension, amount: sign }));
}

/** Increments of an item that was registered. */
export const whenRegistered = (item: ServiceItem): readonly StatDelta[] => counted(item, item.validFrom, 1);

/** Increments of an item that was changed. What is known now is taken to have held since it was registered. */
export const whenRevised = (before: ServiceItem, after: ServiceItem): readonly StatDelta[] => [
  ...counted(before, before.validFrom, -1),
  ...counted(after, after.validFrom, 1),
];

/** Increments of an item that was retired. */
export const whenRetired = (item: ServiceItem, at: Date): readonly StatDelta[] => counted(item, at, -1);
