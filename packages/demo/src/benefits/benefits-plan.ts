/** A place where points become rewards. */
export interface StationPlan {
  readonly id: string;
  readonly name: string;
  readonly openingHours: string;
  readonly operatedById: string;
  readonly openedAt: Date;
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly points: number;
    readonly stock: number;
  }[];
}

/** A wish: in the pool, or fulfilled by the community's team and confirmed. */
export interface WishPlan {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly wisherLabel: string;
  readonly registeredAt: Date;
  /** Business day, `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** Null while it is in the pool. */
  readonly fulfilled: {
    readonly teamId: string;
    readonly claimedAt: Date;
    readonly fulfilledAt: Date;
    readonly confirmedAt: Date;
  } | null;
}

/** Something that was recorded of the community on a day. */
export interface RecordPlan {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  /** Business day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly recordedAt: Date;
}

/** What a volunteer was nominated for; awarded ones are shown with consent. */
export interface HonorPlan {
  readonly id: string;
  readonly volunteerId: string;
  readonly title: string;
  readonly period: string;
  readonly citation: string;
  readonly awardedById: string;
  readonly nominatedAt: Date;
  readonly awardedAt: Date | null;
  readonly shownName: string | null;
}

/** A collection, as a sum. */
export interface CampaignPlan {
  readonly id: string;
  readonly title: string;
  readonly organizedById: string;
  /** Business days, `YYYY-MM-DD`. */
  readonly startedOn: string;
  readonly endedOn: string;
  readonly participants: number;
  readonly amountCents: number;
}
