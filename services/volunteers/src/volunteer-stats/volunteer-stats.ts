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
import { ActivityKind } from '../hour-record/hour-record.js';

/** What tells nothing of a person, so that everybody reads it: wishes, activities, good deeds, collected opinions. */
const OPEN_FLOWS = ['wish.due', 'wish.fulfilled', 'activity', 'good_deed', 'opinion'];

/** What is read for `VolunteerStats`, all with one statement. */
export const VOLUNTEER_FIGURES: WantedFigures = {
  flows: ['hours', 'served', ...OPEN_FLOWS],
  stocks: ['volunteer', 'check_in.unit', 'check_in.member', 'obligation.met'],
  byDimension: ['obligation.met', 'activity'],
};

/** The figures about people among them, as everybody may know them. */
export const PUBLISHED_FIGURES: WantedCells = {
  flows: ['hours', 'served'],
  stocks: VOLUNTEER_FIGURES.stocks,
};

/** The others, exact for everybody. */
export const OPEN_FIGURES: WantedFigures = { flows: OPEN_FLOWS, stocks: [], byDimension: ['activity'] };

const COMPLIANCE = 'volunteer.hours.compliance_rate';
const WISHES = 'volunteer.wish.fulfilled_rate';
const MINUTES = 60;

/** Figures about people: exact, published, or none. */
interface PeopleFigures {
  /** Null for what this viewer may not know. */
  of(measure: string): number | null;
}

/** How often activities of one kind took place. */
export interface ActivityCount {
  readonly kind: ActivityKind;
  readonly count: number;
}

/** What stands behind `VolunteerStats` for one viewer. */
interface KnownFigures {
  readonly days: DayRange;
  readonly asOf: Date | null;
  readonly people: PeopleFigures;
  /** Null where nothing may be known. */
  readonly open: Figures | null;
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
      open: figures,
      isPublished: false,
    });
  }

  /** For everybody else: what was published of whole months. */
  static published(people: PublishedFigures, open: Figures | null): VolunteerStats {
    return new VolunteerStats({ days: people.days, asOf: null, people, open, isPublished: true });
  }

  /** For whoever may know nothing about an organization. */
  static withheld({ from }: DayRange): VolunteerStats {
    const people = { of: () => null };
    return new VolunteerStats({
      days: { from, to: from },
      asOf: null,
      people,
      open: null,
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

  get personTimes(): number | null {
    return this.known.people.of('served');
  }

  get activities(): readonly ActivityCount[] | null {
    const { open } = this.known;
    if (open === null) return null;
    return Object.values(ActivityKind)
      .map((kind) => ({ kind, count: open.ofParts('activity', [kind]) }))
      .filter(({ count }) => count !== 0);
  }

  get goodDeeds(): number | null {
    return this.known.open?.of('good_deed') ?? null;
  }

  get opinions(): number | null {
    return this.known.open?.of('opinion') ?? null;
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
    const { open } = this.known;
    if (open === null) return suppressedRate(WISHES);
    return rate({
      numerator: open.of('wish.fulfilled'),
      denominator: open.of('wish.due'),
      metric: WISHES,
    });
  }
}
