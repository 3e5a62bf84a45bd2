import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { BranchFormation } from '../../organization/graphql/branch-formation.enum.js';
import { OrganizationKind } from '../../organization/graphql/organization-kind.enum.js';

/** An organization in a version. */
@InputType('OrganizationVersionInput', { description: 'An organization, in the version that is meant.' })
export class OrganizationVersionInput {
  @Field(() => ID, { description: 'The organization.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}

/** The organization that several become. */
@InputType('MergedOrganizationInput', { description: 'The organization that several become.' })
export class MergedOrganizationInput {
  @Field(() => DivisionCodeScalar, { description: 'The place that it belongs to, in their city.' })
  readonly divisionCode!: string;

  @Field(() => String, { description: 'Its name, 1 to 60 characters; everybody reads it.' })
  readonly name!: string;

  @Field(() => OrganizationKind, { description: 'What it is.' })
  readonly kind!: OrganizationKind;

  @Field(() => BranchFormation, { nullable: true, description: 'For a branch: how it was formed.' })
  readonly formation?: BranchFormation | null;

  @Field(() => String, { nullable: true, description: 'Its level in the ladder of its place.' })
  readonly level?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The organization directly above: none of those that end, nor one below them.',
  })
  readonly parentId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'For a branch: the grid that it looks after; the one that they had when left out.',
  })
  readonly gridId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For a party organization: number of its members; nobody counted when left out.',
  })
  readonly memberCount?: number | null;
}

/** Several organizations that become one. */
@InputType('MergeOrganizationsInput', {
  description:
    'Several organizations of one city that become one: a new one, or one that there is. Exactly one of `intoNew` and `intoExisting`.',
})
export class MergeOrganizationsInput {
  @Field(() => [OrganizationVersionInput], {
    description: 'Those that end: 2 to 20, with `intoExisting` 1 to 20.',
  })
  readonly members!: OrganizationVersionInput[];

  @Field(() => MergedOrganizationInput, { nullable: true, description: 'The new one.' })
  readonly intoNew?: MergedOrganizationInput | null;

  @Field(() => OrganizationVersionInput, {
    nullable: true,
    description: 'The one that there is; not one that stands below those that end.',
  })
  readonly intoExisting?: OrganizationVersionInput | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'With `intoExisting`: the grid that it looks after then. Needed when there are several among all.',
  })
  readonly gridId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'With `intoExisting`: number of its members then; nobody counted when left out.',
  })
  readonly memberCount?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether to answer only what would change: everything is checked, nothing is kept.',
  })
  readonly dryRun!: boolean;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
