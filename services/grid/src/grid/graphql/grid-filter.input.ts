import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType } from 'type-graphql';

/** What `grids` is limited to. */
@InputType('GridFilter', { description: 'What a list of grids is limited to; all that is given must hold.' })
export class GridFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this kind, e.g. `GENERAL`.' })
  readonly kind?: string | null;

  @Field(() => ID, { nullable: true, description: 'That this organization answers for.' })
  readonly responsibleOrganizationId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name; Traditional and Simplified writing are the same.',
  })
  readonly search?: string | null;
}
