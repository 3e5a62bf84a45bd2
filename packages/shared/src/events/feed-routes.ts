import { type FastifyInstance, type FastifyPluginCallback, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DomainError, type DomainErrorCode } from '../errors/domain-error.js';
import { ENVELOPE_HEADER, type EnvelopeOpener } from '../trust/envelope.js';
import { hasRole } from '../trust/viewer.js';
import { type FeedSource, MAX_FEED_PAGE } from './feed-source.js';
import { HeldHeads } from './held-heads.js';

export interface FeedRoutesOptions {
  readonly feed: FeedSource;
  readonly opener: EnvelopeOpener;
}

/**
 * The feed over HTTP, for other subgraphs: `/internal/feed`, `/internal/feed/head` and `/internal/copy/:noun`.
 * Answers only requests with the signed envelope of a service viewer. Errors are
 * `{ error: { code, message, details } }`; whatever is not a rule's answer is INTERNAL, without its text.
 */
export const feedRoutes: FastifyPluginCallback<FeedRoutesOptions> = (app, { feed, opener }, done) => {
  app.addHook('onRequest', (request, _reply, next) => {
    assertService(request, opener);
    next();
  });
  answerErrorsAsJson(app);

  const holding = new HeldHeads(feed);
  app.addHook('preClose', (closed) => {
    holding.end();
    closed();
  });
  app.get('/internal/feed/head', async (request, reply) => {
    const { beyond, waitMs } = parsed(HeadQuery, request.query);
    const head = beyond === undefined ? await feed.head() : await holding.past(beyond, waitMs);
    if (holding.hasEnded) void reply.header('connection', 'close'); // a kept one would hold up the server's end
    return { head };
  });

  app.get('/internal/feed', async (request) => {
    const { after, limit, entities } = parsed(FeedQuery, request.query);
    return feed.read(after, limit, entities ? { entities } : {});
  });

  app.get('/internal/copy/:noun', async (request) => {
    const { noun } = parsed(CopyPath, request.params);
    const { after, limit, parameters } = parsed(CopyQuery, request.query);
    return feed.copy(noun, after ?? null, limit, parameters);
  });

  done();
};

const limit = z.coerce.number().default(MAX_FEED_PAGE);

const HeadQuery = z.strictObject({
  /** A position: the answer is held until the head is past it, or until the time is over. */
  beyond: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  waitMs: z.coerce.number().int().min(0).max(30_000).default(0),
});

const FeedQuery = z.strictObject({
  after: z.string().default('0'),
  limit,
  entities: z
    .string()
    .transform((list) => list.split(','))
    .optional(),
});

const CopyPath = z.object({ noun: z.string() });

const CopyQuery = z.strictObject({
  after: z.string().optional(),
  limit,
  /** A JSON object, since names and lists of the noun's owner would not survive a flat query. */
  parameters: z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('not JSON');
        return z.NEVER;
      }
    })
    .pipe(z.record(z.string(), z.array(z.string())))
    .default({}),
});

function parsed<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const field = result.error.issues[0]?.path.join('.') ?? '';
  throw new DomainError('INVALID_INPUT', '请求参数无效', { field });
}

function assertService(request: FastifyRequest, opener: EnvelopeOpener): void {
  const header = request.headers[ENVELOPE_HEADER];
  const { viewer } = opener.open(typeof header === 'string' ? header : undefined, {
    method: request.method,
    path: request.raw.url ?? '',
    body: '',
  });
  if (!hasRole(viewer, 'SERVICE')) throw new DomainError('FORBIDDEN', '只有子图服务可以读取数据流');
}

const STATUS: Partial<Record<DomainErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  OVERLOADED: 503,
};

function answerErrorsAsJson(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof DomainError) {
      const { code, message, details } = error;
      return reply.code(STATUS[code] ?? 400).send({ error: { code, message, details } });
    }
    request.log.error({ err: error }, 'the feed could not be read');
    return reply.code(500).send({ error: { code: 'INTERNAL', message: '内部错误', details: {} } });
  });
}
