import type { ChildListReader } from '@governance/shared';
import type { AccessRecord } from './access-record.js';

/** Who was given personal data of volunteers. Says so to whoever asks: whether they may is decided before. */
export interface AccessHistoryRepository {
  readonly ofVolunteers: ChildListReader<object, AccessRecord>;
}
