import type { SubgraphName } from '../server/subgraph.js';
import type { MetricDefinition } from './metric-definition.js';
import metrics from './metrics.json';

/** By the subgraph that answers for the number. A definition that was superseded stays, before the newer one. */
const BY_OWNER: Readonly<Record<SubgraphName, readonly MetricDefinition[]>> = metrics;

/** Every definition in every version, by code and then by version, the oldest first. */
export const METRIC_DEFINITIONS: readonly MetricDefinition[] = Object.values(BY_OWNER)
  .flat()
  .sort((left, right) => byText(left.code, right.code) || Number(left.version) - Number(right.version));

/** Later ones replace earlier ones, so the newest version stays. */
const NEWEST: ReadonlyMap<string, MetricDefinition> = new Map(
  METRIC_DEFINITIONS.map((definition) => [definition.code, definition]),
);

/** The newest definition with this code; null when there is none. */
export const metricNamed = (code: string): MetricDefinition | null => NEWEST.get(code) ?? null;

/** The definition in this version, the newest one without; null when there is none. */
export const metricVersion = (code: string, version: string | null): MetricDefinition | null =>
  version === null
    ? metricNamed(code)
    : (METRIC_DEFINITIONS.find((it) => it.code === code && it.version === version) ?? null);

function byText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
