import { byPlaceAndAge } from '../co-building/working-list.js';
import type { PairingAgreement } from './pairing-agreement.js';

/** Agreements are listed by place, then by age. */
export const PAIRING_AGREEMENT_ORDER = byPlaceAndAge<PairingAgreement>('pairingAgreements');
