import type { ListOrder } from '@governance/shared';

/** That somebody was given personal data of a volunteer: what and why, and in which capacity, never who. */
export interface AccessRecord {
  readonly id: string;
  readonly volunteerId: string;
  readonly at: Date;
  /** Names of the fields that were given. */
  readonly fields: readonly string[];
  /** A stable word, e.g. `SHOW_VOLUNTEER`. */
  readonly purpose: string;
  readonly roles: readonly string[];
  readonly organizationId: string | null;
  /** Whether the volunteer read it themselves. */
  readonly isOwn: boolean;
}

/** The latest first. */
export const ACCESS_ORDER: ListOrder<AccessRecord> = {
  list: 'accessHistory',
  shape: ['string'],
  keyOf: ({ id }) => [id],
};
