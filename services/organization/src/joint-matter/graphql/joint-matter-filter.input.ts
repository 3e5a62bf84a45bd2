import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType } from 'type-graphql';
import { MatterStatus } from './matter-status.enum.js';

const STATUS = 'In one of these statuses; all when left out.';

/** What `jointMatters` is limited to. */
@InputType('JointMatterFilter', {
  description: 'What a list of matters is limited to; all that is given must hold.',
})
export class JointMatterFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Of this place or of one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this joint body.' })
  readonly jointBodyId?: string | null;

  @Field(() => [MatterStatus], { nullable: true, description: STATUS })
  readonly status?: MatterStatus[] | null;
}

/** What the matters of one body are limited to. */
@InputType('JointBodyMatterFilter', {
  description: 'What the list of the matters of one body is limited to.',
})
export class JointBodyMatterFilterInput {
  @Field(() => [MatterStatus], { nullable: true, description: STATUS })
  readonly status?: MatterStatus[] | null;
}
