import { cityCodeOf, groupBy, type Sql } from '@governance/shared';
import type { NeedSuggestion } from '../need-suggestion.js';
import type { NeedSuggestionRepository } from '../need-suggestion.repository.js';
import { recurringRequests } from './recurring-requests.js';

/** Suggested needs from PostgreSQL, in one statement for each city. */
export class SqlNeedSuggestionRepository implements NeedSuggestionRepository {
  constructor(private readonly database: Sql) {}

  async suggest(divisionCodes: readonly string[], now: Date): Promise<readonly NeedSuggestion[]> {
    const found = [...groupBy(divisionCodes, cityCodeOf)].map(([city, codes]) =>
      recurringRequests(this.database, city, codes, now),
    );
    return (await Promise.all(found)).flat();
  }
}
