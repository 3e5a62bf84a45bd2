import type { ApolloServerPlugin } from '@apollo/server';
import type { DomainError } from '@governance/shared';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../context.js';
import type { DocumentRule } from './document-rule.js';

/** Puts each document before the rules, in their order, after it was found valid and before it is planned. */
export function documentRulesPlugin(rules: readonly DocumentRule[]): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ document, operation, request, contextValue: { viewer } }) => {
          if (!operation) return Promise.reject(NO_OPERATION);
          const { operationName, variables = {} } = request;
          for (const rule of rules) {
            const refusal = rule.check({ document, viewer, operationName, variables });
            if (refusal) return Promise.reject(asGraphqlError(refusal));
          }
          return Promise.resolve();
        },
      }),
  };
}

/** The planner would take it for a fault of its own. */
const NO_OPERATION = new GraphQLError('没有所指的操作,请用 operationName 指明文档中的一个', {
  extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
});

/** A refusal as the server's own libraries throw one, with the status that it answers over HTTP. */
export const asGraphqlError = (refusal: DomainError): GraphQLError =>
  new GraphQLError(refusal.message, {
    extensions: {
      code: refusal.code,
      ...refusal.details,
      http: { status: refusal.code === 'FORBIDDEN' ? 403 : 400 },
    },
  });
