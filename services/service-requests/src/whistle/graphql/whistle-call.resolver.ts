import { asPayload, Audience } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { OrganizationReference } from '../../federation/references.js';
import type { CaseTimelineEntry } from '../../working-case/case-timeline.repository.js';
import { CaseTimelineEntryType } from '../../working-case/graphql/case-timeline.type.js';
import { asSeenAt, isOverdue, type WhistleCall } from '../whistle-call.js';
import { actionsOnCall } from '../whistle.policy.js';
import type { WhistleService } from '../whistle.service.js';
import type { Whistle } from '../whistle.js';
import { CallAction, WhistleCallState } from './whistle.enum.js';
import { AcknowledgeCallInput, ArriveAtCallInput, ExcuseCallInput, ScoreCallInput } from './whistle.input.js';
import { WhistleCallType } from './whistle-call.type.js';
import {
  AcknowledgeCallPayload,
  ArriveAtCallPayload,
  ExcuseCallPayload,
  ScoreCallPayload,
} from './whistle-payload.type.js';

/** A call with the whistle that it belongs to, as its fields need it. */
export type ShownCall = WhistleCall & { readonly whistle: Whistle };

/** Changes of calls, and what hangs on one. */
@Resolver(() => WhistleCallType)
export class WhistleCallResolver {
  constructor(private readonly service: WhistleService) {}

  @Audience('internal')
  @Mutation(() => AcknowledgeCallPayload, {
    description: '响应: the department says that it comes. By its officers.',
  })
  acknowledgeCall(
    @Arg('input', () => AcknowledgeCallInput, { description: 'The call.' }) input: AcknowledgeCallInput,
    @Ctx() context: ServiceRequestsContext,
  ): Promise<AcknowledgeCallPayload> {
    return this.moved(CallAction.ACKNOWLEDGE, input, context);
  }

  @Audience('internal')
  @Mutation(() => ArriveAtCallPayload, {
    description:
      '报到: the department came. By its officers. Whoever comes too late has missed the call: the arrival is recorded and the call stays MISSED.',
  })
  arriveAtCall(
    @Arg('input', () => ArriveAtCallInput, { description: 'The call.' }) input: ArriveAtCallInput,
    @Ctx() context: ServiceRequestsContext,
  ): Promise<ArriveAtCallPayload> {
    return this.moved(CallAction.ARRIVE, input, context);
  }

  @Audience('internal')
  @Mutation(() => ScoreCallPayload, {
    description:
      "评分: judges a department's turn. By officers of the organization that blew the whistle alone.",
  })
  scoreCall(
    @Arg('input', () => ScoreCallInput, { description: 'The call and its score.' }) input: ScoreCallInput,
    @Ctx() context: ServiceRequestsContext,
  ): Promise<ScoreCallPayload> {
    return this.moved(CallAction.SCORE, input, context);
  }

  @Audience('internal')
  @Mutation(() => ExcuseCallPayload, {
    description: '豁免: lets a department off. By officers of the organization that blew the whistle alone.',
  })
  excuseCall(
    @Arg('input', () => ExcuseCallInput, { description: 'The call.' }) input: ExcuseCallInput,
    @Ctx() context: ServiceRequestsContext,
  ): Promise<ExcuseCallPayload> {
    return this.moved(CallAction.EXCUSE, input, context);
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'The department that was called.',
  })
  department(@Root() { departmentId }: ShownCall): OrganizationReference {
    return { id: departmentId };
  }

  @FieldResolver(() => WhistleCallState, {
    description:
      'Where it stands. MISSED as soon as the time has passed; the entry of the clock follows within seconds.',
  })
  state(@Root() call: ShownCall, @Ctx() { now }: ServiceRequestsContext): WhistleCallState {
    return asSeenAt(call, now).status;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the time for coming has passed, nobody has come, and nobody was let off.',
  })
  overdue(@Root() call: ShownCall, @Ctx() { now }: ServiceRequestsContext): boolean {
    return isOverdue(call, now);
  }

  @FieldResolver(() => [CaseTimelineEntryType], {
    description: 'What happened to it, oldest first; at most 500.',
  })
  timeline(
    @Root() { id }: ShownCall,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<readonly CaseTimelineEntry[]> {
    return loaders.caseTimeline.load(id);
  }

  @FieldResolver(() => [CallAction], { description: 'What the viewer may do with it now; at most 3.' })
  availableActions(
    @Root() call: ShownCall,
    @Ctx() { viewer, now }: ServiceRequestsContext,
  ): readonly CallAction[] {
    return actionsOnCall(call.whistle, call, { viewer, at: now });
  }

  private moved(
    action: CallAction,
    input: AcknowledgeCallInput | ScoreCallInput,
    { viewer }: ServiceRequestsContext,
  ) {
    const { callId, expectedVersion, text } = input;
    const judged = 'score' in input ? { score: input.score } : {};
    const wanted = { action, expectedVersion, text: text ?? null, ...judged };
    return asPayload(async () => {
      const { whistle, call } = await this.service.moveCall(callId, wanted, viewer);
      return { whistle, call: { ...call, whistle } };
    });
  }
}
