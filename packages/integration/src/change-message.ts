import type { FeedEvent } from '@governance/shared';

/** How long a reader waits before it connects again, in milliseconds. */
const RECONNECT_MS = 1000;

/** What a reader gets of an event: never its payload, which is written for other subgraphs. */
export interface Change extends Pick<
  FeedEvent,
  'id' | 'type' | 'entity' | 'entityId' | 'version' | 'divisionCode' | 'occurredAt' | 'deleted'
> {
  /** The entity, or the whole that it is a part of, as it is now and as this viewer may see it; null once it is deleted. */
  readonly state: object | null;
}

/** The first message: from which position on changes are told. Whoever asks for the state after it misses nothing. */
export const readyMessage = (position: string): string =>
  `retry: ${String(RECONNECT_MS)}\nid: ${position}\nevent: ready\ndata: ${JSON.stringify({ position })}\n\n`;

/** One change, named by the event's type; its id is the position to read on from. */
export const changeMessage = (position: string, change: Change): string =>
  `id: ${position}\nevent: ${change.type}\ndata: ${JSON.stringify(change)}\n\n`;

/**
 * Says that the connection lives, and up to where everything has been looked at. A block without data raises no event in
 * the reader but moves its last event id (WHATWG HTML, "dispatch the event", step 2).
 */
export const heartbeatMessage = (position: string): string => `: heartbeat\nid: ${position}\n\n`;
