import { ANONYMOUS, DomainError } from '@governance/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendError } from '../http/error-answer.js';
import type { Safelist } from '../persisted/safelist.js';
import { knowDocumentId, sentOperation } from '../persisted/sent-operation.js';
import { pay, RateLimitedError, REQUEST_COST } from '../rate/rate.js';
import type { RateLimiter } from '../rate/rate-limiter.js';
import type { ApiKeys } from './api-keys.js';
import type { KeyOutcome } from './api-client.js';
import type { Caller } from './caller.js';
import type { Callers, Credentials } from './callers.js';
import { allowOrigin, foreignOrigin, varyByOrigin } from './cors.js';
import type { KeyUse, KeyUses } from './key-uses.js';

/** What the door asks. */
export interface FrontDoorOptions {
  readonly callers: Callers;
  readonly limiter: RateLimiter;
  readonly keys: ApiKeys | null;
  readonly uses: KeyUses | null;
  readonly safelist: Safelist | null;
  /** Pages that may ask as nobody or with a token. */
  readonly origins: ReadonlySet<string>;
}

/** Lets requests in: who sends them, from which page, and whether they can pay. Nothing of a body is read before. */
export class FrontDoor {
  private readonly inside = new WeakMap<FastifyRequest, Caller>();

  constructor(private readonly options: FrontDoorOptions) {}

  /** A hook on `onRequest`. Answers the request itself when it may not pass. */
  admit = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> =>
    answered(reply, await this.refusalOf(request, reply));

  /** A hook on `preHandler` of a route that takes operations: keys that may not send this one are refused. */
  admitOperation = async (
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply | undefined> => {
    knowDocumentId(request);
    const refusal = await refusalIn(async () => {
      const sent = sentOperation(request);
      if (this.isSafelisted(request)) await this.options.safelist?.assertRegistered(sent);
    });
    return answered(reply, refusal);
  };

  /** A hook for what is no operation: a key with registered operations alone has nothing to ask here. */
  admitOther = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const refusal = await this.refusalOf(request, reply);
    if (refusal || !this.isSafelisted(request)) return answered(reply, refusal);
    return refuse(reply, new DomainError('PERSISTED_ONLY', '该密钥只能执行已登记的操作'));
  };

  /** Who sent a request that was admitted. */
  callerOf(request: FastifyRequest): Caller {
    return this.inside.get(request) ?? NOBODY;
  }

  /** Notes what an operation cost beyond what every request costs. */
  noteCost(caller: Caller, cost: number): void {
    this.note(caller, 'ADMITTED', { requests: 0, cost });
  }

  /** Whether pages of this origin may ask at all. */
  async isListed(origin: string): Promise<boolean> {
    return this.options.origins.has(origin) || (await this.options.keys?.isListed(origin)) === true;
  }

  private async refusalOf(request: FastifyRequest, reply: FastifyReply): Promise<DomainError | null> {
    varyByOrigin(reply);
    const origin = foreignOrigin(request);
    // Until it is known who asks, a page that anybody lists may read why not.
    if (origin !== null && (await this.isListed(origin))) allowOrigin(reply, origin);
    return refusalIn(async () => {
      const { callers, limiter } = this.options;
      const caller = await callers.callerOf(credentialsOf(request));
      this.inside.set(request, caller);
      if (origin !== null) this.assertOrigin(caller, origin, reply);
      try {
        await pay(limiter, caller.account, REQUEST_COST);
      } catch (error) {
        if (error instanceof RateLimitedError) this.note(caller, 'RATE_LIMITED', { requests: 1, cost: 0 });
        throw error;
      }
      this.note(caller, 'ADMITTED', { requests: 1, cost: REQUEST_COST });
    });
  }

  private isSafelisted(request: FastifyRequest): boolean {
    return this.callerOf(request).key?.client.isSafelisted === true;
  }

  /** A key works from the pages that its client lists, everybody else from the gateway's own list. */
  private assertOrigin(caller: Caller, origin: string, reply: FastifyReply): void {
    const { key } = caller;
    const isAllowed = key ? key.client.origins.includes(origin) : this.options.origins.has(origin);
    if (isAllowed) {
      allowOrigin(reply, origin);
      return;
    }
    reply.removeHeader('access-control-allow-origin');
    if (!key) return; // the browser does not show the answer; what was asked is open to that page's server anyway
    this.note(caller, 'ORIGIN', { requests: 1, cost: 0 });
    throw new DomainError('FORBIDDEN', '该密钥不能用于此网页来源', { argument: 'origin', reason: 'ORIGIN' });
  }

  private note({ key }: Caller, outcome: KeyOutcome, amount: Pick<KeyUse, 'requests' | 'cost'>): void {
    if (key) this.options.uses?.count(key.id, outcome, amount);
  }
}

function credentialsOf({ headers, ip }: FastifyRequest): Credentials {
  const apiKey = headers['x-api-key'];
  return {
    authorization: headers.authorization,
    apiKey: Array.isArray(apiKey) ? apiKey.join() : apiKey,
    address: ip,
  };
}

/** What a rule said against a request; a fault is thrown on. */
async function refusalIn(check: () => Promise<void>): Promise<DomainError | null> {
  try {
    await check();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

const answered = (reply: FastifyReply, refusal: DomainError | null): FastifyReply | undefined =>
  refusal ? refuse(reply, refusal) : undefined;

const NOBODY: Caller = {
  viewer: ANONYMOUS,
  account: { id: 'address:', costPerMinute: null },
  key: null,
};

/** The answer to a request that does not pass, with what HTTP says about it. */
export function refuse(reply: FastifyReply, error: DomainError): FastifyReply {
  if (error instanceof RateLimitedError && error.retryAfterSeconds !== null) {
    void reply.header('retry-after', String(error.retryAfterSeconds));
  }
  if (error.code === 'UNAUTHENTICATED') void reply.header('www-authenticate', 'Bearer');
  return sendError(reply, STATUS[error.code] ?? 400, error);
}

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  PERSISTED_ONLY: 403,
  NOT_FOUND: 404,
  ACTION_NOT_AVAILABLE: 409,
  RATE_LIMITED: 429,
  IDENTITY_UNAVAILABLE: 503,
};
