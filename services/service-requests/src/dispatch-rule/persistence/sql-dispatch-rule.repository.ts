import {
  allOf,
  cityCodeOf,
  cityOfId,
  type IdempotentRequest,
  type PageWindow,
  placesByCity,
  rowsOf,
  type Sql,
  type TransactionRunner,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import { type DispatchRule, type DispatchRuleFilter, type Matter, searchedFor } from '../dispatch-rule.js';
import type { DispatchRuleRepository } from '../dispatch-rule.repository.js';
import type { WantedRule } from '../wanted-rule.js';
import { SELECT_RULES, setRule } from './set-rule.js';

/** The directory in PostgreSQL. */
export class SqlDispatchRuleRepository implements DispatchRuleRepository {
  constructor(
    private readonly database: Sql,
    private readonly transaction: TransactionRunner,
    private readonly now: () => Date = () => new Date(),
  ) {}

  findPage(filter: DispatchRuleFilter, { after, first }: PageWindow): Promise<readonly DispatchRule[]> {
    const [divisionCode = '', categoryCode = '', id = ''] = (after ?? []).map(String);
    const start = after
      ? [
          sql`(d.city_code, d.division_code, d.category_code, d.id)
              > (${cityOfId(id)}, ${divisionCode}, ${categoryCode}, ${id})`,
        ]
      : [];
    return rowsOf<DispatchRule>(
      this.database,
      sql`${SELECT_RULES} WHERE ${allOf([...conditionsOf(filter), ...start])}
          ORDER BY d.city_code, d.division_code, d.category_code, d.id LIMIT ${first + 1}`,
    );
  }

  async count(filter: DispatchRuleFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.database,
      sql`SELECT count(*)::integer AS count FROM dispatch_rule d WHERE ${allOf(conditionsOf(filter))}`,
    );
    return row?.count ?? 0;
  }

  async findDepartments(matters: readonly Matter[]): Promise<readonly (string | null)[]> {
    const cities = placesByCity(matters.map(({ divisionCode }) => divisionCode)).flatMap(
      ({ city }) => city ?? [],
    );
    const found = await Promise.all(cities.map((city) => this.inCity(city, matters)));
    const departments = new Map(found.flat().map(({ index, departmentId }) => [index, departmentId]));
    return matters.map((_, index) => departments.get(index) ?? null);
  }

  set(rule: WantedRule, key: Omit<IdempotentRequest, 'cityCode'>): Promise<DispatchRule | null> {
    return this.transaction((manager) => setRule(manager, rule, key, this.now()));
  }

  private inCity(city: string, matters: readonly Matter[]) {
    const own = matters.flatMap((matter, index) =>
      cityCodeOf(matter.divisionCode) === city ? [{ index, ...searchedFor(matter) }] : [],
    );
    return rowsOf<{ index: number; departmentId: string }>(
      this.database,
      sql`SELECT matter.index, rule.department_id AS "departmentId"
          FROM unnest(${own.map(({ index }) => index)}::integer[],
            ${own.map(({ categories }) => categories.join(' '))}::text[],
            ${own.map(({ places }) => places.join(' '))}::text[]) AS matter (index, categories, places)
          CROSS JOIN LATERAL (
            SELECT d.department_id FROM dispatch_rule d
            WHERE d.city_code = ${city} AND d.valid_to IS NULL
              AND d.category_code = ANY (string_to_array(matter.categories, ' '))
              AND d.division_code = ANY (string_to_array(matter.places, ' '))
            ORDER BY array_position(string_to_array(matter.categories, ' '), d.category_code),
              array_position(string_to_array(matter.places, ' '), d.division_code)
            LIMIT 1
          ) rule`,
    );
  }
}

/** The conditions that a filter stands for. */
function conditionsOf({ divisionCode, categoryCode, departmentId, asOf }: DispatchRuleFilter): SqlText[] {
  return [
    asOf == null
      ? sql`d.valid_to IS NULL`
      : sql`d.valid_from <= ${asOf} AND (d.valid_to IS NULL OR d.valid_to > ${asOf})`,
    ...(divisionCode == null ? [] : [withinPlace('d', divisionCode)]),
    ...(categoryCode == null
      ? []
      : [sql`(d.category_code = ${categoryCode} OR starts_with(d.category_code, ${`${categoryCode}.`}))`]),
    ...(departmentId == null ? [] : [sql`d.department_id = ${departmentId}`]),
  ];
}
