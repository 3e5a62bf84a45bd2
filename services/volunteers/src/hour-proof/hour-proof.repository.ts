import type { DomainError, IdempotentRequest } from '@governance/shared';
import type { ActivityShift } from '../activity/activity.js';
import type { HourRecord } from '../hour-record/hour-record.js';
import type { NewHourCaps, ProvenHours } from './hour-proof.js';

/** Hours of a shift to be written down by its organizer. */
export interface ProofOfShift {
  readonly shift: ActivityShift;
  /** Null for everybody who attended and has none yet, the first 100. */
  readonly rows: readonly ProvenHours[] | null;
  readonly provenBy: string;
  readonly request: IdempotentRequest;
}

/** Where hours are proven and taken back. */
export interface HourProofRepository {
  /** Writes hours of a shift down as counting, each by itself. A repetition answers how things stand. */
  record(proof: ProofOfShift): Promise<readonly (HourRecord | DomainError)[]>;
  /** Takes counting hours back and keeps the record. Throws `CONFLICT`, `ACTION_NOT_AVAILABLE`. */
  reverse(id: string, expectedVersion: number, reason: string, reversedBy: string): Promise<HourRecord>;
  /** Sets caps from a day on; those of the same day are replaced by a later version. */
  publishCaps(caps: NewHourCaps, publishedBy: string): Promise<void>;
}
