import { DivisionCodeScalar, UsccScalar } from '@governance/shared';
import { Field, ID, InputType } from 'type-graphql';
import { OrganizationKind } from './organization-kind.enum.js';
import { SearchMode } from './search-mode.enum.js';

/** What `organizations` is limited to. */
@InputType('OrganizationFilter', {
  description: 'What a list of organizations is limited to; all that is given must hold.',
})
export class OrganizationFilterInput {
  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description: 'Whose own division is this place or lies below it.',
  })
  readonly divisionCode?: string | null;

  @Field(() => OrganizationKind, { nullable: true, description: 'Of this kind.' })
  readonly kind?: OrganizationKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name; Traditional and Simplified writing, full and half width are the same.',
  })
  readonly search?: string | null;

  @Field(() => SearchMode, {
    defaultValue: SearchMode.CONTAINS,
    description: 'Where in the name `search` is looked for.',
  })
  readonly searchMode?: SearchMode | null;

  @Field(() => ID, { nullable: true, description: 'Directly below this organization.' })
  readonly parentId?: string | null;

  @Field(() => UsccScalar, {
    nullable: true,
    description:
      'With this unified social credit code: one in a city at most. One that is none finds nothing.',
  })
  readonly uscc?: string | null;
}
