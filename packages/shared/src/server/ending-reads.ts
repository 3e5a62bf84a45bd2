import type { ApolloServerPlugin } from '@apollo/server';
import type { RouteHandlerMethod } from 'fastify';
import { OperationTypeNode } from 'graphql';
import { wantedSignal, whileWanted } from '../database/while-wanted.js';
import { Cancellation, DEADLINE_HEADER } from './cancellation.js';

const cancellations = new WeakMap<AbortSignal, Cancellation>();

/** Lets the reads of a handler end with their connection, or when the asker's time is over. With `endingReadsPlugin`. */
export const endingReads = (handler: RouteHandlerMethod): RouteHandlerMethod =>
  function (request, reply) {
    const cancellation = new Cancellation(reply.raw, request.headers[DEADLINE_HEADER]);
    cancellations.set(cancellation.signal, cancellation);
    return whileWanted(cancellation.signal, () => handler.call(this, request, reply));
  };

/** Tells queries from mutations, which are finished even if nobody waits for their answer any more. */
export const endingReadsPlugin: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation }) => {
        const signal = wantedSignal();
        if (operation?.operation === OperationTypeNode.QUERY && signal)
          cancellations.get(signal)?.beginRead();
        return Promise.resolve();
      },
    }),
};
