import type { ChildListReader } from '@governance/shared';
import type { ContactReading } from './contact-reading.js';

/** Who was given contacts of reporters. Says so to whoever asks: whether they may is decided before. */
export interface ContactReadingRepository {
  readonly ofRequests: ChildListReader<object, ContactReading>;
}
