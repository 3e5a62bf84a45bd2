import type { IdempotentRequest } from '@governance/shared';
import type { ItemLink } from '../co-building/item-link.js';
import type { WantedMove } from '../co-building/move.js';
import type { WorkingFilter } from '../co-building/working-list.js';
import type { WorkingReader } from '../co-building/working-reader.js';
import type { CheckAround } from '../organization/surroundings.js';
import type { NewAgreement } from './new-agreement.js';
import type {
  AgreementAction,
  AgreementStatus,
  PairingAgreement,
  PairingCounts,
} from './pairing-agreement.js';

/** What a list of agreements is limited to. */
export interface PairingAgreementFilter extends Omit<WorkingFilter, 'search'> {
  readonly unitId?: string | null;
  readonly year?: number | null | undefined;
  readonly status?: readonly AgreementStatus[] | null | undefined;
}

/** A place in a year. */
export interface PlaceInYear {
  readonly divisionCode: string;
  readonly year: number;
}

/** Every stored agreement. */
export interface PairingAgreementRepository extends WorkingReader<PairingAgreement, PairingAgreementFilter> {
  /** The needs that agreements are about. Whoever shows them reads each as the viewer. */
  findNeedLinks(agreementIds: readonly string[]): Promise<readonly ItemLink[]>;
  /** The resources that agreements are about. Whoever shows them reads each as the viewer. */
  findResourceLinks(agreementIds: readonly string[]): Promise<readonly ItemLink[]>;
  /** Who is paired in places, terminated agreements left out; one answer for each, in the order asked. */
  countPaired(places: readonly PlaceInYear[]): Promise<readonly PairingCounts[]>;
  /**
   * Stores an agreement, once for each request key. `check` runs in the same transaction. Throws `ALREADY_EXISTS` when
   * the unit has one with the community for the year that was not terminated.
   */
  sign(
    agreement: NewAgreement,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<PairingAgreement>;
  /** Ends an agreement on a business day. Throws `CONFLICT` or `ACTION_NOT_AVAILABLE`. */
  end(id: string, wanted: WantedMove<AgreementAction>, day: string): Promise<PairingAgreement>;
}
