import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ServiceOrderAction, ServiceOrderStatus, ServiceOrderVerdict } from './service-order.enum.js';

/** What `serviceOrders` is limited to. */
@InputType('ServiceOrderFilter', {
  description: 'What a list of service orders is limited to; all that is given must hold.',
})
export class ServiceOrderFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => [ServiceOrderStatus], { nullable: true, description: 'With one of these statuses.' })
  readonly status?: ServiceOrderStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this branch.' })
  readonly branchId?: string | null;

  @Field(() => ID, { nullable: true, description: 'That this department has now.' })
  readonly departmentId?: string | null;
}

/** What residents ask for. */
@InputType('RequestServiceInput', {
  description: 'What residents ask for, taken down by staff of their community. No resident is named.',
})
export class RequestServiceInput {
  @Field(() => DivisionCodeScalar, {
    description: 'Where it is wanted. DIVISION_UNKNOWN may be tried again later.',
  })
  readonly divisionCode!: string;

  @Field(() => String, {
    description: 'In a few words, 1 to 100 characters. No resident ID or bank card numbers.',
  })
  readonly title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'More of it, 1 to 1000 characters. No resident ID or bank card numbers.',
  })
  readonly description?: string | null;

  @Field(() => ID, { description: 'The branch that is to order it.' })
  readonly branchId!: string;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** A move of an order. */
@InputType('MoveServiceOrderInput', { description: 'A move of a service order.' })
export class MoveServiceOrderInput {
  @Field(() => ID, { description: 'The order.' })
  readonly id!: string;

  @Field(() => ServiceOrderAction, {
    description:
      'One of its `availableActions`; otherwise ACTION_NOT_AVAILABLE, or FORBIDDEN for this viewer.',
  })
  readonly action!: ServiceOrderAction;

  @Field(() => Int, { description: 'The version that the move is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why, or what was done: 1 to 1000 characters, without resident ID or bank card numbers.',
  })
  readonly text?: string | null;

  @Field(() => ID, { nullable: true, description: 'For PLACE: the department that is asked to deliver.' })
  readonly departmentId?: string | null;

  @Field(() => ServiceOrderVerdict, { nullable: true, description: 'For JUDGE: what the residents say.' })
  readonly verdict?: ServiceOrderVerdict | null;
}
