import { DomainError } from '@governance/shared';
import type { Account, Charge, RateLimiter } from './rate-limiter.js';

/** What `extensions.cost` says; a limit that is not set is null, and so is what follows from it. */
export interface CostNote {
  readonly requested: number;
  readonly remaining: number | null;
  readonly limit: number | null;
  readonly resetSeconds: number | null;
}

/** The least that a request costs, whatever it asks. */
export const REQUEST_COST = 1;

/** An account could not pay. `cost` says how it stands, `retryAfterSeconds` when to come again. */
export class RateLimitedError extends DomainError {
  constructor(
    readonly cost: CostNote,
    readonly retryAfterSeconds: number | null,
  ) {
    const message =
      retryAfterSeconds === null
        ? `该查询的开销(${String(cost.requested)})超过每分钟限额(${String(cost.limit)}),请减小查询`
        : `请求过于频繁,请在${String(retryAfterSeconds)}秒后重试`;
    super('RATE_LIMITED', message, { cost, retryAfterSeconds });
  }
}

/** Lets an account pay for a request and answers how it stands. Throws `RateLimitedError`. */
export async function pay(limiter: RateLimiter, account: Account, cost: number): Promise<CostNote> {
  const { id, costPerMinute: limit } = account;
  if (limit === null) return { requested: cost, remaining: null, limit, resetSeconds: null };
  const charge = await limiter.charge(id, cost, limit);
  const note = noteOf(charge, cost, limit);
  if (charge.isCovered) return note;
  throw new RateLimitedError(note, charge.retryAfterSeconds);
}

const noteOf = ({ remaining, resetSeconds }: Charge, requested: number, limit: number): CostNote => ({
  requested,
  remaining,
  limit,
  resetSeconds,
});
