import { asBatchRow, asPayload, assertBatchSize, Audience, chunksOf, type Viewer } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { ServiceRequestType } from '../../service-request/graphql/service-request.type.js';
import type { ServiceRequest } from '../../service-request/service-request.js';
import type { Callback } from '../callback.js';
import type { CallbackService } from '../callback.service.js';
import {
  CallbackType,
  RecordCallbackPayload,
  RecordCallbacksPayload,
  type RecordedCallbackType,
} from './callback.type.js';
import { RecordCallbackInput, RecordCallbacksInput } from './record-callback.input.js';

const MAX_BATCH = 100;
/** So many rows of a batch are recorded at a time: each is a transaction of its own and holds a connection. */
const AT_ONCE = 4;

/** Call-backs: what reporters say. */
@Resolver(() => ServiceRequestType)
export class CallbackResolver {
  constructor(private readonly service: CallbackService) {}

  @Audience('internal')
  @Mutation(() => RecordCallbackPayload, {
    description: 'Records what came of a call to a reporter, and moves the request on as it says.',
  })
  recordCallback(
    @Arg('input', () => RecordCallbackInput, { description: 'The call.' }) input: RecordCallbackInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<RecordCallbackPayload> {
    return asPayload(async () => ({ serviceRequest: await this.record(input, viewer) }));
  }

  @Audience('internal')
  @Mutation(() => RecordCallbacksPayload, {
    description:
      'Records many calls at once, e.g. of a third party. Each stands for itself: the others go on.',
  })
  recordCallbacks(
    @Arg('input', () => RecordCallbacksInput, { description: 'The calls.' })
    { callbacks }: RecordCallbacksInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<RecordCallbacksPayload> {
    return asPayload(async () => {
      assertBatchSize(callbacks, MAX_BATCH, 'callbacks');
      const results: RecordedCallbackType[] = [];
      for (const chunk of chunksOf(callbacks, AT_ONCE)) {
        const recorded = chunk.map(async (input) => ({
          requestId: input.requestId,
          ...(await asBatchRow(async () => ({ serviceRequest: await this.record(input, viewer) }))),
        }));
        results.push(...(await Promise.all(recorded)));
      }
      return { results };
    });
  }

  @FieldResolver(() => [CallbackType], {
    description: '回访: calls to the reporter, oldest first; at most 60.',
  })
  callbacks(
    @Root() { id }: ServiceRequest,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<readonly Callback[]> {
    return loaders.callbacks.load(id);
  }

  private record(input: RecordCallbackInput, viewer: Viewer): Promise<ServiceRequest> {
    return this.service.record(
      {
        ...input,
        resolved: input.resolved ?? null,
        satisfaction: input.satisfaction ?? null,
        at: input.at ?? null,
        remark: input.remark ?? null,
      },
      viewer,
    );
  }
}
