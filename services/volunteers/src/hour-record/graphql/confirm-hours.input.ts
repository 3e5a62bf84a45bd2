import { Field, ID, InputType, Int } from 'type-graphql';

/** Hours to be confirmed. */
@InputType('ConfirmHoursInput', { description: 'Hours that were given as reported.' })
export class ConfirmHoursInput {
  @Field(() => ID, { description: 'The record of hours.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that was looked at; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}
