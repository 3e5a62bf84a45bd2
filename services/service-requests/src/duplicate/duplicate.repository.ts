import type { Viewer } from '@governance/shared';
import type { DuplicateCandidate } from './duplicate-candidate.js';

/** A request as somebody is about to make it. Codes are parsed before. */
export interface DraftRequest {
  readonly divisionCode: string;
  readonly gridCode: string | null;
  readonly categoryCode: string;
  readonly title: string;
}

/** The same, and when: it is compared with what came in around that time. */
export interface DatedDraft extends DraftRequest {
  readonly at: Date;
}

/** Finds requests that may be about the same matter, among those that the viewer may see. */
export interface DuplicateRepository {
  /** By the request that they are like. One statement for each city, whatever the number of requests. */
  ofRequests(
    requestIds: readonly string[],
    viewer: Viewer,
  ): Promise<ReadonlyMap<string, readonly DuplicateCandidate[]>>;
  ofDraft(draft: DatedDraft, viewer: Viewer): Promise<readonly DuplicateCandidate[]>;
}
