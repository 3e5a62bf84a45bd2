import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ServiceItemAgency, ServiceItemKind, ServiceItemLevel } from './service-item.enum.js';

/** What `serviceItems` is limited to. */
@InputType('ServiceItemFilter', {
  description: 'What a list of service items is limited to; all that is given must hold.',
})
export class ServiceItemFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Of this place or of one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => ServiceItemKind, { nullable: true, description: 'Of this kind.' })
  readonly kind?: ServiceItemKind | null;

  @Field(() => ServiceItemLevel, { nullable: true, description: 'Done on this level.' })
  readonly level?: ServiceItemLevel | null;

  @Field(() => Boolean, { nullable: true, description: 'That can be done online (true) or not (false).' })
  readonly online?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'That ask for so many visits or fewer.' })
  readonly mostVisits?: number | null;

  @Field(() => ID, { nullable: true, description: 'That this organization does.' })
  readonly departmentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name; Traditional and Simplified writing, full and half width are the same.',
  })
  readonly search?: string | null;
}

/** A service item to be registered. */
@InputType('RegisterServiceItemInput', {
  description: 'A service item to be registered. Everybody reads all of it.',
})
export class RegisterServiceItemInput {
  @Field(() => DivisionCodeScalar, {
    description: 'The place whose offices do it; its level is that of the item.',
  })
  readonly divisionCode!: string;

  @Field(() => String, {
    description: 'Its code: 1 to 50 letters, digits or `.`, `_`, `-`; once in its place. Does not change.',
  })
  readonly code!: string;

  @Field(() => ServiceItemKind, { description: 'What sort of service it is.' })
  readonly kind!: ServiceItemKind;

  @Field(() => String, { description: 'Its name, 1 to 60 characters.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'What it is and what it takes, 1 to 500 characters.' })
  readonly description?: string | null;

  @Field(() => Int, { description: 'How often a resident has to come, 0 to 20.' })
  readonly visitsRequired!: number;

  @Field(() => Boolean, { description: 'Whether all of it can be done online.' })
  readonly online!: boolean;

  @Field(() => [ServiceItemAgency], {
    defaultValue: [],
    description: 'What is done for residents; each once.',
  })
  readonly agency!: readonly ServiceItemAgency[];

  @Field(() => String, { nullable: true, description: 'Where it is done, in words, 1 to 100 characters.' })
  readonly venue?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organization that does it.' })
  readonly departmentId?: string | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** Other details of a service item. */
@InputType('UpdateServiceItemInput', {
  description: 'Other details of a service item. What is left out stays as it is.',
})
export class UpdateServiceItemInput {
  @Field(() => ID, { description: 'The item.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;

  @Field(() => ServiceItemKind, { nullable: true, description: 'What sort of service it is.' })
  readonly kind?: ServiceItemKind | null;

  @Field(() => String, { nullable: true, description: 'Its name, 1 to 60 characters.' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is and what it takes; null removes it.' })
  readonly description?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How often a resident has to come, 0 to 20. Figures take it as having held since the item was registered.',
  })
  readonly visitsRequired?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether all of it can be done online.' })
  readonly online?: boolean | null;

  @Field(() => [ServiceItemAgency], {
    nullable: true,
    description: 'What is done for residents, instead of what was listed; each once.',
  })
  readonly agency?: readonly ServiceItemAgency[] | null;

  @Field(() => String, { nullable: true, description: 'Where it is done, in words; null removes it.' })
  readonly venue?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organization that does it; null for nobody.' })
  readonly departmentId?: string | null;
}

/** The end of a service item. */
@InputType('RetireServiceItemInput', { description: 'The end of a service item: it can no longer be had.' })
export class RetireServiceItemInput {
  @Field(() => ID, { description: 'The item.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}
