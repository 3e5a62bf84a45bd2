import { businessDay, type StatDelta } from '@governance/shared';
import { ClosingOutcome } from '../closing-outcome.js';
import type { Demand } from './demand-chain.js';

/** Increments of a demand that was made; counted by who makes it, so that those can be counted too. */
export const whenDemanded = (demand: Demand): readonly StatDelta[] => [made(demand, 1)];

/** Increments of a demand that came to its end. One that was entered by mistake was never made. */
export function whenClosed(demand: Demand, at: Date): readonly StatDelta[] {
  const { divisionCode: scope, validFrom, repeatsId, outcome } = demand;
  const day = businessDay(validFrom);
  if (outcome === ClosingOutcome.MISTAKEN)
    return [
      made(demand, -1),
      { scope, day, measure: 'burden.repeated', amount: repeatsId === null ? 0 : -1 },
    ];
  if (outcome !== ClosingOutcome.CLEARED) return [];
  return [
    { scope, day: businessDay(at), measure: 'burden.cleared', amount: 1 },
    { scope, day, measure: 'burden.demand_cleared', amount: 1 },
  ];
}

const made = ({ divisionCode, validFrom, organizationId }: Demand, amount: number): StatDelta => ({
  scope: divisionCode,
  day: businessDay(validFrom),
  measure: 'burden.demand',
  dimension: organizationId ?? '',
  amount,
});
