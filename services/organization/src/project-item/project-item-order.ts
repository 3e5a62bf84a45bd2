import { byPlaceAndAge } from '../co-building/working-list.js';
import type { ProjectItem } from './project-item.js';

/** Projects are listed by place, then by age. */
export const PROJECT_ITEM_ORDER = byPlaceAndAge<ProjectItem>('projectItems');
