import { Field, ObjectType } from 'type-graphql';
import { Shareable } from '../federation/directives.js';
import { Audience } from './audience.js';

/** A yes or no that only some may see. The field keeps its shape for everybody. */
@Shareable()
@Audience('value')
@ObjectType('MaskedBoolean', {
  description: 'A yes or no that only some viewers may see. The field keeps its shape for everybody.',
})
export class MaskedBooleanType {
  @Field(() => Boolean, { nullable: true, description: 'The answer; null when `masked` or not known.' })
  readonly value!: boolean | null;

  @Field(() => Boolean, { description: 'Whether the viewer sees less than there is.' })
  readonly masked!: boolean;

  @Field(() => String, { nullable: true, description: 'When masked: NOT_YOURS.' })
  readonly reason!: string | null;
}
