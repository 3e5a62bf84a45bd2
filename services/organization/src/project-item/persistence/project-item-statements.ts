import { appendEvents, cityOfId, NotFoundError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { ITEM_ROWS } from '../../co-building/co-building.policy.js';
import type { ItemFilter } from '../../co-building/item-filter.js';
import { itemConditions } from '../../co-building/persistence/item-conditions.js';
import type { LinkTable } from '../../co-building/persistence/links.js';
import type { WorkingTable } from '../../co-building/persistence/sql-working-reader.js';
import type { ProjectItem, ProjectStatus } from '../project-item.js';

/** Where projects are. */
export const PROJECT_ITEMS: WorkingTable<ItemFilter<ProjectStatus>> = {
  columns: sql`w.id, w.division_code AS "divisionCode", w.version, w.title, w.description, w.category_code AS "categoryCode",
    w.leader_id AS "leaderId", w.agreement_id AS "agreementId", w.tendered, w.planned_from AS "plannedFrom",
    w.planned_to AS "plannedTo", w.status, w.ended_at AS "endedAt", w.reason`,
  from: sql`project_item AS w`,
  rows: ITEM_ROWS,
  organization: sql`w.leader_id`,
  conditions: itemConditions,
};

/** Which needs projects join. */
export const PROJECT_NEEDS: LinkTable = { table: 'project_need', owner: 'project_id', item: 'need_id' };
/** Which resources projects join. */
export const PROJECT_RESOURCES: LinkTable = {
  table: 'project_resource',
  owner: 'project_id',
  item: 'resource_id',
};

/** A project that nobody else can change until the commit, whoever may see it. */
export async function lockProject(transaction: Sql, id: string): Promise<ProjectItem> {
  const [project] = await rowsOf<ProjectItem>(
    transaction,
    sql`SELECT ${PROJECT_ITEMS.columns} FROM ${PROJECT_ITEMS.from}
        WHERE w.city_code = ${cityOfId(id)} AND w.id = ${id} FOR UPDATE`,
  );
  if (!project) throw new NotFoundError('项目');
  return project;
}

/** Tells of a project. Never its words: others read and keep a feed. */
export async function announcedProject(
  transaction: Sql,
  project: ProjectItem,
  type: string,
): Promise<ProjectItem> {
  const { id, divisionCode, version, categoryCode, leaderId, agreementId, tendered } = project;
  const { plannedFrom, plannedTo, status, endedAt } = project;
  await appendEvents(transaction, [
    {
      type,
      entity: 'ProjectItem',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: {
        divisionCode,
        categoryCode,
        leaderId,
        agreementId,
        tendered,
        plannedFrom,
        plannedTo,
        status,
        endedAt,
      },
    },
  ]);
  return project;
}
