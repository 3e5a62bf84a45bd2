import { readByCity, rowsOf, type Sql, startOfBusinessDay } from '@governance/shared';
import sql from 'sql-template-tag';
import { NATIONAL_CITY } from '../../team-kind/team-kind.js';
import type { ComplianceQuestion, HoursOfHolder } from '../hour-compliance.js';
import type { HourComplianceRepository } from '../hour-compliance.repository.js';

/** What units and members owe and gave, in PostgreSQL: one statement for each city among them. */
export class SqlHourComplianceRepository implements HourComplianceRepository {
  constructor(
    private readonly database: Sql,
    private readonly now: () => Date = () => new Date(),
  ) {}

  findHours(ids: readonly string[], { kind, year }: ComplianceQuestion): Promise<readonly HoursOfHolder[]> {
    const [first, next] = [`${String(year)}-01-01`, `${String(year + 1)}-01-01`];
    const at = new Date(Math.min(startOfBusinessDay(next).getTime(), this.now().getTime()));
    const hours = kind === 'UNIT' ? sql`h.home_organization_id` : sql`h.volunteer_id`;
    const owed = kind === 'UNIT' ? sql`policy.unit_hours` : sql`policy.member_hours`;
    return readByCity(ids, (city, group) =>
      rowsOf<HoursOfHolder>(
        this.database,
        sql`SELECT holder.id, done.hours::float8 AS done,
              CASE WHEN EXISTS (SELECT FROM check_in c WHERE c.city_code = ${city} AND c.holder_id = holder.id
                  AND c.started_at < ${at} AND (c.ended_at IS NULL OR c.ended_at >= ${at}))
                THEN ${owed}::float8 ELSE 0 END AS required
            FROM unnest(${group}::text[]) AS holder (id)
            CROSS JOIN (
              SELECT p.unit_hours, p.member_hours, p.counted_kinds FROM obligation_policy p
              WHERE p.city_code IN (${city}, ${NATIONAL_CITY}) AND p.from_year <= ${year}
              ORDER BY p.city_code = ${NATIONAL_CITY}, p.from_year DESC LIMIT 1
            ) AS policy
            CROSS JOIN LATERAL (
              SELECT coalesce(sum(h.hours), 0) AS hours FROM hour_record h
              WHERE h.city_code = ${city} AND ${hours} = holder.id AND h.served_on >= ${first}::date
                AND h.served_on < ${next}::date AND h.state = 'CONFIRMED' AND h.activity_kind = ANY(policy.counted_kinds)
            ) AS done`,
      ),
    );
  }
}
