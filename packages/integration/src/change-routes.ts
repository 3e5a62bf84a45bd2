import { Readable } from 'node:stream';
import { DomainError, type SubgraphRequest } from '@governance/shared';
import type { FastifyInstance, FastifyPluginCallback, FastifyRequest } from 'fastify';
import { questionOf } from './change-question.js';
import type { ChangeSource } from './change-source.js';
import { changeStream, type StreamTimes } from './change-stream.js';
import { FeedWatch } from './feed-watch.js';
import { answerErrorsInJson } from './json-errors.js';
import { SeenStates } from './seen-states.js';

/** What the streams of one service need. */
export interface ChangeRoutesOptions {
  readonly source: ChangeSource;
  /** Who asks. Throws `UNAUTHENTICATED` or `IDENTITY_UNAVAILABLE`. */
  readonly askerOf: (request: FastifyRequest) => Promise<SubgraphRequest> | SubgraphRequest;
  readonly times?: Partial<StreamTimes>;
  /** Streams at a time of this process; more get 503. */
  readonly most?: number;
}

const TIMES: StreamTimes = { heartbeatMs: 15_000, longestMs: 5 * 60_000 };
/** Each stream asks the database at each change. */
const MOST_STREAMS = 200;
/** How often the head of the feed is looked at while somebody waits, in milliseconds. */
const LOOK_EVERY_MS = 1_000;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // A stream has the connection for itself: a server that stops does not wait until it is idle.
  connection: 'close',
  // nginx would collect the messages and send them late.
  'x-accel-buffering': 'no',
};

/**
 * `GET /changes?nouns=&divisionCode=&after=`: what changed, as Server-Sent Events, each with the entity as this viewer may
 * see it. `Last-Event-ID` continues where a connection broke off. 400 for bad parameters, 401, 403, 503 when there are
 * too many streams.
 */
export const changeRoutes: FastifyPluginCallback<ChangeRoutesOptions> = (app, options, done) => {
  const { source, askerOf, most = MOST_STREAMS } = options;
  const times = { ...TIMES, ...options.times };
  const watch = new FeedWatch(source.feed, LOOK_EVERY_MS);
  const states = new SeenStates(source);
  const open = endingWithServer(app);
  answerErrorsInJson(app);

  app.get('/changes', async (request, reply) => {
    const asker = await askerOf(request);
    const { 'last-event-id': lastEventId } = request.headers;
    const question = questionOf(
      request.query,
      typeof lastEventId === 'string' ? lastEventId : undefined,
      source,
    );
    await states.assertMayRead(question.nouns, asker);
    if (open.size >= most) throw new DomainError('OVERLOADED', '数据流连接过多,请稍后重试', { most });
    const ending = new AbortController();
    open.add(ending);
    reply.raw.once('close', () => {
      ending.abort();
    });
    ending.signal.addEventListener('abort', () => open.delete(ending));
    const messages = changeStream(question, asker, { source, watch, states, times, signal: ending.signal });
    try {
      const first = await messages.next();
      const stream = Readable.from(withFirst(first, messages), { objectMode: true, highWaterMark: 1 });
      stream.once('close', () => {
        ending.abort();
      });
      return await reply.headers(HEADERS).send(stream);
    } catch (error) {
      ending.abort();
      throw error;
    }
  });

  done();
};

/** The first message is asked for before the answer begins, so that an error still has a status. */
async function* withFirst(
  first: IteratorResult<string, void>,
  rest: AsyncGenerator<string, void>,
): AsyncGenerator<string, void> {
  if (first.value !== undefined) yield first.value;
  yield* rest;
}

/** A server that stops does not wait for streams, which have no end of their own. */
function endingWithServer(app: FastifyInstance): Set<AbortController> {
  const open = new Set<AbortController>();
  app.addHook('preClose', (closed) => {
    for (const ending of [...open]) ending.abort();
    closed();
  });
  return open;
}
