import './telemetry-off.js';
import { ApolloGateway } from '@apollo/gateway';
import { SUBGRAPHS, type SubgraphName } from '@governance/shared';
import type { Logger } from 'pino';
import { checkScalars } from './documents/check-scalars.js';
import { libraryLogger } from './library-logger.js';
import type { SubgraphDataSource } from './subgraphs/subgraph-data-source.js';

/**
 * The library's planner and joiner over our data sources. Throws while it is loaded when the supergraph names a subgraph
 * that is not one of ours.
 */
export function joinSupergraph(
  supergraphSdl: string,
  dataSources: Readonly<Record<SubgraphName, SubgraphDataSource>>,
  logger: Logger,
): ApolloGateway {
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: libraryLogger(logger),
    // Composition proved it at build time.
    validateSupergraph: false,
    // Would otherwise answer the plan to whoever asks, unless NODE_ENV is production.
    __exposeQueryPlanExperimental: false,
    buildService: ({ name }) => {
      const known = SUBGRAPHS.find((own) => own === name);
      if (known) return dataSources[known];
      throw new Error(`The supergraph names a subgraph "${name}" that this gateway does not know.`);
    },
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    checkScalars(apiSchema);
  });
  return gateway;
}
