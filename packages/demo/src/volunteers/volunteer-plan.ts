/** Never a birth date; the demonstration has no minors. */
export type DemoAgeBand = 'AGE_18_29' | 'AGE_30_44' | 'AGE_45_59' | 'AGE_60_PLUS';

/** What kind of activity hours were given to. */
export type DemoActivityKind = 'SERVICE' | 'PAIRING' | 'LECTURE' | 'THEME_DAY';

/** Hours that somebody gave on a day. */
export interface HourRecordPlan {
  readonly id: string;
  readonly volunteerId: string;
  readonly divisionCode: string;
  /** Business day, `YYYY-MM-DD`. */
  readonly day: string;
  /** 0.5 to 8, in halves. */
  readonly hours: number;
  readonly activityKind: DemoActivityKind;
  readonly title: string;
  /** The community's committee, which is to confirm it. */
  readonly organizationId: string;
  readonly state: 'REPORTED' | 'CONFIRMED';
  /** The same once it is confirmed, else null. */
  readonly confirmedByOrganizationId: string | null;
  readonly recordedAt: Date;
}

/** Somebody who helps in the community, at home in one of its organizations. */
export interface VolunteerPlan {
  readonly id: string;
  readonly divisionCode: string;
  /** Of the ready-made volunteer alone, else null. */
  readonly subject: string | null;
  /** Personal. */
  readonly displayName: string;
  /** Personal. */
  readonly phone: string;
  readonly homeOrganizationId: string;
  readonly ageBand: DemoAgeBand;
  /** Codes of `SKILLS`. */
  readonly skills: readonly string[];
  /** Sensitive. */
  readonly partyMember: boolean;
  readonly registeredAt: Date;
  /** Oldest first. */
  readonly hours: readonly HourRecordPlan[];
}
