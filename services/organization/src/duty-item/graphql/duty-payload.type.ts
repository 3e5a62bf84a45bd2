import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { DutyItemType } from './duty-item.type.js';

/** Result of `addDutyItem`. */
@Audience('value')
@ObjectType('AddDutyItemPayload', { description: 'Result of `addDutyItem`.' })
export class AddDutyItemPayload {
  @Field(() => DutyItemType, { nullable: true, description: 'The duty; null when a rule was broken.' })
  readonly dutyItem!: DutyItemType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `removeDutyItem`. */
@Audience('value')
@ObjectType('RemoveDutyItemPayload', { description: 'Result of `removeDutyItem`.' })
export class RemoveDutyItemPayload {
  @Field(() => DutyItemType, {
    nullable: true,
    description: 'The duty with its removal; null when a rule was broken.',
  })
  readonly dutyItem!: DutyItemType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
