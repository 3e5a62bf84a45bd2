import {
  appendEvents,
  claimKey,
  DomainError,
  type IdempotentRequest,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { NATIONAL_CITY } from '../../team-kind/team-kind.js';
import type { NewObligationPolicy, ObligationPolicy } from '../obligation-policy.js';
import type { CityYear, ObligationPolicyRepository, PolicyInForce } from '../obligation-policy.repository.js';

const COLUMNS = sql`p.city_code AS "cityCode", p.from_year AS "fromYear", p.version,
  p.unit_hours::float8 AS "unitHours", p.member_hours::float8 AS "memberHours",
  p.counted_kinds AS "countedKinds", p.source, p.published_at AS "publishedAt"`;

/** Policies in PostgreSQL. */
export class SqlObligationPolicyRepository implements ObligationPolicyRepository {
  constructor(private readonly dataSource: DataSource) {}

  async findInForce(wanted: readonly CityYear[]): Promise<readonly PolicyInForce[]> {
    const rows = await rowsOf<ObligationPolicy & { city: string; year: number }>(
      this.dataSource,
      sql`SELECT wanted.city, wanted.year, policy.*
          FROM unnest(${wanted.map(({ cityCode }) => cityCode)}::text[], ${wanted.map(({ year }) => year)}::integer[])
            AS wanted (city, year)
          CROSS JOIN LATERAL (
            SELECT ${COLUMNS} FROM obligation_policy p
            WHERE p.city_code IN (wanted.city, ${NATIONAL_CITY}) AND p.from_year <= wanted.year
            ORDER BY p.city_code = ${NATIONAL_CITY}, p.from_year DESC LIMIT 1
          ) policy`,
    );
    return rows.map(({ city, year, ...policy }) => ({ cityCode: city, year, policy }));
  }

  findOfCity(cityCode: string): Promise<readonly ObligationPolicy[]> {
    return rowsOf<ObligationPolicy>(
      this.dataSource,
      sql`SELECT ${COLUMNS} FROM obligation_policy p WHERE p.city_code = ANY(${[cityCode, NATIONAL_CITY]})
          ORDER BY p.city_code = ${NATIONAL_CITY}, p.from_year DESC LIMIT 50`,
    );
  }

  publish(
    policy: NewObligationPolicy,
    request: Omit<IdempotentRequest, 'cityCode'>,
    thisYear: number,
  ): Promise<ObligationPolicy> {
    const { cityCode, fromYear } = policy;
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, idOf(policy));
      if (replayOf !== null) return thePolicy(manager, policy);
      const begun = await rowsOf(manager, sql`SELECT 1 FROM check_in WHERE city_code = ${cityCode} LIMIT 1`);
      if (fromYear <= thisYear && begun.length > 0)
        throw new DomainError('INVALID_INPUT', '已有单位或党员报到,时长要求只能自下一年度起调整', {
          field: 'fromYear',
        });
      await rowsOf(manager, upsert(policy));
      const published = await thePolicy(manager, policy);
      const divisionCode = cityCode.padEnd(12, '0');
      const { version, publishedAt, ...payload } = published;
      await appendEvents(manager, [
        {
          type: 'ObligationPolicyPublished',
          entity: 'ObligationPolicy',
          entityId: idOf(policy),
          cityCode,
          divisionCode,
          version,
          payload: { ...payload, publishedAt },
        },
      ]);
      return published;
    });
  }
}

const idOf = ({ cityCode, fromYear }: NewObligationPolicy): string => `${cityCode}:${String(fromYear)}`;

const upsert = (policy: NewObligationPolicy) => sql`
  INSERT INTO obligation_policy AS stored
    (city_code, from_year, version, unit_hours, member_hours, counted_kinds, source, published_at)
  VALUES (${policy.cityCode}, ${policy.fromYear}, 1, ${policy.unitHours}, ${policy.memberHours},
    ${[...policy.countedKinds]}::text[], ${policy.source}, now())
  ON CONFLICT ON CONSTRAINT obligation_policy_pkey DO UPDATE SET version = stored.version + 1,
    unit_hours = excluded.unit_hours, member_hours = excluded.member_hours, counted_kinds = excluded.counted_kinds,
    source = excluded.source, published_at = excluded.published_at`;

async function thePolicy(
  database: Sql,
  { cityCode, fromYear }: NewObligationPolicy,
): Promise<ObligationPolicy> {
  const [policy] = await rowsOf<ObligationPolicy>(
    database,
    sql`SELECT ${COLUMNS} FROM obligation_policy p WHERE p.city_code = ${cityCode} AND p.from_year = ${fromYear}`,
  );
  if (!policy) throw new Error('A policy that was just written is gone');
  return policy;
}
