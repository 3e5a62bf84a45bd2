import { type DayRange, type Figures, type Rate, rate, type WantedFigures } from '@governance/shared';
import { isBranch, OrganizationKind } from '../organization/organization-kind.js';

/** What is read for `OrganizationStats`, all with one statement. */
export const ORGANIZATION_FIGURES: WantedFigures = {
  flows: [
    'agreement.signed',
    'deliberation.evaluated',
    'deliberation.opened',
    'matter.decided',
    'matter.opened',
    'need.matched',
    'need.stated',
    'need.withdrawn',
  ],
  stocks: [
    'agreement.active',
    'duty.kept',
    'duty.removed',
    'joint_body',
    'new_sector.covered',
    'new_sector.entity',
    'new_sector.work_covered',
    'organization',
    'quarter',
    'quarter.covered',
    'venue',
  ],
  byDimension: ['organization'],
};

/** How many organizations there are of one kind. */
export interface KindCount {
  readonly kind: OrganizationKind;
  readonly count: number;
}

/**
 * What organizations of a place, and of all places below it, did in a period and were at its end. Rates are computed
 * when they are asked for, so that one whose counts contradict each other costs no other figure.
 */
export class OrganizationStats {
  constructor(
    private readonly figures: Figures,
    private readonly days: DayRange,
  ) {}

  get fromDay(): string {
    return this.days.from;
  }

  get toDay(): string {
    return this.days.to;
  }

  get asOf(): Date {
    return this.figures.asOf;
  }

  get organizations(): number {
    return this.figures.of('organization');
  }

  get byKind(): readonly KindCount[] {
    return Object.values(OrganizationKind)
      .map((kind) => ({ kind, count: this.figures.ofParts('organization', [kind]) }))
      .filter(({ count }) => count !== 0);
  }

  get branches(): number {
    return this.figures.ofParts('organization', Object.values(OrganizationKind).filter(isBranch));
  }

  get jointBodies(): number {
    return this.figures.of('joint_body');
  }

  get venues(): number {
    return this.figures.of('venue');
  }

  get activeAgreements(): number {
    return this.figures.of('agreement.active');
  }

  get agreementsSigned(): number {
    return this.figures.of('agreement.signed');
  }

  get mattersOpened(): number {
    return this.figures.of('matter.opened');
  }

  get mattersDecided(): number {
    return this.figures.of('matter.decided');
  }

  get deliberationsOpened(): number {
    return this.figures.of('deliberation.opened');
  }

  get deliberationsEvaluated(): number {
    return this.figures.of('deliberation.evaluated');
  }

  get needsMatched(): Rate {
    const [stated, withdrawn] = [this.figures.of('need.stated'), this.figures.of('need.withdrawn')];
    return rate({
      numerator: this.figures.of('need.matched'),
      denominator: stated - withdrawn,
      excluded: withdrawn,
      metric: 'org.need.match_rate',
    });
  }

  get dutyReduction(): Rate {
    const [removed, kept] = [this.figures.of('duty.removed'), this.figures.of('duty.kept')];
    return rate({ numerator: removed, denominator: removed + kept, metric: 'org.duty.reduction_rate' });
  }

  get newSectorCoverage(): Rate {
    return this.coverage('new_sector.covered', 'new_sector.entity', 'org.new_sector.organization_coverage');
  }

  get newSectorWorkCoverage(): Rate {
    return this.coverage('new_sector.work_covered', 'new_sector.entity', 'org.new_sector.work_coverage');
  }

  get residentialQuarterCoverage(): Rate {
    return this.coverage('quarter.covered', 'quarter', 'org.residential_branch.coverage');
  }

  private coverage(covered: string, all: string, metric: string): Rate {
    return rate({ numerator: this.figures.of(covered), denominator: this.figures.of(all), metric });
  }
}
