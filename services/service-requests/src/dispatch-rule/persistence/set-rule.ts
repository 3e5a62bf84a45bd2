import {
  appendEvents,
  cityCodeOf,
  claimKey,
  ConflictError,
  DivisionCopyDirectory,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  resolveAll,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import { categoriesOf } from '../../service-category/persistence/sql-service-category.repository.js';
import type { DispatchRule } from '../dispatch-rule.js';
import type { WantedRule } from '../wanted-rule.js';

/** A rule as the domain knows it, from `d`. */
export const SELECT_RULES = sql`SELECT d.id, d.city_code AS "cityCode", d.category_code AS "categoryCode",
  d.division_code AS "divisionCode", d.department_id AS "departmentId", d.version, d.valid_from AS "validFrom",
  d.valid_to AS "validTo" FROM dispatch_rule d`;

/** Lets something else hold for a category in a place, in the caller's transaction; a repetition changes nothing. */
export async function setRule(
  manager: Sql,
  rule: WantedRule,
  key: Omit<IdempotentRequest, 'cityCode'>,
  now: Date,
): Promise<DispatchRule | null> {
  const { divisionCode, categoryCode, departmentId, expectedVersion } = rule;
  const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
  const { replayOf } = await claimKey(manager, { cityCode, ...key }, id);
  if (replayOf !== null) return ruleWithId(manager, cityCode, replayOf);
  await assertKnown(manager, rule);
  const ended = await endCurrent(manager, rule, now);
  if ((ended?.version ?? 0) !== expectedVersion) throw new ConflictError('派单规则', ended?.version ?? 0);
  if (departmentId !== null) {
    const [begun] = await rowsOf(
      manager,
      sql`INSERT INTO dispatch_rule
            (city_code, id, category_code, division_code, department_id, version, valid_from)
          SELECT ${cityCode}, ${id}, ${categoryCode}, ${divisionCode}, ${departmentId},
            coalesce(max(d.version), 0) + 1, ${now}
          FROM dispatch_rule d
          WHERE d.city_code = ${cityCode} AND d.category_code = ${categoryCode} AND d.division_code = ${divisionCode}
          ON CONFLICT (city_code, category_code, division_code) WHERE valid_to IS NULL DO NOTHING RETURNING id`,
    );
    // Somebody else was first, between the look and here.
    if (!begun) throw new ConflictError('派单规则', 1);
  }
  const begun = departmentId === null ? null : await ruleWithId(manager, cityCode, id);
  await announce(manager, [ended, begun]);
  return begun;
}

async function assertKnown(manager: Sql, { divisionCode, categoryCode }: WantedRule): Promise<void> {
  await resolveAll(
    () => new DivisionCopyDirectory(manager).requireDivision(manager, divisionCode, 'divisionCode'),
    async () => {
      const known = await categoriesOf(manager, [cityCodeOf(divisionCode)]);
      if (known.some(({ code, retired }) => code === categoryCode && !retired)) return;
      throw new DomainError('INVALID_INPUT', '没有这个诉求类别', { field: 'categoryCode' });
    },
  );
}

async function endCurrent(
  manager: Sql,
  { divisionCode, categoryCode }: WantedRule,
  at: Date,
): Promise<DispatchRule | null> {
  const [ended] = await rowsOf<{ id: string }>(
    manager,
    sql`WITH ended AS (
          UPDATE dispatch_rule SET valid_to = greatest(valid_from, ${at}::timestamptz(3))
          WHERE city_code = ${cityCodeOf(divisionCode)} AND category_code = ${categoryCode}
            AND division_code = ${divisionCode} AND valid_to IS NULL
          RETURNING id
        ) SELECT id FROM ended`,
  );
  return ended ? ruleWithId(manager, cityCodeOf(divisionCode), ended.id) : null;
}

async function ruleWithId(manager: Sql, cityCode: string, id: string): Promise<DispatchRule | null> {
  const [rule] = await rowsOf<DispatchRule>(
    manager,
    sql`${SELECT_RULES} WHERE d.city_code = ${cityCode} AND d.id = ${id}`,
  );
  return rule ?? null;
}

const announce = (manager: Sql, rules: readonly (DispatchRule | null)[]): Promise<void> =>
  appendEvents(
    manager,
    rules.flatMap((rule) => {
      if (rule === null) return [];
      const { id, cityCode, divisionCode, version, ...state } = rule;
      const type = rule.validTo === null ? 'DispatchRuleSet' : 'DispatchRuleEnded';
      // One that ends is told a second time, so with a version more than it has as a row.
      const told = rule.validTo === null ? version : version + 1;
      return [
        {
          type,
          entity: 'DispatchRule',
          entityId: id,
          cityCode,
          divisionCode,
          version: told,
          payload: { divisionCode, ...state },
        },
      ];
    }),
  );
