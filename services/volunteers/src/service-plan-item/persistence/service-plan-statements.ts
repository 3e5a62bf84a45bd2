import {
  allOf,
  appendEvents,
  type ChildListReader,
  cityOfId,
  countUnderPlaces,
  isPrintable,
  type PageWindow,
  rowsOf,
  rowsUnderPlaces,
  type Sql,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import { type PlanItemFilter, PlanItemState, type ServicePlanItem } from '../service-plan-item.js';

/** An item as the domain knows it, from `p`. */
export const SELECT_PLAN_ITEMS = sql`SELECT p.id, p.division_code AS "divisionCode", p.version, p.category, p.source, p.title,
  p.needed, p.claims, CASE WHEN p.done_at IS NULL THEN 'OPEN' ELSE 'DONE' END AS state, p.created_at AS "createdAt",
  p.done_at AS "doneAt" FROM service_plan_item p`;

/** The conditions that a filter stands for. */
export const planItemConditions = (filter: PlanItemFilter): SqlText[] => {
  const { divisionCode, category, source, state, claimable } = filter;
  return [
    ...(divisionCode == null ? [] : [withinPlace('p', divisionCode)]),
    ...(category == null ? [] : [isPrintable(category) ? sql`p.category = ${category}` : sql`FALSE`]),
    ...(source == null ? [] : [sql`p.source = ${source}`]),
    ...(state == null ? [] : [sql`(p.done_at IS NULL) = ${state === PlanItemState.OPEN}`]),
    ...(claimable == null ? [] : [sql`(p.done_at IS NULL AND p.claims < p.needed) = ${claimable}`]),
  ];
};

/** What comes after a page. */
export const afterPlanItem = ({ after }: PageWindow): SqlText[] => (after ? [sql`p.id > ${after[0]}`] : []);

/** The order of every list, and where its page ends. */
export const inPlanItemOrder = ({ first }: PageWindow): SqlText => sql`ORDER BY p.id LIMIT ${first + 1}`;

/** Items of places, at any depth. */
export const planItemsOfDivisions = (database: Sql): ChildListReader<PlanItemFilter, ServicePlanItem> => ({
  readPages: (codes, filter, window) =>
    rowsUnderPlaces<ServicePlanItem>(database, codes, {
      alias: 'p',
      select: SELECT_PLAN_ITEMS,
      conditions: [...planItemConditions(filter), ...afterPlanItem(window)],
      tail: inPlanItemOrder(window),
    }),
  countEach: (codes, filter) =>
    countUnderPlaces(database, codes, {
      alias: 'p',
      from: sql`service_plan_item p`,
      conditions: planItemConditions(filter),
    }),
});

/** Items of one city, in the order of their ids. */
export const planItemsOf = (
  database: Sql,
  city: string,
  ids: readonly string[],
): Promise<readonly ServicePlanItem[]> =>
  rowsOf<ServicePlanItem>(
    database,
    sql`${SELECT_PLAN_ITEMS} WHERE ${allOf([sql`p.city_code = ${city}`, sql`p.id = ANY(${[...ids]})`])} ORDER BY p.id`,
  );

/** Tells others of items as they are now, in the transaction that changed them. */
export async function announcePlanItems(
  transaction: Sql,
  items: readonly ServicePlanItem[],
  type: string,
): Promise<void> {
  await appendEvents(
    transaction,
    items.map(({ id, divisionCode, version, category, needed, claims, state }) => ({
      type,
      entity: 'ServicePlanItem',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { divisionCode, category, needed, claims, state },
    })),
  );
}
