import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { NATIONAL_CITY, type TeamKind } from '../team-kind.js';
import type { TeamKindRepository } from '../team-kind.repository.js';

/** Kinds of teams in PostgreSQL. */
export class SqlTeamKindRepository implements TeamKindRepository {
  constructor(private readonly database: Sql) {}

  findOfCities(cityCodes: readonly string[]): Promise<readonly TeamKind[]> {
    return rowsOf<TeamKind>(
      this.database,
      sql`SELECT city_code AS "cityCode", code, name FROM team_kind
          WHERE city_code = ANY(${[NATIONAL_CITY, ...cityCodes]}) ORDER BY city_code, code`,
    );
  }
}
