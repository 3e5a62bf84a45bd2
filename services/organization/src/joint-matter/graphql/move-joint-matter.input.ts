import { DateTimeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { MatterAction } from './matter-action.enum.js';

/** A move of a matter. */
@InputType('MoveJointMatterInput', {
  description: 'What is to happen to a matter. Each action says which of the other fields it takes.',
})
export class MoveJointMatterInput {
  @Field(() => ID, { description: 'The matter.' })
  readonly id!: string;

  @Field(() => MatterAction, { description: 'One of its `availableActions`.' })
  readonly action!: MatterAction;

  @Field(() => String, {
    nullable: true,
    description: 'Why, or with which result, 1 to 500 characters. Any move may have one.',
  })
  readonly reason?: string | null;

  @Field(() => String, { nullable: true, description: 'With DECIDE: what is decided, 1 to 2000 characters.' })
  readonly decision?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'With DECIDE: when, from the raising to now; now when left out.',
  })
  readonly decidedAt?: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'With DECIDE: the organization of the same city that carries it out.',
  })
  readonly responsibleOrganizationId?: string | null;

  @Field(() => Int, {
    description: 'The version of the matter that the move is based on; otherwise CONFLICT.',
  })
  readonly expectedVersion!: number;
}
