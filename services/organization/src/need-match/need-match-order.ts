import { byPlaceAndAge } from '../co-building/working-list.js';
import type { NeedMatch } from './need-match.js';

/** Matches are listed by the place of the need, then by age. */
export const NEED_MATCH_ORDER = byPlaceAndAge<NeedMatch>('needMatches');
