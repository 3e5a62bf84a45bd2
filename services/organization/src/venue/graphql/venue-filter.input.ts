import { DivisionCodeScalar } from '@governance/shared';
import { Field, InputType } from 'type-graphql';
import { VenueKind } from './venue-kind.enum.js';

/** What `venues` is limited to. */
@InputType('VenueFilter', {
  description: 'What a list of venues is limited to; all that is given must hold.',
})
export class VenueFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Of this place or of one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => VenueKind, { nullable: true, description: 'Of this kind.' })
  readonly kind?: VenueKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name; Traditional and Simplified writing, full and half width are the same.',
  })
  readonly search?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the service with this code can be had.' })
  readonly service?: string | null;
}
