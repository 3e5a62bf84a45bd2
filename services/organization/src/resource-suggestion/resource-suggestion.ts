/** Why a resource is suggested for a need, the strongest first. */
export enum SuggestionReason {
  SAME_CATEGORY = 'SAME_CATEGORY',
  RELATED_CATEGORY = 'RELATED_CATEGORY',
  SAME_PLACE = 'SAME_PLACE',
  SAME_STREET = 'SAME_STREET',
  SAME_COUNTY = 'SAME_COUNTY',
  SAME_CITY = 'SAME_CITY',
  ENOUGH_LEFT = 'ENOUGH_LEFT',
}

/** How near two places are, in levels that both share: 4 the same place, 3 street, 2 county, 1 city. */
type Nearness = 1 | 2 | 3 | 4;

/** A resource that a need could be met with. */
export interface ResourceSuggestion {
  readonly needId: string;
  readonly resourceId: string;
  /** How much of it is left. */
  readonly left: number;
  readonly isSameCategory: boolean;
  readonly nearness: Nearness;
  readonly isEnough: boolean;
}

/** A need gets no more suggestions than this. */
export const MAX_SUGGESTIONS = 20;

/** What speaks for a suggestion, in the order in which suggestions are ranked: category, place, quantity. */
export const reasonsFor = ({
  isSameCategory,
  nearness,
  isEnough,
}: Pick<ResourceSuggestion, 'isSameCategory' | 'nearness' | 'isEnough'>): readonly SuggestionReason[] => [
  isSameCategory ? SuggestionReason.SAME_CATEGORY : SuggestionReason.RELATED_CATEGORY,
  PLACES[nearness],
  ...(isEnough ? [SuggestionReason.ENOUGH_LEFT] : []),
];

const PLACES: Readonly<Record<Nearness, SuggestionReason>> = {
  4: SuggestionReason.SAME_PLACE,
  3: SuggestionReason.SAME_STREET,
  2: SuggestionReason.SAME_COUNTY,
  1: SuggestionReason.SAME_CITY,
};
