import {
  cityCodeOf,
  cityOfId,
  claimKey,
  type DivisionDirectory,
  DomainError,
  foldText,
  type IdempotentRequest,
  newEntityId,
  readByCity,
  rowsOf,
  type Sql,
  type Viewer,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { rootOf } from '../../co-building-category/co-building-category.js';
import { assertCategoryExists } from '../../co-building-category/persistence/sql-co-building-category.repository.js';
import type { ItemFilter } from '../../co-building/item-filter.js';
import type { ItemLink } from '../../co-building/item-link.js';
import { statusAfter, type WantedMove } from '../../co-building/move.js';
import { addLinks, findLinks } from '../../co-building/persistence/links.js';
import { joinParties } from '../../co-building/persistence/join-parties.js';
import { SqlWorkingReader } from '../../co-building/persistence/sql-working-reader.js';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import type { CheckAround } from '../../organization/surroundings.js';
import { lockAgreement } from '../../pairing-agreement/persistence/pairing-agreement-statements.js';
import type { NewProject } from '../new-project.js';
import {
  MAX_AGREEMENT_PROJECTS,
  type ProjectAction,
  type ProjectItem,
  ProjectStatus,
} from '../project-item.js';
import type { ProjectItemRepository } from '../project-item.repository.js';
import { PROJECT_MOVES } from '../project-moves.js';
import {
  announcedProject,
  lockProject,
  PROJECT_ITEMS,
  PROJECT_NEEDS,
  PROJECT_RESOURCES,
} from './project-item-statements.js';
import { projectItemTable } from './project-item.table.js';

/** Projects in PostgreSQL. */
export class SqlProjectItemRepository
  extends SqlWorkingReader<ProjectItem, ItemFilter<ProjectStatus>>
  implements ProjectItemRepository
{
  constructor(
    dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {
    super(dataSource, PROJECT_ITEMS);
  }

  findNeedLinks(projectIds: readonly string[]): Promise<readonly ItemLink[]> {
    return findLinks(this.dataSource, PROJECT_NEEDS, projectIds);
  }

  findResourceLinks(projectIds: readonly string[]): Promise<readonly ItemLink[]> {
    return findLinks(this.dataSource, PROJECT_RESOURCES, projectIds);
  }

  findByAgreements(agreementIds: readonly string[], viewer: Viewer): Promise<readonly ProjectItem[]> {
    return readByCity(agreementIds, (city, group) =>
      rowsOf<ProjectItem>(
        this.dataSource,
        sql`SELECT ${PROJECT_ITEMS.columns} FROM ${PROJECT_ITEMS.from}
            WHERE w.city_code = ${city} AND w.agreement_id = ANY(${group}) AND ${this.visibleTo(viewer)}
            ORDER BY w.agreement_id, w.id`,
      ),
    );
  }

  plan(
    { needIds, resourceIds, ...project }: NewProject,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<ProjectItem> {
    const { divisionCode, categoryCode, agreementId, leaderId } = project;
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return lockProject(manager, replayOf);
      await check(new SqlSurroundings(manager, this.divisions));
      await assertCategoryExists(manager, divisionCode, categoryCode);
      if (agreementId !== null) await assertRoom(manager, agreementId);
      await manager.insert(projectItemTable, {
        ...project,
        cityCode,
        id,
        version: 1,
        status: ProjectStatus.PLANNED,
        titleFolded: foldText(project.title),
        categoryRoot: rootOf(categoryCode),
      });
      await addLinks(manager, PROJECT_NEEDS, id, needIds);
      await addLinks(manager, PROJECT_RESOURCES, id, resourceIds);
      await joinParties(manager, [id], [leaderId, ...(await ownersOf(manager, id, agreementId))]);
      return announcedProject(manager, await lockProject(manager, id), 'ProjectItemPlanned');
    });
  }

  move(id: string, wanted: WantedMove<ProjectAction>): Promise<ProjectItem> {
    return this.dataSource.transaction(async (manager) => {
      const project = await lockProject(manager, id);
      const status = statusAfter(PROJECT_MOVES, project, wanted, '项目');
      const isOver = status === ProjectStatus.COMPLETED || status === ProjectStatus.CANCELLED;
      await manager.update(
        projectItemTable,
        { cityCode: cityOfId(id), id },
        { status, version: project.version + 1, endedAt: isOver ? new Date() : null, reason: wanted.reason },
      );
      return announcedProject(manager, await lockProject(manager, id), 'ProjectItemMoved');
    });
  }
}

async function assertRoom(transaction: Sql, agreementId: string): Promise<void> {
  await lockAgreement(transaction, agreementId);
  const [row] = await rowsOf<{ count: number }>(
    transaction,
    sql`SELECT count(*)::integer AS count FROM project_item
        WHERE city_code = ${cityOfId(agreementId)} AND agreement_id = ${agreementId}`,
  );
  if ((row?.count ?? 0) >= MAX_AGREEMENT_PROJECTS)
    throw new DomainError('INVALID_INPUT', `一份协议最多有 ${String(MAX_AGREEMENT_PROJECTS)} 个项目`, {
      field: 'agreementId',
    });
}

/** Whose needs and resources a project joins, and the unit of its agreement: they see it. */
async function ownersOf(
  transaction: Sql,
  id: string,
  agreementId: string | null,
): Promise<readonly string[]> {
  const city = cityOfId(id);
  const rows = await rowsOf<{ id: string }>(
    transaction,
    sql`SELECT n.stated_by_id AS id FROM project_need l JOIN need_item n ON n.city_code = l.city_code AND n.id = l.need_id
        WHERE l.city_code = ${city} AND l.project_id = ${id}
        UNION SELECT r.owner_id FROM project_resource l
        JOIN resource_item r ON r.city_code = l.city_code AND r.id = l.resource_id
        WHERE l.city_code = ${city} AND l.project_id = ${id}
        UNION SELECT a.unit_id FROM pairing_agreement a WHERE a.city_code = ${city} AND a.id = ${agreementId}`,
  );
  return rows.map((row) => row.id);
}
