import type { ChildListReader, IdempotentRequest, Viewer } from '@governance/shared';
import type { SeenDeliberation } from '../deliberation/deliberation.js';
import type { NewOpinion } from './new-opinions.js';
import type { Opinion, StanceCount } from './opinion.js';

/** As whom the words of opinions are read, and in which request of the gateway. */
export interface OpinionReader {
  readonly viewer: Viewer;
  readonly requestId: string;
}

/** Words of one opinion. */
export interface OpinionText {
  readonly id: string;
  readonly text: string;
}

/** Who enters opinions, and under which key. */
export interface OpinionEntry {
  readonly viewer: Viewer;
  readonly request: Omit<IdempotentRequest, 'cityCode'>;
}

/** Opinions on deliberations. The deliberations must have been read as a viewer who is inside. */
export interface OpinionRepository {
  /** Newest first. */
  readonly ofDeliberations: ChildListReader<Record<string, never>, Opinion>;
  countByStance(deliberationIds: readonly string[]): Promise<readonly StanceCount[]>;
  /**
   * The words that this viewer may read; others are left out. Each that is handed out has been recorded before: when the
   * record cannot be written, this rejects and nothing is handed out.
   */
  readTexts(opinionIds: readonly string[], reader: OpinionReader): Promise<readonly OpinionText[]>;
  /**
   * Stores opinions, once for each request key. Throws `ACTION_NOT_AVAILABLE` once the round was evaluated.
   */
  add(
    deliberationId: string,
    opinions: readonly NewOpinion[],
    entry: OpinionEntry,
  ): Promise<SeenDeliberation>;
}
