import { DivisionCodeScalar } from '@governance/shared';
import { Field, InputType, Int } from 'type-graphql';

/** One step of a ladder to be laid down. */
@InputType('OrganizationLevelInput', { description: 'One step of a ladder to be laid down.' })
export class OrganizationLevelInput {
  @Field(() => String, {
    description: 'What organizations will carry as `level`: 1 to 30 upper-case letters, digits or `_`.',
  })
  readonly code!: string;

  @Field(() => String, { description: 'The place’s own word, 1 to 20 characters.' })
  readonly name!: string;
}

/** A ladder to be laid down. */
@InputType('DefineLevelSchemeInput', { description: 'A ladder to be laid down for a place, from now on.' })
export class DefineLevelSchemeInput {
  @Field(() => DivisionCodeScalar, {
    description: 'The place. The ladder holds below it, too, where no place has its own.',
  })
  readonly divisionCode!: string;

  @Field(() => [OrganizationLevelInput], {
    description: 'All levels from the top, 1 to 10. A level on which organizations stand may not be missing.',
  })
  readonly levels!: OrganizationLevelInput[];

  @Field(() => Int, {
    description: 'The version that the change is based on, 0 for the first ladder; otherwise CONFLICT.',
  })
  readonly expectedVersion!: number;
}
