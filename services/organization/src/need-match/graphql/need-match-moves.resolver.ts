import { asPayload, Audience } from '@governance/shared';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type MoveInput, wantedOf } from '../../co-building/graphql/move.input.js';
import type { OrganizationContext } from '../../context.js';
import type { NeedMatchService } from '../need-match.service.js';
import { MatchAction } from './need-match.enum.js';
import {
  AcceptMatchInput,
  CancelMatchInput,
  CompleteMatchInput,
  DeclineMatchInput,
} from './need-match.input.js';
import {
  AcceptMatchPayload,
  CancelMatchPayload,
  CompleteMatchPayload,
  DeclineMatchPayload,
  NeedMatchType,
} from './need-match.type.js';

/** What becomes of matches. */
@Resolver(() => NeedMatchType)
export class NeedMatchMovesResolver {
  constructor(private readonly service: NeedMatchService) {}

  @Audience('internal')
  @Mutation(() => AcceptMatchPayload, {
    description:
      'The owner promises the resource: so much of it is taken, the need is MATCHED and other proposals for it are declined. ACTION_NOT_AVAILABLE when not enough is left.',
  })
  acceptMatch(
    @Arg('input', () => AcceptMatchInput, { description: 'The match.' }) input: MoveInput,
    @Ctx() context: OrganizationContext,
  ) {
    return this.move(MatchAction.ACCEPT, input, context);
  }

  @Audience('internal')
  @Mutation(() => DeclineMatchPayload, { description: 'The owner declines a proposal.' })
  declineMatch(
    @Arg('input', () => DeclineMatchInput, { description: 'The match, and why.' }) input: MoveInput,
    @Ctx() context: OrganizationContext,
  ) {
    return this.move(MatchAction.DECLINE, input, context);
  }

  @Audience('internal')
  @Mutation(() => CompleteMatchPayload, {
    description: 'Those who had the need judge that it was met; the need is FULFILLED.',
  })
  completeMatch(
    @Arg('input', () => CompleteMatchInput, { description: 'The match.' }) input: MoveInput,
    @Ctx() context: OrganizationContext,
  ) {
    return this.move(MatchAction.COMPLETE, input, context);
  }

  @Audience('internal')
  @Mutation(() => CancelMatchPayload, {
    description: 'Takes a proposal or an accepted match back; the need is open again and the resource free.',
  })
  cancelMatch(
    @Arg('input', () => CancelMatchInput, { description: 'The match, and why.' }) input: MoveInput,
    @Ctx() context: OrganizationContext,
  ) {
    return this.move(MatchAction.CANCEL, input, context);
  }

  private move(action: MatchAction, input: MoveInput, { viewer }: OrganizationContext) {
    const wanted = wantedOf(action, input);
    return asPayload(async () => ({ needMatch: await this.service.move(input.id, wanted, viewer) }));
  }
}
