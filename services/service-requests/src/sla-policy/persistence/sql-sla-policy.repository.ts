import {
  allOf,
  appendEvents,
  cityOfId,
  claimKey,
  ConflictError,
  DomainError,
  type IdempotentRequest,
  isEntityId,
  newEntityId,
  NotFoundError,
  type PageWindow,
  readByCity,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { categoriesOf } from '../../service-category/persistence/sql-service-category.repository.js';
import type { SlaPolicy, SlaPolicyFilter } from '../sla-policy.js';
import type { NewPolicyVersion, PolicyVersion, SlaPolicyRepository } from '../sla-policy.repository.js';
import {
  afterCursor,
  inOrder,
  policiesOf,
  policyConditions,
  SELECT_POLICIES,
  SELECT_VERSIONS,
} from './sla-policy-statements.js';
import { slaPolicyTable, slaPolicyVersionTable } from './sla-policy.table.js';

/** Policies in PostgreSQL. */
export class SqlSlaPolicyRepository implements SlaPolicyRepository {
  constructor(private readonly dataSource: DataSource) {}

  findByIds(ids: readonly string[]): Promise<readonly SlaPolicy[]> {
    return readByCity(ids, (city, group) =>
      policiesOf(
        this.dataSource,
        sql`${SELECT_POLICIES} WHERE p.city_code = ${city} AND p.id = ANY(${[...group]})`,
      ),
    );
  }

  findVersions(versions: readonly PolicyVersion[]): Promise<readonly SlaPolicy[]> {
    const sound = versions.filter(({ id }) => isEntityId(id));
    return policiesOf(
      this.dataSource,
      sql`${SELECT_VERSIONS} WHERE (p.city_code, p.id, v.version) IN (
            SELECT * FROM unnest(${sound.map(({ id }) => cityOfId(id))}::text[],
              ${sound.map(({ id }) => id)}::text[], ${sound.map(({ version }) => version)}::integer[]))`,
    );
  }

  findPage(filter: SlaPolicyFilter, window: PageWindow): Promise<readonly SlaPolicy[]> {
    const conditions = [...policyConditions(filter), ...afterCursor(window)];
    return policiesOf(this.dataSource, sql`${SELECT_POLICIES} WHERE ${allOf(conditions)} ${inOrder(window)}`);
  }

  async count(filter: SlaPolicyFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM sla_policy p WHERE ${allOf(policyConditions(filter))}`,
    );
    return row?.count ?? 0;
  }

  publish(next: NewPolicyVersion, key: Omit<IdempotentRequest, 'cityCode'>): Promise<SlaPolicy> {
    const { cityCode } = next.scope;
    return this.dataSource.transaction(async (manager) => {
      const fresh = newEntityId(`${cityCode}00000000`);
      // The key remembers the version too: a later one of the same policy is another result.
      const version = (next.expectedVersion ?? 0) + 1;
      const { replayOf } = await claimKey(manager, { cityCode, ...key }, `${fresh} ${String(version)}`);
      if (replayOf !== null) return replayed(manager, replayOf, next);
      await requireCategory(manager, next);
      const id = await heldPolicy(manager, next, fresh);
      const { name, evidence, ...terms } = next.content;
      await manager.insert(slaPolicyVersionTable, {
        cityCode,
        policyId: id,
        version,
        name,
        evidence,
        terms,
        validFrom: next.validFrom,
        publishedAt: next.publishedAt,
      });
      await manager.update(slaPolicyTable, { cityCode, id }, { newestVersion: version });
      const published = await theVersion(manager, { id, version });
      await announce(manager, published);
      return published;
    });
  }
}

async function requireCategory(manager: Sql, { scope }: NewPolicyVersion): Promise<void> {
  const { categoryCode, cityCode } = scope;
  if (categoryCode === null) return;
  const known = await categoriesOf(manager, [cityCode]);
  if (known.some(({ code }) => code === categoryCode)) return;
  throw new DomainError('INVALID_INPUT', '没有这个诉求类别', { field: 'categoryCode' });
}

interface HeldPolicy {
  readonly id: string;
  readonly newestVersion: number;
}

/** The policy's id, with its row locked until the commit; makes the row for the first version. */
async function heldPolicy(
  manager: Sql,
  { scope, expectedVersion, validFrom }: NewPolicyVersion,
  fresh: string,
): Promise<string> {
  const { cityCode, priority } = scope;
  const categoryCode = scope.categoryCode ?? '';
  await rowsOf(
    manager,
    sql`INSERT INTO sla_policy (city_code, id, category_code, priority, newest_version)
        VALUES (${cityCode}, ${fresh}, ${categoryCode}, ${priority}, 0)
        ON CONFLICT ON CONSTRAINT sla_policy_scope DO NOTHING`,
  );
  const [held] = await rowsOf<HeldPolicy>(
    manager,
    sql`SELECT p.id, p.newest_version AS "newestVersion" FROM sla_policy p
        WHERE p.city_code = ${cityCode} AND p.category_code = ${categoryCode} AND p.priority = ${priority}
        FOR UPDATE`,
  );
  if (!held) throw new NotFoundError('时限规则');
  if (held.newestVersion !== (expectedVersion ?? 0)) throw new ConflictError('时限规则', held.newestVersion);
  if (held.newestVersion === 0) return held.id;
  // Read under the lock, so that it is the version that was published last.
  const { validFrom: lastValidFrom } = await theVersion(manager, {
    id: held.id,
    version: held.newestVersion,
  });
  if (validFrom <= lastValidFrom)
    throw new DomainError('INVALID_INPUT', '生效时间应晚于上一版本', { field: 'validFrom' });
  return held.id;
}

async function theVersion(manager: Sql, { id, version }: PolicyVersion): Promise<SlaPolicy> {
  const [policy] = await policiesOf(
    manager,
    sql`${SELECT_VERSIONS} WHERE p.city_code = ${cityOfId(id)} AND p.id = ${id} AND v.version = ${version}`,
  );
  if (!policy) throw new NotFoundError('时限规则');
  return policy;
}

/** What an earlier request with the same key published. */
async function replayed(manager: Sql, note: string, { scope }: NewPolicyVersion): Promise<SlaPolicy> {
  const version = Number(note.split(' ')[1]);
  const [policy] = await policiesOf(
    manager,
    sql`${SELECT_VERSIONS} WHERE p.city_code = ${scope.cityCode} AND p.category_code = ${scope.categoryCode ?? ''}
          AND p.priority = ${scope.priority} AND v.version = ${version}`,
  );
  if (!policy) throw new NotFoundError('时限规则');
  return policy;
}

/** Tells others of a version; whoever shows clocks of requests may want to know by what they were set. */
async function announce(manager: Sql, policy: SlaPolicy): Promise<void> {
  const { id, cityCode, version, categoryCode, priority, name, validFrom, clocks, warnPercent } = policy;
  await appendEvents(manager, [
    {
      type: 'SlaPolicyPublished',
      entity: 'SlaPolicy',
      entityId: id,
      cityCode,
      version,
      payload: { categoryCode, priority, name, validFrom, clocks, warnPercent },
    },
  ]);
}
