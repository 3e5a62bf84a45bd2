import type { SubgraphName, SubgraphRuntime } from '@governance/shared';
import type { Logger } from 'pino';
import { DEFAULT_FAULT_SETTINGS, type FaultSettings } from './fault-settings.js';
import { type HttpTarget, HttpTransport } from './http-transport.js';
import { InMemoryTransport } from './in-memory-transport.js';
import { SubgraphDataSource } from './subgraph-data-source.js';

/** Where a subgraph is: in this process, or at an address. */
export type SubgraphTarget = { readonly runtime: SubgraphRuntime } | HttpTarget;

/** What every data source of a gateway has in common. */
export interface DataSourceOptions {
  readonly timeoutMs: number;
  readonly logger: Logger;
  readonly faults?: Partial<FaultSettings> | undefined;
}

/** The data source of a target. */
export function dataSourceOf(
  name: SubgraphName,
  target: SubgraphTarget,
  { timeoutMs, logger, faults = {} }: DataSourceOptions,
): SubgraphDataSource {
  const transport =
    'runtime' in target ? new InMemoryTransport(target.runtime, logger) : new HttpTransport(target);
  return new SubgraphDataSource(name, transport, {
    timeoutMs,
    faults: { ...DEFAULT_FAULT_SETTINGS, ...faults },
  });
}
