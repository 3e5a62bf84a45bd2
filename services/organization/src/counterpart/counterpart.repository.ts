import type { Counterpart } from './counterpart.js';

/** A link as seen from one of its sides. */
export interface SeenCounterpart extends Counterpart {
  readonly ofId: string;
}

/** Which party organization stands beside which unit. */
export interface CounterpartRepository {
  /** The links of organizations at an instant, now without one; one each at most. */
  findByOrganizations(ids: readonly string[], asOf: Date | null): Promise<readonly SeenCounterpart[]>;
}
