import { Field, InputType } from 'type-graphql';
import { DateTimeScalar } from './scalars.js';

/** A period of time. */
@InputType('PeriodInput', {
  description: 'A period of time: `from` inclusive, `to` exclusive; otherwise PERIOD_INVALID.',
})
export class PeriodInputType {
  @Field(() => DateTimeScalar, { description: 'First instant of the period.' })
  readonly from!: Date;

  @Field(() => DateTimeScalar, { description: 'First instant after the period.' })
  readonly to!: Date;
}
