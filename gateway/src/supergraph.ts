import './telemetry-off.js';
import { ApolloGateway } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
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
    queryPlannerConfig: { cache: planStore() },
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

const MOST_PLANS = 1000;
/** Of JSON; in memory a plan takes about four times that. */
const MOST_CHARACTERS = 6_000_000;

/** Plans that were used last, some 25 MB at most; the library's own default lets them grow to several times that. */
const planStore = () =>
  new InMemoryLRUCache<QueryPlan>({
    max: MOST_PLANS,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (plan) => JSON.stringify(plan).length,
  });
