import type { SubgraphName, SubgraphRuntime } from '@governance/shared';
import { type HttpTarget, HttpTransport } from './http-transport.js';
import { InMemoryTransport } from './in-memory-transport.js';
import { SubgraphDataSource } from './subgraph-data-source.js';

/** Where a subgraph is: in this process, or at an address. */
export type SubgraphTarget = { readonly runtime: SubgraphRuntime } | HttpTarget;

/** The data source of a target. */
export function dataSourceOf(
  name: SubgraphName,
  target: SubgraphTarget,
  timeoutMs: number,
): SubgraphDataSource {
  const transport = 'runtime' in target ? new InMemoryTransport(target.runtime) : new HttpTransport(target);
  return new SubgraphDataSource(name, transport, timeoutMs);
}
