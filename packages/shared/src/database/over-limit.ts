import { DomainError } from '../errors/domain-error.js';
import { errorCodeOf } from '../errors/error-code.js';

const TOO_MANY_CONNECTIONS = '53300';
const QUERY_CANCELED = '57014';
/** What pg-pool says when no connection came free, or none could be made, in time: it gives these no code. */
const NO_CONNECTION_IN_TIME: ReadonlySet<string> = new Set([
  'timeout exceeded when trying to connect',
  'Connection terminated due to connection timeout',
]);

/**
 * What a client may know of a statement that met a limit of the database: `OVERLOADED` when it found no connection,
 * `TIMEOUT` when it ran too long, both `retryable`. Null for every other error.
 */
export function overLimit(error: unknown): DomainError | null {
  const cause = driverErrorOf(error);
  const code = errorCodeOf(cause);
  if (code === TOO_MANY_CONNECTIONS || (cause instanceof Error && NO_CONNECTION_IN_TIME.has(cause.message)))
    return new DomainError('OVERLOADED', '系统繁忙,请稍后重试', { retryable: true });
  if (code === QUERY_CANCELED) return new DomainError('TIMEOUT', '查询超时,请稍后重试', { retryable: true });
  return null;
}

/** TypeORM wraps what the driver says of a statement, but not what it says of a connection. */
const driverErrorOf = (error: unknown): unknown =>
  error instanceof Error && 'driverError' in error ? error.driverError : error;
