import { byPlaceAndAge } from '../co-building/working-list.js';
import type { ResourceItem } from './resource-item.js';

/** Resources are listed by place, then by age. */
export const RESOURCE_ITEM_ORDER = byPlaceAndAge<ResourceItem>('resourceItems');
