import {
  type DayRange,
  type Figures,
  type PublishedFigures,
  type Rate,
  rate,
  suppressedRate,
  type WantedCells,
  type WantedFigures,
} from '@governance/shared';

/** What is read for `VolunteerStats`, all with one statement. */
export const VOLUNTEER_FIGURES: WantedFigures = {
  flows: ['hours', 'wish.due', 'wish.fulfilled'],
  stocks: ['volunteer', 'check_in.unit', 'check_in.member', 'obligation.met'],
  byDimension: ['obligation.met'],
};

/** The figures about people among them, as everybody may know them. */
export const PUBLISHED_FIGURES: WantedCells = { flows: ['hours'], stocks: VOLUNTEER_FIGURES.stocks };

/** Where wishes are counted: they tell nothing of a person, so that everybody reads them. */
export const WISH_FIGURES: WantedFigures = { flows: ['wish.due', 'wish.fulfilled'], stocks: [] };

const COMPLIANCE = 'volunteer.hours.compliance_rate';
const WISHES = 'volunteer.wish.fulfilled_rate';
const MINUTES = 60;

/** Figures about people: exact, published, or none. */
interface PeopleFigures {
  /** Null for what this viewer may not know. */
  of(measure: string): number | null;
}

/** What stands behind `VolunteerStats` for one viewer. */
interface KnownFigures {
  readonly days: DayRange;
  readonly asOf: Date | null;
  readonly people: PeopleFigures;
  /** Null where nothing may be known. */
  readonly wishes: Figures | null;
  readonly isPublished: boolean;
}

/** What volunteers of a place or an organization did in a period, and were at its end, as one viewer may know it. */
export class VolunteerStats {
  private constructor(private readonly known: KnownFigures) {}

  /** For whoever answers for the place or the organization: exact. */
  static exact(figures: Figures, days: DayRange): VolunteerStats {
    return new VolunteerStats({
      days,
      asOf: figures.asOf,
      people: figures,
      wishes: figures,
      isPublished: false,
    });
  }

  /** For everybody else: what was published of whole months. */
  static published(people: PublishedFigures, wishes: Figures | null): VolunteerStats {
    return new VolunteerStats({ days: people.days, asOf: null, people, wishes, isPublished: true });
  }

  /** For whoever may know nothing about an organization. */
  static withheld({ from }: DayRange): VolunteerStats {
    const people = { of: () => null };
    return new VolunteerStats({
      days: { from, to: from },
      asOf: null,
      people,
      wishes: null,
      isPublished: true,
    });
  }

  get fromDay(): string {
    return this.known.days.from;
  }

  get toDay(): string {
    return this.known.days.to;
  }

  get asOf(): Date | null {
    return this.known.asOf;
  }

  get isPublished(): boolean {
    return this.known.isPublished;
  }

  get volunteers(): number | null {
    return this.known.people.of('volunteer');
  }

  get checkedInUnits(): number | null {
    return this.known.people.of('check_in.unit');
  }

  get checkedInMembers(): number | null {
    return this.known.people.of('check_in.member');
  }

  get hours(): number | null {
    const minutes = this.known.people.of('hours');
    return minutes === null ? null : minutes / MINUTES;
  }

  get hourCompliance(): Rate {
    const [met, units, members] = [
      this.known.people.of('obligation.met'),
      this.checkedInUnits,
      this.checkedInMembers,
    ];
    if (met === null || units === null || members === null) return suppressedRate(COMPLIANCE);
    return rate({ numerator: met, denominator: units + members, metric: COMPLIANCE });
  }

  get wishesFulfilled(): Rate {
    const { wishes } = this.known;
    if (wishes === null) return suppressedRate(WISHES);
    return rate({
      numerator: wishes.of('wish.fulfilled'),
      denominator: wishes.of('wish.due'),
      metric: WISHES,
    });
  }
}
