import { z } from 'zod';
import { DEFAULT_FAULT_SETTINGS, type FaultSettings } from './subgraphs/fault-settings.js';

const count = (fallback: number) => z.coerce.number().int().min(1).max(1_000_000).default(fallback);

/** The part of the gateway's environment that is about slow, dead and busy parts. */
export const faultEnvironment = {
  OPERATION_TIMEOUT_MS: count(DEFAULT_FAULT_SETTINGS.operationTimeoutMs).describe(
    'a whole operation takes no longer; what is not there by then is lost',
  ),
  SUBGRAPH_FETCHES: count(DEFAULT_FAULT_SETTINGS.concurrentFetches).describe(
    'fetches from one subgraph at once',
  ),
  SUBGRAPH_QUEUE: count(DEFAULT_FAULT_SETTINGS.queuedFetches).describe(
    'fetches that wait for their turn at one subgraph; more are refused',
  ),
  BREAKER_FAILURES: count(DEFAULT_FAULT_SETTINGS.breakerFailures).describe(
    'failures of a subgraph in a row, within 10 s, after which it is left alone',
  ),
  BREAKER_REST_MS: count(DEFAULT_FAULT_SETTINGS.breakerRestMs).describe(
    'how long it is left alone before one fetch tries again',
  ),
  OPERATIONS_AT_ONCE: count(DEFAULT_FAULT_SETTINGS.operationsAtOnce).describe(
    'operations at once; more are answered 503 before they are read',
  ),
  BUSY_LAG_MS: count(DEFAULT_FAULT_SETTINGS.busyLagMs).describe(
    'mean delay of the event loop above which operations are answered 503',
  ),
  SUPERGRAPH_FILE: z
    .string()
    .min(1)
    .optional()
    .describe(
      'file of the supergraph instead of the one that was built in; a change of it, or SIGHUP, loads it anew',
    ),
};

type FaultConfig = Readonly<z.infer<z.ZodObject<typeof faultEnvironment>>>;

/** The settings that an environment states. */
export const faultSettingsOf = (config: FaultConfig): FaultSettings => ({
  operationTimeoutMs: config.OPERATION_TIMEOUT_MS,
  concurrentFetches: config.SUBGRAPH_FETCHES,
  queuedFetches: config.SUBGRAPH_QUEUE,
  breakerFailures: config.BREAKER_FAILURES,
  breakerRestMs: config.BREAKER_REST_MS,
  operationsAtOnce: config.OPERATIONS_AT_ONCE,
  busyLagMs: config.BUSY_LAG_MS,
});
