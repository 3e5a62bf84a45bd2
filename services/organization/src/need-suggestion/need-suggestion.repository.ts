import type { NeedSuggestion } from './need-suggestion.js';

/** Where suggested needs come from: the published figures of closed months. */
export interface NeedSuggestionRepository {
  /** Suggested needs of places themselves as of an instant; the most frequent first. */
  suggest(divisionCodes: readonly string[], now: Date): Promise<readonly NeedSuggestion[]>;
}
