import { z } from 'zod';

/** `cityCode` of an event that concerns no single city. */
export const NATIONWIDE = '0000';

/** What happened to one entity, as its owner writes it down. */
export interface NewEvent {
  /** In the past tense, e.g. `DivisionChanged`. */
  readonly type: string;
  /** The noun that changed, e.g. `Division`; readers choose by it. */
  readonly entity: string;
  readonly entityId: string;
  /** First four digits of the place, or `NATIONWIDE`. */
  readonly cityCode: string;
  readonly divisionCode?: string | null;
  /** The entity's version after this change, from 1; rises with every change. */
  readonly version: number;
  /** When it happened; now when left out. */
  readonly occurredAt?: Date;
  /** The entity is gone; the payload then says what it was. */
  readonly deleted?: true;
  /** The entity's state after the change, as JSON. Never personal data: a feed is read by others and kept. */
  readonly payload: object;
}

/** An event with its place in the feed. */
export const feedEvent = z.object({
  /** Decimal digits of a bigint; gapless, rising in the order in which events became visible. */
  position: z.string(),
  /** UUIDv7, the same on every delivery. */
  id: z.string(),
  type: z.string(),
  entity: z.string(),
  entityId: z.string(),
  cityCode: z.string(),
  divisionCode: z.string().nullable(),
  version: z.number().int(),
  occurredAt: z.coerce.date(),
  deleted: z.boolean(),
  payload: z.record(z.string(), z.unknown()),
});

/** An event with its place in the feed, as a reader gets it. */
export type FeedEvent = Readonly<z.infer<typeof feedEvent>>;
