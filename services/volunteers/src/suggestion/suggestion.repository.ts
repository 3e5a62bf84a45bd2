import type { Viewer } from '@governance/shared';
import type { Volunteer } from '../volunteer/volunteer.js';
import type { Suggestion } from './suggestion.js';

/** What might suit a volunteer: most reasons first, then the earliest. */
export interface SuggestionRepository {
  /** Shifts with a free place under the volunteer's street that have not begun and that they did not sign up for. */
  findShifts(volunteer: Volunteer, first: number, at: Date): Promise<readonly Suggestion[]>;
  /** Open wishes under the volunteer's street, as far as the viewer sees them. */
  findWishes(volunteer: Volunteer, first: number, viewer: Viewer): Promise<readonly Suggestion[]>;
}
