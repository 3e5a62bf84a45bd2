import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { WhistleCallType } from './whistle-call.type.js';
import { WhistleType } from './whistle.type.js';

/** What every change of a whistle answers. */
@ObjectType()
abstract class WhistlePayload {
  @Field(() => WhistleType, {
    nullable: true,
    description: 'The whistle as it stands now; null when a rule was broken.',
  })
  readonly whistle!: WhistleType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** What every change of a call answers. */
@ObjectType()
abstract class CallPayload extends WhistlePayload {
  @Field(() => WhistleCallType, {
    nullable: true,
    description: 'The call as it stands now; null when a rule was broken.',
  })
  readonly call!: WhistleCallType | null;
}

/** Result of `blowWhistle`. */
@Audience('value')
@ObjectType('BlowWhistlePayload', { description: 'Result of `blowWhistle`.' })
export class BlowWhistlePayload extends WhistlePayload {}

/** Result of `disposeWhistle`. */
@Audience('value')
@ObjectType('DisposeWhistlePayload', { description: 'Result of `disposeWhistle`.' })
export class DisposeWhistlePayload extends WhistlePayload {}

/** Result of `closeWhistle`. */
@Audience('value')
@ObjectType('CloseWhistlePayload', { description: 'Result of `closeWhistle`.' })
export class CloseWhistlePayload extends WhistlePayload {}

/** Result of `withdrawWhistle`. */
@Audience('value')
@ObjectType('WithdrawWhistlePayload', { description: 'Result of `withdrawWhistle`.' })
export class WithdrawWhistlePayload extends WhistlePayload {}

/** Result of `acknowledgeCall`. */
@Audience('value')
@ObjectType('AcknowledgeCallPayload', { description: 'Result of `acknowledgeCall`.' })
export class AcknowledgeCallPayload extends CallPayload {}

/** Result of `arriveAtCall`. */
@Audience('value')
@ObjectType('ArriveAtCallPayload', { description: 'Result of `arriveAtCall`.' })
export class ArriveAtCallPayload extends CallPayload {}

/** Result of `scoreCall`. */
@Audience('value')
@ObjectType('ScoreCallPayload', { description: 'Result of `scoreCall`.' })
export class ScoreCallPayload extends CallPayload {}

/** Result of `excuseCall`. */
@Audience('value')
@ObjectType('ExcuseCallPayload', { description: 'Result of `excuseCall`.' })
export class ExcuseCallPayload extends CallPayload {}
