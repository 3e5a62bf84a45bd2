import type { ChildListReader, IdempotentRequest, PageWindow, Viewer } from '@governance/shared';
import type { CaseStep, WorkingCase } from './case-moves.js';

/** Which cases somebody wants to see, and as whom. */
export interface CaseSelection<TFilter> {
  readonly viewer: Viewer;
  readonly filter: TFilter;
}

/** What a move changes besides the status, and its entry in the timeline. */
export interface CaseChange<TCase extends WorkingCase> {
  readonly step: CaseStep<TCase['status']>;
  readonly set: Partial<TCase>;
}

/** What a case is when it begins; id, version and status come with its first step. */
export type NewCase<TCase extends WorkingCase> = Omit<
  TCase,
  'id' | 'cityCode' | 'version' | 'status' | 'openedAt'
>;

/** Every stored case of one noun. Whoever reads says as whom, and gets what that viewer may see and nothing else. */
export interface CaseRepository<TCase extends WorkingCase, TFilter> {
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly TCase[]>;
  /** The newest first. */
  findPage(selection: CaseSelection<TFilter>, window: PageWindow): Promise<readonly TCase[]>;
  count(selection: CaseSelection<TFilter>): Promise<number>;
  /** Under divisions and those below them: the newest first. */
  ofDivisions(viewer: Viewer): ChildListReader<TFilter, TCase>;
  /**
   * Stores a case with the first entry of its timeline, once for each request key. Throws `DIVISION_UNKNOWN` and
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  open(
    row: NewCase<TCase>,
    step: CaseStep<TCase['status']>,
    key: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<TCase>;
  /**
   * Holds a case that the viewer may see, and changes it as `plan` says of what it finds, in one transaction. Throws
   * `NOT_FOUND`, and what `plan` throws.
   */
  change(id: string, viewer: Viewer, plan: (held: TCase) => CaseChange<TCase>): Promise<TCase>;
}
