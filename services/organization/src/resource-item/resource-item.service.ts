import {
  assertAllInTurn,
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  type Viewer,
} from '@governance/shared';
import type { ItemFilter } from '../co-building/item-filter.js';
import { assertMayMove } from '../co-building/move.js';
import { assertOrganizationStandsIn, assertPlaceStands } from '../co-building/organization-stands.js';
import { pageOf } from '../co-building/working-list.js';
import { assertValidResource, type NewResource } from './new-resource.js';
import { RESOURCE_ITEM_ORDER } from './resource-item-order.js';
import { ResourceAction, type ResourceItem, type ResourceStatus } from './resource-item.js';
import { assertMayOffer, keepsResource } from './resource-item.policy.js';
import type { ResourceItemRepository } from './resource-item.repository.js';
import { RESOURCE_MOVES } from './resource-moves.js';

/** What can be done with resources. */
export class ResourceItemService {
  constructor(private readonly resources: ResourceItemRepository) {}

  /** A page of the resources that the viewer may see. */
  list(
    filter: ItemFilter<ResourceStatus>,
    request: PageRequest,
    viewer: Viewer,
  ): Promise<Page<ResourceItem>> {
    return pageOf({ rows: this.resources, order: RESOURCE_ITEM_ORDER }, filter, request, viewer);
  }

  /** Offers a resource. A repetition with the same key answers the resource that the first one offered. */
  async offer(input: NewResource, idempotencyKey: string, viewer: Viewer): Promise<ResourceItem> {
    const resource: NewResource = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      title: input.title.trim(),
      description: input.description?.trim() ?? null,
      unit: input.unit.trim(),
    };
    const { divisionCode, ownerId } = resource;
    assertMayOffer(viewer, resource);
    assertValidResource(resource, new Date());
    const request = { subject: viewer.subject ?? '', key: idempotencyKey, body: { offerResource: resource } };
    return this.resources.offer(resource, request, (around) =>
      assertAllInTurn(
        () => assertPlaceStands(divisionCode, around),
        () => assertOrganizationStandsIn(divisionCode, ownerId, { around, field: 'ownerId' }),
      ),
    );
  }

  /** Takes a resource off the list; what matches have taken of it stays theirs. */
  async withdraw(
    id: string,
    wanted: { readonly expectedVersion: number; readonly reason: string | null },
    viewer: Viewer,
  ): Promise<ResourceItem> {
    const [resource] = isEntityId(id) ? await this.resources.findByIds([id], viewer) : [];
    if (!resource) throw new NotFoundError('资源');
    const move = { action: ResourceAction.WITHDRAW, ...wanted };
    assertMayMove(RESOURCE_MOVES, move, () => keepsResource(viewer, resource));
    return this.resources.withdraw(id, move);
  }
}
