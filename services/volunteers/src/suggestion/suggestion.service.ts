import { DomainError, NotFoundError, type Viewer } from '@governance/shared';
import type { VolunteerRepository } from '../volunteer/volunteer.repository.js';
import type { Volunteer } from '../volunteer/volunteer.js';
import { assertOwnSuggestions, MAX_SUGGESTIONS, type Suggestion } from './suggestion.js';
import type { SuggestionRepository } from './suggestion.repository.js';

/** What might suit a volunteer, for the volunteer. */
export class SuggestionService {
  constructor(
    private readonly suggestions: SuggestionRepository,
    private readonly volunteers: VolunteerRepository,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Shifts that might suit. Throws `NOT_FOUND`, `FORBIDDEN`, `PAGE_SIZE_INVALID`. */
  async shifts(volunteerId: string, first: number, viewer: Viewer): Promise<readonly Suggestion[]> {
    const volunteer = await this.oneself(volunteerId, first, viewer);
    return this.suggestions.findShifts(volunteer, first, this.now());
  }

  /** Wishes that might suit. Throws `NOT_FOUND`, `FORBIDDEN`, `PAGE_SIZE_INVALID`. */
  async wishes(volunteerId: string, first: number, viewer: Viewer): Promise<readonly Suggestion[]> {
    return this.suggestions.findWishes(await this.oneself(volunteerId, first, viewer), first, viewer);
  }

  private async oneself(volunteerId: string, first: number, viewer: Viewer): Promise<Volunteer> {
    if (first < 1 || first > MAX_SUGGESTIONS)
      throw new DomainError('PAGE_SIZE_INVALID', `first 应为 1 到 ${String(MAX_SUGGESTIONS)}`, {
        field: 'first',
      });
    const [volunteer] = await this.volunteers.findByIds([volunteerId], viewer);
    if (!volunteer) throw new NotFoundError('志愿者', 'volunteerId');
    assertOwnSuggestions(viewer, volunteer);
    return volunteer;
  }
}
