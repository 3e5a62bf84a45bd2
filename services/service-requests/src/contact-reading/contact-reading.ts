import type { ListOrder } from '@governance/shared';

/** That somebody was given the contact of a reporter: what, and in which capacity, never who. */
export interface ContactReading {
  readonly id: string;
  readonly requestId: string;
  readonly at: Date;
  /** Names of the fields that were given. */
  readonly fields: readonly string[];
  readonly roles: readonly string[];
  readonly organizationId: string | null;
  /** Whether the reporter read it themselves. */
  readonly isOwn: boolean;
}

/** The latest first. */
export const CONTACT_READING_ORDER: ListOrder<ContactReading> = {
  list: 'contactReadings',
  shape: ['string'],
  keyOf: ({ id }) => [id],
};
