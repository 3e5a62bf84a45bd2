import {
  appendEvents,
  claimKey,
  ConflictError,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  NotFoundError,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { NATIONAL_CITY } from '../../service-category/service-category.js';
import type {
  NewWhistlePolicy,
  PolicyInForce,
  WhistlePolicyRepository,
} from '../whistle-policy.repository.js';
import type { WhistlePolicy, WhistlePolicyVersion } from '../whistle-policy.js';

const WHAT = '吹哨规则';
const SELECT = sql`SELECT p.city_code AS "cityCode", p.version, p.terms -> 'rules' AS rules, p.terms -> 'band' AS band,
  p.evidence, p.valid_from AS "validFrom", p.published_at AS "publishedAt" FROM whistle_policy p`;

/** Whistle policies in PostgreSQL. */
export class SqlWhistlePolicyRepository implements WhistlePolicyRepository {
  constructor(private readonly dataSource: DataSource) {}

  findInForce(cityCodes: readonly string[], at: Date): Promise<readonly PolicyInForce[]> {
    return whistlePoliciesInForce(this.dataSource, cityCodes, at);
  }

  findVersions(versions: readonly WhistlePolicyVersion[]): Promise<readonly WhistlePolicy[]> {
    return rowsOf<WhistlePolicy>(
      this.dataSource,
      sql`${SELECT} WHERE (p.city_code, p.version) IN (
            SELECT * FROM unnest(${versions.map(({ cityCode }) => cityCode)}::text[],
              ${versions.map(({ version }) => version)}::integer[]))`,
    );
  }

  publish(next: NewWhistlePolicy, key: Omit<IdempotentRequest, 'cityCode'>): Promise<WhistlePolicy> {
    const { cityCode, expectedVersion, rules, band, validFrom } = next;
    return this.dataSource.transaction(async (manager) => {
      const version = (expectedVersion ?? 0) + 1;
      const { replayOf } = await claimKey(manager, { cityCode, ...key }, String(version));
      if (replayOf !== null) return theVersion(manager, { cityCode, version: Number(replayOf) });
      await assertNewest(manager, next);
      await store(manager, version, next);
      await appendEvents(manager, [
        {
          type: 'WhistlePolicyPublished',
          entity: 'WhistlePolicy',
          cityCode,
          version: 1,
          // A version is published once and never changed: it is an entity of one version.
          entityId: newEntityId(`${cityCode}00000000`),
          payload: { policyVersion: version, rules, band, validFrom },
        },
      ]);
      return theVersion(manager, { cityCode, version });
    });
  }
}

/** What is in force in each of these cities at an instant, with one statement. */
export const whistlePoliciesInForce = (
  database: Sql,
  cityCodes: readonly string[],
  at: Date,
): Promise<readonly PolicyInForce[]> =>
  rowsOf<PolicyInForce>(
    database,
    sql`SELECT city.code AS "ofCity", own.* FROM unnest(${[...cityCodes]}::text[]) AS city (code)
        CROSS JOIN LATERAL (
          ${SELECT} WHERE p.city_code IN (city.code, ${NATIONAL_CITY}) AND p.valid_from <= ${at}
          ORDER BY p.city_code = ${NATIONAL_CITY}, p.valid_from DESC, p.version DESC LIMIT 1
        ) own`,
  );

/** Throws unless the version is the next one and begins after the last. */
async function assertNewest(manager: Sql, next: NewWhistlePolicy): Promise<void> {
  const { cityCode, expectedVersion, validFrom } = next;
  const [newest] = await rowsOf<WhistlePolicy>(
    manager,
    sql`${SELECT} WHERE p.city_code = ${cityCode} ORDER BY p.version DESC LIMIT 1`,
  );
  if ((newest?.version ?? 0) !== (expectedVersion ?? 0)) throw new ConflictError(WHAT, newest?.version ?? 0);
  if (newest && validFrom <= newest.validFrom)
    throw new DomainError('INVALID_INPUT', '生效时间应晚于上一版本', { field: 'validFrom' });
}

/** Two may publish the same version at a time: the primary key lets the first one through. */
async function store(manager: Sql, version: number, next: NewWhistlePolicy): Promise<void> {
  const { cityCode, rules, band, evidence, validFrom, publishedAt } = next;
  const stored = await rowsOf(
    manager,
    sql`INSERT INTO whistle_policy (city_code, version, terms, evidence, valid_from, published_at)
        VALUES (${cityCode}, ${version}, ${JSON.stringify({ rules, band })}::jsonb, ${evidence}, ${validFrom},
          ${publishedAt})
        ON CONFLICT ON CONSTRAINT whistle_policy_pkey DO NOTHING RETURNING version`,
  );
  if (stored.length === 0) throw new ConflictError(WHAT, version);
}

async function theVersion(manager: Sql, { cityCode, version }: WhistlePolicyVersion): Promise<WhistlePolicy> {
  const [policy] = await rowsOf<WhistlePolicy>(
    manager,
    sql`${SELECT} WHERE p.city_code = ${cityCode} AND p.version = ${version}`,
  );
  if (!policy) throw new NotFoundError(WHAT);
  return policy;
}
