import type { ApolloGateway } from '@apollo/gateway';
import type { ApolloServer } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayContext } from '../context.js';
import type { PopularDocuments } from './popular-documents.js';
import { warmPlans } from './warm-plans.js';

/** So many plans take a second or two, during which the server before still serves. */
const WARMED = 200;

/** Starts a server and plans what clients sent most so far. Rejects when its supergraph is not valid. */
export async function startWarm(
  server: ApolloServer<GatewayContext>,
  gateway: ApolloGateway,
  popular: PopularDocuments,
  log: Logger,
): Promise<ApolloServer<GatewayContext>> {
  server.addPlugin(popular.plugin);
  let schema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  await server.start();
  const documents = popular.most(WARMED);
  if (schema && documents.length > 0) {
    // What is lost because nothing is fetched is no news.
    const silent = log.child({}, { level: 'silent' });
    const plans = await warmPlans({ gateway, schema, log: silent }, documents);
    log.info({ documents: documents.length, plans }, 'the most used documents are planned');
  }
  return server;
}
