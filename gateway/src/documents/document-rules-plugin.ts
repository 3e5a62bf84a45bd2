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
        didResolveOperation: ({ document, request, contextValue: { viewer } }) => {
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

/** A refusal as the server's own libraries throw one, with the status that it answers over HTTP. */
export const asGraphqlError = (refusal: DomainError): GraphQLError =>
  new GraphQLError(refusal.message, {
    extensions: {
      code: refusal.code,
      ...refusal.details,
      http: { status: refusal.code === 'FORBIDDEN' ? 403 : 400 },
    },
  });
