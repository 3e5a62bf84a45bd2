import { Audience, DateScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';

/** A step of the lineage of divisions. */
@Audience('value')
@ObjectType('DivisionSuccession', {
  description: 'A division that took over from another one when the code table changed.',
})
export class DivisionSuccessionType {
  @Field(() => DivisionCodeScalar, { description: 'Code of the division at the other end.' })
  readonly code!: string;

  @Field(() => DateScalar, {
    description: 'Edition of the code table that says so, by the day it describes.',
  })
  readonly edition!: string;
}
