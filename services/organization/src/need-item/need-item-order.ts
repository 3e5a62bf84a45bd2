import { byPlaceAndAge } from '../co-building/working-list.js';
import type { NeedItem } from './need-item.js';

/** Needs are listed by place, then by age. */
export const NEED_ITEM_ORDER = byPlaceAndAge<NeedItem>('needItems');
