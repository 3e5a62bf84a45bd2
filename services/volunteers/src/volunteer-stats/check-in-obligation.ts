import type { Figures } from '@governance/shared';
import { CheckInKind } from '../check-in/check-in.js';
import type { ObligationPolicy } from '../obligation-policy/obligation-policy.js';

/** What the units and members of a place owe in a year: each of them the whole of it. */
export class CheckInObligation {
  constructor(
    readonly year: number,
    private readonly figures: Figures,
    private readonly policy: ObligationPolicy,
  ) {}

  get units(): number {
    return this.figures.of('check_in.unit');
  }

  get members(): number {
    return this.figures.of('check_in.member');
  }

  get unitHoursRequired(): number {
    return this.units * this.policy.unitHours;
  }

  get memberHoursRequired(): number {
    return this.members * this.policy.memberHours;
  }

  get unitsMet(): number {
    return this.figures.ofParts('obligation.met', [CheckInKind.UNIT]);
  }

  get membersMet(): number {
    return this.figures.ofParts('obligation.met', [CheckInKind.MEMBER]);
  }
}
