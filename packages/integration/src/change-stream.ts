import {
  type AuditLog,
  DomainError,
  type FeedEvent,
  type FeedPage,
  governs,
  isWithin,
  type NewAuditEntry,
  type SubgraphRequest,
} from '@governance/shared';
import { type Change, changeMessage, heartbeatMessage, readyMessage } from './change-message.js';
import type { ChangeQuestion } from './change-question.js';
import type { ChangeSource } from './change-source.js';
import type { FeedWatch } from './feed-watch.js';
import type { SeenStates } from './seen-states.js';

/** How long things take, in milliseconds. */
export interface StreamTimes {
  /** Nothing to tell for this long: a heartbeat. */
  readonly heartbeatMs: number;
  /** A stream ends after this long; the reader connects again and is asked again who it is. */
  readonly longestMs: number;
}

/** What a stream is made of. */
export interface StreamSurroundings {
  readonly source: ChangeSource;
  readonly watch: FeedWatch;
  readonly states: SeenStates;
  readonly times: StreamTimes;
  /** Aborted when the reader is gone or the server stops. */
  readonly signal: AbortSignal;
}

/** Events of one page; their states are read together. */
const PAGE = 100;

/**
 * The messages of one reader, in order of position. It pulls: a reader that does not read is not written to, and keeps its
 * place. Throws `CURSOR_INVALID` before the first message when the position is beyond the feed.
 */
export async function* changeStream(
  question: ChangeQuestion,
  request: SubgraphRequest,
  { source, watch, states, times, signal }: StreamSurroundings,
): AsyncGenerator<string, void> {
  const head = await source.feed.head();
  let position = question.after ?? head;
  if (BigInt(position) > BigInt(head))
    throw new DomainError('CURSOR_INVALID', '该位置在数据流之后,请重新读取全部数据', {
      field: 'after',
      head,
    });
  const end = Date.now() + times.longestMs;
  const entities = states.entitiesOf(question.nouns);
  yield readyMessage(position);
  while (!signal.aborted && Date.now() < end) {
    const page: FeedPage = await source.feed.read(position, PAGE, { entities });
    yield* messagesOf(page.events, question, { states, request, audit: source.audit });
    position = page.next;
    if (BigInt(page.next) < BigInt(page.head)) continue;
    await watch.movesPast(position, Math.min(times.heartbeatMs, Math.max(1, end - Date.now())), signal);
    yield heartbeatMessage(position);
  }
}

/** What of a page this reader may know, once it is written down that they were told. */
async function* messagesOf(
  events: readonly FeedEvent[],
  { within, nouns }: ChangeQuestion,
  { states, request, audit }: Telling,
): AsyncGenerator<string, void> {
  const wanted = events.filter(
    ({ divisionCode }) => !within || (divisionCode !== null && isWithin(divisionCode, [within])),
  );
  if (wanted.length === 0) return;
  const seen = await states.of(
    wanted.filter(({ deleted }) => !deleted),
    request,
  );
  const told = wanted.filter((event) => seen.has(event.id) || isTombstoneFor(event, request));
  await audit.record(...exportsOf(told, nouns, request));
  for (const event of told) yield changeMessage(event.position, changeOf(event, seen.get(event.id) ?? null));
}

interface Telling {
  readonly states: SeenStates;
  readonly request: SubgraphRequest;
  readonly audit: AuditLog;
}

/** One entry for each city and noun of the feed among them. */
function exportsOf(
  told: readonly FeedEvent[],
  nouns: readonly string[],
  actor: SubgraphRequest,
): readonly NewAuditEntry[] {
  const counts = new Map<string, { readonly of: FeedEvent; count: number }>();
  for (const event of told) {
    const key = `${event.cityCode} ${event.entity}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { of: event, count: 1 });
  }
  return [...counts.values()].map(({ of: { cityCode, entity }, count }) => ({
    action: 'EXPORT',
    actor,
    cityCode,
    entity,
    entityId: null,
    fields: nouns,
    purpose: 'changes',
    count,
  }));
}

/** What is gone can no longer be asked for: whoever governs the place is told that it is. */
const isTombstoneFor = ({ deleted, divisionCode }: FeedEvent, { viewer }: SubgraphRequest): boolean =>
  deleted && divisionCode !== null && governs(viewer, divisionCode);

/** All but the payload, which other subgraphs need and readers need not. */
const changeOf = (event: FeedEvent, state: object | null): Change => ({
  id: event.id,
  type: event.type,
  entity: event.entity,
  entityId: event.entityId,
  version: event.version,
  divisionCode: event.divisionCode,
  occurredAt: event.occurredAt,
  deleted: event.deleted,
  state,
});
