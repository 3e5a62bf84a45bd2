import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../context.js';
import { isMasked } from './format-client-error.js';

/** What every answer carries or must not carry, and what the log learns from it. */
export function responsePlugin(dataNotice: string | undefined): ApolloServerPlugin<GatewayContext> {
  const notice: Readonly<Record<string, unknown>> = dataNotice === undefined ? {} : { dataNotice };
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue: { log } }) => {
          for (const error of errors) {
            // Faults of a subgraph were logged where they arrived, with the subgraph's name.
            const isOurs = error.extensions['serviceName'] === undefined;
            if (isOurs && isMasked(error.toJSON())) log.error({ err: error }, 'the gateway failed inside');
          }
          return Promise.resolve();
        },
        willSendResponse: ({ response: { body }, contextValue: { log } }) => {
          if (body.kind !== 'single') return Promise.resolve();
          const result = body.singleResult;
          // Nulls where the schema says non-null, without an error: a subgraph broke its promise.
          const { valueCompletion, ...extensions } = { ...result.extensions, ...notice };
          if (valueCompletion) log.error({ valueCompletion }, 'a subgraph answered null where it may not');
          if (Object.keys(extensions).length > 0) result.extensions = extensions;
          else delete result.extensions;
          return Promise.resolve();
        },
      }),
  };
}
