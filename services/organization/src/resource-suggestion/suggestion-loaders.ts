import { DomainError, loadListBy, type Viewer } from '@governance/shared';
import { MAX_SUGGESTIONS, type ResourceSuggestion } from './resource-suggestion.js';
import type { ResourceSuggestionRepository } from './resource-suggestion.repository.js';

/** Suggestions under many needs: needs that ask for as many in the same tick share one statement. One per request. */
export class SuggestionLoaders {
  private readonly loaders = new Map<number, ReturnType<typeof loadListBy<ResourceSuggestion>>>();

  constructor(
    private readonly suggestions: ResourceSuggestionRepository,
    private readonly viewer: Viewer,
  ) {}

  /** The best `first` for one need. Throws `PAGE_SIZE_INVALID`. */
  async load(needId: string, first: number): Promise<readonly ResourceSuggestion[]> {
    if (first < 1 || first > MAX_SUGGESTIONS)
      throw new DomainError('PAGE_SIZE_INVALID', `first 应为 1 到 ${String(MAX_SUGGESTIONS)}`, {
        field: 'first',
        max: MAX_SUGGESTIONS,
      });
    const loader = this.loaders.get(first) ?? this.loaderFor(first);
    this.loaders.set(first, loader);
    return loader.load(needId);
  }

  private loaderFor(first: number) {
    return loadListBy(
      (ids) => this.suggestions.suggest(ids, first, this.viewer),
      ({ needId }: ResourceSuggestion) => needId,
    );
  }
}
