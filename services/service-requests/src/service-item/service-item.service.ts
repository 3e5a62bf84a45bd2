import {
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import {
  assertMayManageItems,
  assertSoundDetails,
  assertValidItem,
  type NewServiceItem,
} from './new-service-item.js';
import { SERVICE_ITEM_ORDER } from './service-item-order.js';
import type { ServiceItemRepository } from './service-item.repository.js';
import type { ServiceItem, ServiceItemDetails, ServiceItemFilter } from './service-item.js';

/** Which item a change is of, and the version that it is based on. */
export interface ServiceItemChange {
  readonly id: string;
  readonly expectedVersion: number;
}

/** What can be done with service items. */
export class ServiceItemService {
  constructor(private readonly items: ServiceItemRepository) {}

  /** A page of what can be had. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: ServiceItemFilter, request: PageRequest): Promise<Page<ServiceItem>> {
    return readPage({ rows: this.items, order: SERVICE_ITEM_ORDER }, withSoundPlace(filter), request);
  }

  /** Registers an item. A repetition with the same key answers the item that the first one made. */
  async register(input: NewServiceItem, idempotencyKey: string, viewer: Viewer): Promise<ServiceItem> {
    const item: NewServiceItem = {
      ...trimmed(input),
      code: input.code.trim(),
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
    };
    assertMayManageItems(viewer, item.divisionCode);
    assertValidItem(item);
    const body = { registerServiceItem: item };
    return this.items.add(item, { subject: viewer.subject ?? '', key: idempotencyKey, body });
  }

  /** Changes what is given about an item and leaves the rest. */
  async update(
    { id, expectedVersion }: ServiceItemChange,
    given: Partial<ServiceItemDetails>,
    viewer: Viewer,
  ): Promise<ServiceItem> {
    await this.assertManageable(id, viewer);
    return this.items.update(id, expectedVersion, (item) => {
      const details = trimmed({ ...item, ...given });
      assertSoundDetails(details);
      return details;
    });
  }

  /** Takes an item out of the catalogue, from now on. */
  async retire({ id, expectedVersion }: ServiceItemChange, viewer: Viewer): Promise<ServiceItem> {
    await this.assertManageable(id, viewer);
    return this.items.retire(id, expectedVersion);
  }

  private async assertManageable(id: string, viewer: Viewer): Promise<void> {
    const [item] = isEntityId(id) ? await this.items.findByIds([id]) : [];
    if (!item) throw new NotFoundError('服务事项');
    assertMayManageItems(viewer, item.divisionCode);
  }
}

const trimmed = (details: ServiceItemDetails): ServiceItemDetails => ({
  kind: details.kind,
  name: details.name.trim(),
  description: details.description?.trim() ?? null,
  visitsRequired: details.visitsRequired,
  online: details.online,
  agency: [...details.agency],
  venue: details.venue?.trim() ?? null,
  departmentId: details.departmentId,
});
