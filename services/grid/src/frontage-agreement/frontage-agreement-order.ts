import { byPlace } from '../directory/directory-order.js';
import type { FrontageAgreement } from './frontage-agreement.js';

/** Agreements are listed by place, then by age. */
export const FRONTAGE_AGREEMENT_ORDER = byPlace<FrontageAgreement>('frontageAgreements');
