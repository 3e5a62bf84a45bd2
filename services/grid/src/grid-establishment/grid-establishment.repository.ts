import type { GridEstablishment, NewEstablishment, StaffingOfPlace } from './grid-establishment.js';

/** Every stored establishment. */
export interface GridEstablishmentRepository {
  /** What holds from now on. Throws `CONFLICT` unless the one that holds has `expectedVersion`; 0 for none. */
  set(establishment: NewEstablishment, expectedVersion: number): Promise<GridEstablishment>;
  /** Established and actual workers by kind, in places and below them, at an instant; now without one. */
  findStaffing(codes: readonly string[], asOf: Date | null): Promise<readonly StaffingOfPlace[]>;
}
