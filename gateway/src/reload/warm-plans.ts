import type { ApolloGateway } from '@apollo/gateway';
import { ANONYMOUS } from '@governance/shared';
import { type DocumentNode, getOperationAST, type GraphQLSchema, parse, validate } from 'graphql';
import type { Logger } from 'pino';
import { placeholderVariables } from './placeholder-variables.js';
import type { SeenDocument } from './popular-documents.js';

/** A gateway that has loaded its supergraph. */
interface WarmedGateway {
  readonly gateway: ApolloGateway;
  readonly schema: GraphQLSchema;
  readonly log: Logger;
}

type RequestContext = Parameters<ApolloGateway['executor']>[0];

/**
 * Plans documents before clients send them again. Nothing is fetched: for the data sources the time of these operations is
 * over before it began. Answers how many have a plan; the others do not fit the supergraph and are left to their clients.
 */
export async function warmPlans(
  { gateway, schema, log }: WarmedGateway,
  documents: readonly SeenDocument[],
): Promise<number> {
  let planned = 0;
  for (const seen of documents) {
    const document = parse(seen.text);
    if (validate(schema, document).length > 0) continue;
    try {
      await gateway.executor(requestContext({ schema, document, log }, seen));
      planned += 1;
    } catch (error) {
      log.debug({ err: error }, 'a document has no plan');
    }
    // Between two plans, each of which takes milliseconds, the requests of clients have their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return planned;
}

function requestContext(
  { schema, document, log }: Omit<WarmedGateway, 'gateway'> & { readonly document: DocumentNode },
  { operationName, queryHash }: SeenDocument,
): RequestContext {
  const context = { viewer: ANONYMOUS, requestId: 'warming', log, client: { until: -Infinity } };
  return {
    context,
    contextValue: context,
    document,
    queryHash,
    operationName,
    operation: getOperationAST(document, operationName),
    request: { operationName, variables: placeholderVariables(schema, document, operationName) },
    metrics: {},
    logger: log,
    schema,
  } as unknown as RequestContext;
}
