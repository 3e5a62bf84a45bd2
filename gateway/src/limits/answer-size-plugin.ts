import type { ApolloServerPlugin } from '@apollo/server';
import { DomainError } from '@governance/shared';
import type { GatewayContext } from '../context.js';
import { isLongerThan } from './answer-size.js';

/**
 * Puts an error in the place of an answer that would be longer than the limit, before its text is written: the text of
 * all answers under way must fit into memory.
 */
export function answerSizePlugin(maxResponseBytes: number): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response, contextValue: { log } }) => {
          if (response.body.kind !== 'single') return Promise.resolve();
          const { singleResult } = response.body;
          if (!isLongerThan(maxResponseBytes, singleResult)) return Promise.resolve();
          log.warn({ limit: maxResponseBytes }, 'an answer was too large to send');
          const { message, code, details } = refusal(maxResponseBytes);
          response.body.singleResult = { errors: [{ message, extensions: { code, ...details } }] };
          response.http.status = 400;
          return Promise.resolve();
        },
      }),
  };
}

const refusal = (limit: number): DomainError =>
  new DomainError('RESPONSE_TOO_LARGE', '查询结果过大,请缩小范围或减少每页条数', { limit });
