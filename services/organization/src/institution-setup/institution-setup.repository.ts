import type { ChildListReader, IdempotentRequest } from '@governance/shared';
import type { CheckAround } from '../organization/surroundings.js';
import type { InstitutionSetup } from './institution-setup.js';
import type { NewInstitutionSetup } from './new-institution-setup.js';

/** How the bodies of organizations are set up. */
export interface InstitutionSetupRepository {
  /** All that organizations had and have, newest first. */
  readonly ofOrganizations: ChildListReader<null, InstitutionSetup>;
  /**
   * Stores a set-up, once for each request key, and ends the one before it at its beginning. `check` runs in the same
   * transaction and may refuse. Throws `PERIOD_OVERLAP` unless it begins after the one before it.
   */
  add(
    setup: NewInstitutionSetup,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<InstitutionSetup>;
}
