import type { WorkingFilter } from './working-list.js';

/** What a list of needs, resources or projects is limited to. */
export interface ItemFilter<TStatus> extends WorkingFilter {
  /** A category, or an upper one with all below it. */
  readonly categoryCode?: string | null | undefined;
  readonly status?: readonly TStatus[] | null | undefined;
}
