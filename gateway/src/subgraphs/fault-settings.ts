/** How a gateway behaves when something is slow, dead, or too much. */
export interface FaultSettings {
  /** A whole operation takes no longer; fetches that are not there by then are lost. */
  readonly operationTimeoutMs: number;
  /** Fetches from one subgraph at once. */
  readonly concurrentFetches: number;
  /** Fetches that wait for their turn at one subgraph; more are refused. */
  readonly queuedFetches: number;
  /** Failures in a row, within ten seconds, after which a subgraph is left alone. */
  readonly breakerFailures: number;
  /** How long it is left alone before one fetch tries again. */
  readonly breakerRestMs: number;
  /** Operations at once; more are refused before they are read. */
  readonly operationsAtOnce: number;
  /** Mean delay of the event loop above which operations are refused. */
  readonly busyLagMs: number;
}

/** What a gateway does unless it is told otherwise. */
export const DEFAULT_FAULT_SETTINGS: FaultSettings = {
  operationTimeoutMs: 15_000,
  concurrentFetches: 64,
  queuedFetches: 512,
  breakerFailures: 5,
  breakerRestMs: 1000,
  operationsAtOnce: 1000,
  busyLagMs: 1000,
};
