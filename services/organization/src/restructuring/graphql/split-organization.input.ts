import { DivisionCodeScalar } from '@governance/shared';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { BranchFormation } from '../../organization/graphql/branch-formation.enum.js';
import { OrganizationKind } from '../../organization/graphql/organization-kind.enum.js';
import { RestructuringInput } from './restructuring.input.js';

/** One of those that an organization becomes. */
@InputType('OrganizationPartInput', {
  description: 'One of those that an organization becomes. It stands where the old one stood.',
})
export class OrganizationPartInput {
  @Field(() => String, { description: 'Its name, 1 to 60 characters; everybody reads it.' })
  readonly name!: string;

  @Field(() => Float, {
    description:
      'Its share of the old one, e.g. of the population: 0.001 to 1 in steps of 0.001, all together exactly 1. Figures of old times carry over by it.',
  })
  readonly weight!: number;

  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description: 'The place that it belongs to; that of the old one when left out.',
  })
  readonly divisionCode?: string | null;

  @Field(() => OrganizationKind, { nullable: true, description: 'What it is; as the old one when left out.' })
  readonly kind?: OrganizationKind | null;

  @Field(() => BranchFormation, {
    nullable: true,
    description: 'For a branch: how it was formed; as the old one when left out.',
  })
  readonly formation?: BranchFormation | null;

  @Field(() => String, { nullable: true, description: 'Its level; that of the old one when left out.' })
  readonly level?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For a party organization: number of its members; nobody counted when left out.',
  })
  readonly memberCount?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'For a branch: the grid that it looks after: that of the old one, or one without a branch.',
  })
  readonly gridId?: string | null;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Children of the old one that stand below it then.',
  })
  readonly childIds!: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Organizations commanded by the old one that it commands then.',
  })
  readonly commandedIds!: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Joint bodies in which it takes over the seat and the chair of the old one.',
  })
  readonly jointBodyIds!: string[];
}

/** An organization that becomes several. */
@InputType('SplitOrganizationInput', {
  description:
    'An organization that becomes several and ends. Each child, commanded body, joint body and grid of it goes to exactly one part; its counterpart to none.',
})
export class SplitOrganizationInput extends RestructuringInput {
  @Field(() => [OrganizationPartInput], { description: 'What it becomes, 2 to 20.' })
  readonly parts!: OrganizationPartInput[];

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
