import { DivisionCodeScalar } from '@governance/shared';
import { Field, InputType } from 'type-graphql';
import { JointBodyKind } from './joint-body-kind.enum.js';

/** What `jointBodies` is limited to. */
@InputType('JointBodyFilter', {
  description: 'What a list of joint bodies is limited to; all that is given must hold.',
})
export class JointBodyFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Of this place or of one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => JointBodyKind, { nullable: true, description: 'Of this kind.' })
  readonly kind?: JointBodyKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name; Traditional and Simplified writing, full and half width are the same.',
  })
  readonly search?: string | null;
}
