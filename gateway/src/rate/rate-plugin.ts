import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { DomainError } from '@governance/shared';
import { type DocumentNode, GraphQLError, OperationTypeNode } from 'graphql';
import type { Caller } from '../clients/caller.js';
import type { GatewayContext } from '../context.js';
import { type CostNote, pay, RateLimitedError, REQUEST_COST } from './rate.js';
import type { RateLimiter } from './rate-limiter.js';

/** What an operation of a valid document costs before anything is fetched for it. */
export type CostOf = (asked: {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}) => number;

/** Who is asked to pay, and who is told. */
export interface RatePluginOptions {
  readonly limiter: RateLimiter;
  readonly costOf: CostOf;
  /** Is told what was paid beyond what every request costs. */
  readonly onPaid: (caller: Caller, cost: number) => void;
}

/**
 * Lets whoever asks pay for the operation before it is planned, and tells with every answer how they stand. A key only
 * reads: a third party that is to write is a machine with a token and a role.
 */
export function ratePlugin({
  limiter,
  costOf,
  onPaid,
}: RatePluginOptions): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () => {
      let note: CostNote | null = null;
      return Promise.resolve({
        didResolveOperation: async ({ document, operation, operationName, request, contextValue }) => {
          const { caller } = contextValue;
          if (!caller || !operation) return;
          if (caller.key && operation.operation !== OperationTypeNode.QUERY)
            throw withStatus(keysOnlyRead(), 403);
          const { variables } = request;
          const requested = Math.max(REQUEST_COST, costOf({ document, operationName, variables }));
          const rest = Math.min(requested - REQUEST_COST, Number.MAX_SAFE_INTEGER);
          try {
            note = { ...(await pay(limiter, caller.account, rest)), requested };
            onPaid(caller, rest);
          } catch (error) {
            if (!(error instanceof RateLimitedError)) throw error;
            note = { ...error.cost, requested };
            throw withStatus(error, 429, error.retryAfterSeconds);
          }
        },
        willSendResponse: ({ response: { body } }) => {
          if (note && body.kind === 'single') {
            body.singleResult.extensions = { ...body.singleResult.extensions, cost: note };
          }
          return Promise.resolve();
        },
      });
    },
  };
}

const keysOnlyRead = (): DomainError =>
  new DomainError('FORBIDDEN', '密钥只能查询,不能修改', { reason: 'KEY' });

function withStatus(
  { code, message, details }: DomainError,
  status: number,
  retryAfterSeconds: number | null = null,
): GraphQLError {
  const headers = new HeaderMap(
    retryAfterSeconds === null ? [] : [['retry-after', String(retryAfterSeconds)]],
  );
  return new GraphQLError(message, { extensions: { code, ...details, http: { status, headers } } });
}
