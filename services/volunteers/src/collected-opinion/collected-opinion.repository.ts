import type { ChildListReader, IdempotentRequest, PageWindow, Viewer } from '@governance/shared';
import type { CollectedOpinion, CollectedOpinionFilter, NewCollectedOpinion } from './collected-opinion.js';

/** Every stored one, the latest first. Whatever reads takes a viewer and gives what they may see. */
export interface CollectedOpinionRepository {
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly CollectedOpinion[]>;
  findPage(
    filter: CollectedOpinionFilter,
    window: PageWindow,
    viewer: Viewer,
  ): Promise<readonly CollectedOpinion[]>;
  count(filter: CollectedOpinionFilter, viewer: Viewer): Promise<number>;
  /** Under places: those that the viewer may see. */
  ofDivisions(viewer: Viewer): ChildListReader<CollectedOpinionFilter, CollectedOpinion>;
  /** Stores one, once for each request key. Throws `DIVISION_UNKNOWN`. */
  record(given: NewCollectedOpinion, request: Omit<IdempotentRequest, 'cityCode'>): Promise<CollectedOpinion>;
}
