import type { Viewer } from '@governance/shared';
import type { ResourceSuggestion } from './resource-suggestion.js';

/** Where suggestions come from: the open list of resources. */
export interface ResourceSuggestionRepository {
  /**
   * Resources that each of many open needs could be met with, at most `first` for each, the best first: of the same
   * category before related ones, then the nearest, then those with enough left, then those with most left. Only what
   * the viewer may see, and never what the organization that states the need offers itself.
   */
  suggest(needIds: readonly string[], first: number, viewer: Viewer): Promise<readonly ResourceSuggestion[]>;
}
