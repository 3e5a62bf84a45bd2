import type { ListOrder } from '@governance/shared';
import type { InstitutionSetup } from './institution-setup.js';

/** Set-ups are listed newest first. */
export const INSTITUTION_SETUP_ORDER: ListOrder<InstitutionSetup> = {
  list: 'institutionSetups',
  shape: ['time', 'string'],
  keyOf: ({ validFrom, id }) => [validFrom.toISOString(), id],
};
