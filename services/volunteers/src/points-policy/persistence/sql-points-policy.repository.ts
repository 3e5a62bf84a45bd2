import {
  appendEvents,
  cityCodeOf,
  claimKey,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import {
  MAX_POLICY_VERSIONS,
  type NewPointsPolicy,
  type PointsPolicy,
  type PointsPreset,
} from '../points-policy.js';
import type { PointsPolicyRepository } from '../points-policy.repository.js';
import { pointsPolicyTable } from './points-policy.table.js';

const RULES = sql`p.points_per_hour AS "pointsPerHour", p.max_hours_per_activity::float8 AS "maxHoursPerActivity",
  p.max_hours_per_day::float8 AS "maxHoursPerDay", p.referral_points AS "referralPoints",
  p.redemption_window AS "redemptionWindow", p.silver_card_points AS "silverCardPoints",
  p.gold_card_points AS "goldCardPoints", p.expires_after_months AS "expiresAfterMonths",
  p.clears_balance_on_redemption AS "clearsBalanceOnRedemption"`;

const SELECT_POLICIES = sql`SELECT p.city_code AS "cityCode", p.version, ${RULES}, p.valid_from::text AS "validFrom",
  p.based_on AS "basedOn", p.note, p.published_at AS "publishedAt" FROM points_policy p`;

/** The rules that are in force in a city on a business day; null while the city has published none. */
export async function policyInForce(
  database: Sql,
  cityCode: string,
  day: string,
): Promise<PointsPolicy | null> {
  const [policy] = await rowsOf<PointsPolicy>(
    database,
    sql`${SELECT_POLICIES} WHERE p.city_code = ${cityCode} AND p.valid_from <= ${day}::date
        ORDER BY p.version DESC LIMIT 1`,
  );
  return policy ?? null;
}

/** Rules of points in PostgreSQL. */
export class SqlPointsPolicyRepository implements PointsPolicyRepository {
  constructor(private readonly dataSource: DataSource) {}

  findByCity(cityCode: string): Promise<readonly PointsPolicy[]> {
    return policiesOf(this.dataSource, cityCode);
  }

  findPresets(): Promise<readonly PointsPreset[]> {
    return rowsOf<PointsPreset>(
      this.dataSource,
      sql`SELECT p.code, p.name, ${RULES}, p.attribution FROM points_preset p WHERE p.city_code = '0000' ORDER BY p.code`,
    );
  }

  publish(
    { divisionCode, ...policy }: NewPointsPolicy,
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<PointsPolicy> {
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return policyWith(manager, replayOf);
      // Publishers wait for each other, so that versions follow without a gap. It happens once in years.
      await manager.query('LOCK TABLE points_policy IN SHARE ROW EXCLUSIVE MODE');
      const [newest] = await policiesOf(manager, cityCode);
      const version = (newest?.version ?? 0) + 1;
      assertFollows(policy.validFrom, newest ?? null);
      await assertPreset(manager, policy.basedOn);
      const publishedBy = request.subject;
      const row = { ...policy, cityCode, id, version, publishedAt: new Date(), publishedBy };
      await manager.insert(pointsPolicyTable, row);
      return announced(manager, await policyWith(manager, id), { id, divisionCode });
    });
  }
}

const policiesOf = (database: Sql, cityCode: string): Promise<readonly PointsPolicy[]> =>
  rowsOf<PointsPolicy>(
    database,
    sql`${SELECT_POLICIES} WHERE p.city_code = ${cityCode} ORDER BY p.version DESC LIMIT ${MAX_POLICY_VERSIONS}`,
  );

async function policyWith(database: Sql, id: string): Promise<PointsPolicy> {
  const [policy] = await rowsOf<PointsPolicy>(
    database,
    sql`${SELECT_POLICIES} WHERE p.city_code = ${cityCodeOf(id)} AND p.id = ${id}`,
  );
  if (!policy) throw new Error(`No policy ${id}, though it was just written`);
  return policy;
}

function assertFollows(validFrom: string, newest: PointsPolicy | null): void {
  if (newest !== null && newest.version >= MAX_POLICY_VERSIONS)
    throw new DomainError('ACTION_NOT_AVAILABLE', '该市的积分办法版本已满', { field: 'divisionCode' });
  if (newest === null || newest.validFrom <= validFrom) return;
  throw new DomainError('INVALID_INPUT', '施行日期不能早于上一版', { field: 'validFrom' });
}

async function assertPreset(database: Sql, code: string | null): Promise<void> {
  if (code === null) return;
  const found = await rowsOf(
    database,
    sql`SELECT 1 FROM points_preset WHERE city_code = '0000' AND code = ${code}`,
  );
  if (found.length === 0) throw new DomainError('INVALID_INPUT', '没有这种积分办法', { field: 'basedOn' });
}

async function announced(
  manager: EntityManager,
  policy: PointsPolicy,
  { id, divisionCode }: { readonly id: string; readonly divisionCode: string },
): Promise<PointsPolicy> {
  const { cityCode, version, validFrom, pointsPerHour } = policy;
  await appendEvents(manager, [
    {
      type: 'PointsPolicyPublished',
      entity: 'PointsPolicy',
      entityId: id,
      cityCode,
      divisionCode,
      version,
      payload: { validFrom, pointsPerHour, policyVersion: version },
    },
  ]);
  return policy;
}
