import type { Organization } from '../organization/organization.js';
import type { InstructorCount } from './instructor-count.js';

/** What organizations counted, one count a day. */
export interface InstructorCountRepository {
  /** Stores a count; another one of the same day takes its place. `check` sees the organization, null when there is none. */
  record(count: InstructorCount, check: (organization: Organization | null) => void): Promise<Organization>;
}
