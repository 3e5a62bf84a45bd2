import { DivisionCodeScalar } from '@governance/shared';
import { Field, InputType } from 'type-graphql';
import { CoverageMode } from './coverage-mode.enum.js';
import { NewSectorKind } from './new-sector-kind.enum.js';

/** What `newSectorEntities` is limited to. */
@InputType('NewSectorEntityFilter', {
  description: 'What a list of entities of the new sectors is limited to; all that is given must hold.',
})
export class NewSectorFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Of this place or of one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => NewSectorKind, { nullable: true, description: 'Of this kind.' })
  readonly kind?: NewSectorKind | null;

  @Field(() => CoverageMode, { nullable: true, description: 'Covered in this way now.' })
  readonly coverage?: CoverageMode | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Part of the name; Traditional and Simplified writing, full and half width are the same. Finds no name that the viewer sees masked.',
  })
  readonly search?: string | null;
}
