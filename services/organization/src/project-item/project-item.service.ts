import {
  assertAllInTurn,
  cityCodeOf,
  cityOfId,
  isEntityId,
  isWithin,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  subtreeRange,
  type Viewer,
} from '@governance/shared';
import type { ItemFilter } from '../co-building/item-filter.js';
import { assertMayMove, type WantedMove } from '../co-building/move.js';
import { assertOrganizationStandsIn, assertPlaceStands } from '../co-building/organization-stands.js';
import { pageOf } from '../co-building/working-list.js';
import type { NeedItemRepository } from '../need-item/need-item.repository.js';
import type { PairingAgreementRepository } from '../pairing-agreement/pairing-agreement.repository.js';
import type { ResourceItemRepository } from '../resource-item/resource-item.repository.js';
import { assertLinksFit } from '../co-building/links-seen.js';
import { assertValidProject, type NewProject } from './new-project.js';
import { PROJECT_ITEM_ORDER } from './project-item-order.js';
import type { ProjectAction, ProjectItem, ProjectStatus } from './project-item.js';
import { assertMayPlan, runsProject } from './project-item.policy.js';
import type { ProjectItemRepository } from './project-item.repository.js';
import { PROJECT_MOVES } from './project-moves.js';

/** What the service of projects reads beside them. */
export interface Joined {
  readonly projects: ProjectItemRepository;
  readonly needs: NeedItemRepository;
  readonly resources: ResourceItemRepository;
  readonly agreements: PairingAgreementRepository;
}

/** What can be done with projects. */
export class ProjectItemService {
  constructor(private readonly stored: Joined) {}

  /** A page of the projects that the viewer may see. */
  list(filter: ItemFilter<ProjectStatus>, request: PageRequest, viewer: Viewer): Promise<Page<ProjectItem>> {
    return pageOf({ rows: this.stored.projects, order: PROJECT_ITEM_ORDER }, filter, request, viewer);
  }

  /** Plans a project. A repetition with the same key answers the project that the first one planned. */
  async plan(input: NewProject, idempotencyKey: string, viewer: Viewer): Promise<ProjectItem> {
    const project: NewProject = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      title: input.title.trim(),
      description: input.description?.trim() ?? null,
    };
    const { divisionCode, leaderId } = project;
    assertMayPlan(viewer, project);
    assertValidProject(project);
    await this.assertLinks(project, viewer);
    const request = { subject: viewer.subject ?? '', key: idempotencyKey, body: { planProject: project } };
    return this.stored.projects.plan(project, request, (around) =>
      assertAllInTurn(
        () => assertPlaceStands(divisionCode, around),
        () => assertOrganizationStandsIn(divisionCode, leaderId, { around, field: 'leaderId' }),
      ),
    );
  }

  /** Starts, completes or cancels a project. */
  async move(id: string, wanted: WantedMove<ProjectAction>, viewer: Viewer): Promise<ProjectItem> {
    const { projects } = this.stored;
    const [project] = isEntityId(id) ? await projects.findByIds([id], viewer) : [];
    if (!project) throw new NotFoundError('项目');
    assertMayMove(PROJECT_MOVES, wanted, () => runsProject(viewer, project));
    return projects.move(id, wanted);
  }

  /** Needs and an agreement of the project's place, resources of its city. */
  private async assertLinks(
    { divisionCode, needIds, resourceIds, agreementId }: NewProject,
    viewer: Viewer,
  ): Promise<void> {
    const { needs, resources, agreements } = this.stored;
    const isHere = (row: { readonly divisionCode: string }) =>
      isWithin(row.divisionCode, [subtreeRange(divisionCode)]);
    const agreementIds = agreementId === null ? [] : [agreementId];
    await assertAllInTurn(
      () => assertLinksFit(needIds, { rows: needs, field: 'needIds', fits: isHere }, viewer),
      () =>
        assertLinksFit(
          resourceIds,
          {
            rows: resources,
            field: 'resourceIds',
            fits: ({ id }) => cityOfId(id) === cityCodeOf(divisionCode),
          },
          viewer,
        ),
      () => assertLinksFit(agreementIds, { rows: agreements, field: 'agreementId', fits: isHere }, viewer),
    );
  }
}
