import type { IdempotentRequest, Viewer } from '@governance/shared';
import type { ItemFilter } from '../co-building/item-filter.js';
import type { ItemLink } from '../co-building/item-link.js';
import type { WantedMove } from '../co-building/move.js';
import type { WorkingReader } from '../co-building/working-reader.js';
import type { CheckAround } from '../organization/surroundings.js';
import type { NewProject } from './new-project.js';
import type { ProjectAction, ProjectItem, ProjectStatus } from './project-item.js';

/** Every stored project. */
export interface ProjectItemRepository extends WorkingReader<ProjectItem, ItemFilter<ProjectStatus>> {
  /** The needs that projects join. Whoever shows them reads each as the viewer. */
  findNeedLinks(projectIds: readonly string[]): Promise<readonly ItemLink[]>;
  /** The resources that projects join. Whoever shows them reads each as the viewer. */
  findResourceLinks(projectIds: readonly string[]): Promise<readonly ItemLink[]>;
  /** The projects of agreements, oldest first; at most `MAX_AGREEMENT_PROJECTS` each. */
  findByAgreements(agreementIds: readonly string[], viewer: Viewer): Promise<readonly ProjectItem[]>;
  /**
   * Stores a project, once for each request key. `check` runs in the same transaction. Throws `INVALID_INPUT` on
   * `categoryCode` for a category that the city does not have, and on `agreementId` when the agreement has too many.
   */
  plan(
    project: NewProject,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<ProjectItem>;
  /** Moves a project on. Throws `CONFLICT` or `ACTION_NOT_AVAILABLE`. */
  move(id: string, wanted: WantedMove<ProjectAction>): Promise<ProjectItem>;
}
