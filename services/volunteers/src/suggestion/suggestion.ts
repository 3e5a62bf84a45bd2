import { DomainError, type Viewer } from '@governance/shared';
import { isSelf } from '../volunteer/volunteer.policy.js';
import type { Volunteer } from '../volunteer/volunteer.js';

/** Why something is suggested to a volunteer. */
export enum SuggestionReason {
  SAME_COMMUNITY = 'SAME_COMMUNITY',
  SAME_STREET = 'SAME_STREET',
  SKILL = 'SKILL',
  TIME = 'TIME',
}

/** Something that a volunteer might do: its id, and why. */
export interface Suggestion {
  readonly id: string;
  readonly reasons: readonly SuggestionReason[];
}

export const MAX_SUGGESTIONS = 50;

/**
 * Suggestions are for the volunteer alone: they follow from what the volunteer said of themselves, and say nothing of
 * how anybody did. Throws `FORBIDDEN` for everybody else.
 */
export function assertOwnSuggestions(viewer: Viewer, volunteer: Volunteer): void {
  if (isSelf(viewer, volunteer)) return;
  throw new DomainError('FORBIDDEN', '只能查看本人的推荐', { action: 'readSuggestions' });
}
