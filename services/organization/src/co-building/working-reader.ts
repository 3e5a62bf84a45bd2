import type { ChildListReader, PageWindow, Viewer } from '@governance/shared';

/** Which rows somebody wants to see, and as whom. */
export interface WorkingSelection<TFilter> {
  readonly viewer: Viewer;
  readonly filter: TFilter;
}

/** Every stored row of one working noun. Whoever reads says as whom, and gets what that viewer may see alone. */
export interface WorkingReader<TRow, TFilter> {
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly TRow[]>;
  /** By place and age, at most `window.first + 1`. */
  findPage(selection: WorkingSelection<TFilter>, window: PageWindow): Promise<readonly TRow[]>;
  count(selection: WorkingSelection<TFilter>): Promise<number>;
  /** Under divisions: of that place and of those below it. */
  ofDivisions(viewer: Viewer): ChildListReader<TFilter, TRow>;
  /** Under organizations: whose rows they are. */
  ofOrganizations(viewer: Viewer): ChildListReader<TFilter, TRow>;
}
