import {
  assertAll,
  DomainError,
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  type Viewer,
} from '@governance/shared';
import { assertQuantity } from '../co-building/item-text.js';
import { assertMayMove, type WantedMove } from '../co-building/move.js';
import { pageOf } from '../co-building/working-list.js';
import type { NeedItemRepository } from '../need-item/need-item.repository.js';
import type { ProjectItemRepository } from '../project-item/project-item.repository.js';
import type { ResourceItemRepository } from '../resource-item/resource-item.repository.js';
import { MATCH_MOVES } from './match-moves.js';
import { NEED_MATCH_ORDER } from './need-match-order.js';
import type { MatchAction, NeedMatch } from './need-match.js';
import { assertMayPropose, standsToMatch } from './need-match.policy.js';
import type { NeedMatchFilter, NeedMatchRepository } from './need-match.repository.js';
import type { NewMatch } from './new-match.js';

/** What the service of matches reads beside them. */
export interface Matched {
  readonly matches: NeedMatchRepository;
  readonly needs: NeedItemRepository;
  readonly resources: ResourceItemRepository;
  readonly projects: ProjectItemRepository;
}

/** What can be done with matches. */
export class NeedMatchService {
  constructor(private readonly stored: Matched) {}

  /** A page of the matches that the viewer may see. */
  list(filter: NeedMatchFilter, request: PageRequest, viewer: Viewer): Promise<Page<NeedMatch>> {
    return pageOf({ rows: this.stored.matches, order: NEED_MATCH_ORDER }, filter, request, viewer);
  }

  /** Proposes a resource that the viewer can see for a need. A repetition with the same key answers the first match. */
  async propose(
    match: NewMatch,
    {
      expectedVersion,
      idempotencyKey,
    }: { readonly expectedVersion: number; readonly idempotencyKey: string },
    viewer: Viewer,
  ): Promise<NeedMatch> {
    const { needs, resources, projects, matches } = this.stored;
    const [need] = isEntityId(match.needId) ? await needs.findByIds([match.needId], viewer) : [];
    if (!need) throw new NotFoundError('需求', 'needId');
    assertMayPropose(viewer, need);
    const [resource] = await resources.findByIds([match.resourceId], viewer);
    const [project] = match.projectId === null ? [] : await projects.findByIds([match.projectId], viewer);
    assertAll(
      () => {
        assertQuantity(match.quantity, 'quantity');
      },
      () => {
        if (!resource || !sameCity(match.resourceId, match.needId))
          throw new DomainError('INVALID_INPUT', '没有这项资源', { field: 'resourceId' });
        if (resource.ownerId === need.statedById)
          throw new DomainError('INVALID_INPUT', '需求和资源不能出自同一组织', { field: 'resourceId' });
      },
      () => {
        if (match.projectId === null || (project && sameCity(project.id, match.needId))) return;
        throw new DomainError('INVALID_INPUT', '没有这个项目', { field: 'projectId' });
      },
    );
    const body = { proposeMatch: { ...match, expectedVersion } };
    const idempotent = { subject: viewer.subject ?? '', key: idempotencyKey, body };
    return matches.propose(match, { expectedVersion, idempotent });
  }

  /** Accepts, declines, completes or cancels a match. */
  async move(id: string, wanted: WantedMove<MatchAction>, viewer: Viewer): Promise<NeedMatch> {
    const { matches } = this.stored;
    const [match] = isEntityId(id) ? await matches.findByIds([id], viewer) : [];
    if (!match) throw new NotFoundError('对接');
    assertMayMove(MATCH_MOVES, wanted, standsToMatch(viewer, match));
    return matches.move(match, wanted);
  }
}

const sameCity = (id: string, other: string): boolean => id.slice(0, 4) === other.slice(0, 4);
