import { DateTimeScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType } from 'type-graphql';
import { BranchFormation } from '../../organization/graphql/branch-formation.enum.js';
import { OrganizationKind } from '../../organization/graphql/organization-kind.enum.js';
import { RestructuringInput } from './restructuring.input.js';

/** Another name for an organization. */
@InputType('RenameOrganizationInput', { description: 'Another name for an organization.' })
export class RenameOrganizationInput extends RestructuringInput {
  @Field(() => String, { description: 'Its new name, 1 to 60 characters; everybody reads it.' })
  readonly name!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it took effect: not later than now, and later than the `validFrom` that the organization has; now when left out.',
  })
  readonly effectiveAt?: Date | null;
}

/** Another standing for an organization. */
@InputType('MoveOrganizationInput', {
  description: 'Another standing for an organization. What is left out stays.',
})
export class MoveOrganizationInput extends RestructuringInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The organization directly above, of the same city; null for none. Never itself or one below it. The rules of `createOrganization` hold, for all that stands below it, too.',
  })
  readonly parentId?: string | null;

  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description: 'The place that it belongs to, in the same city. What stands below keeps its own.',
  })
  readonly divisionCode?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'For a department, enforcement team or public institution: the committee or department that directs its daily work beside the organization above; null for none.',
  })
  readonly commandedById?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'For a branch: the grid that it looks after, which must have no other branch; null for none.',
  })
  readonly gridId?: string | null;
}

/** Another kind for an organization. */
@InputType('ChangeOrganizationKindInput', {
  description: 'Another kind, formation or level for an organization. What is left out stays.',
})
export class ChangeOrganizationKindInput extends RestructuringInput {
  @Field(() => OrganizationKind, {
    nullable: true,
    description:
      'What it is now. What stands above and below must fit; what is no party organization loses its number of members, what is no branch its formation.',
  })
  readonly kind?: OrganizationKind | null;

  @Field(() => BranchFormation, { nullable: true, description: 'For a branch: how it was formed.' })
  readonly formation?: BranchFormation | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its place in the ladder that holds at its place; null for none.',
  })
  readonly level?: string | null;
}

/** Which organization stands beside another. */
@InputType('SetAdministrativeCounterpartInput', {
  description: 'Which unit stands beside a party organization, or which party organization beside a unit.',
})
export class SetAdministrativeCounterpartInput extends RestructuringInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The other one, which must stand beside nobody yet; null for none.',
  })
  readonly counterpartId?: string | null;
}

/** The end of an organization. */
@InputType('DissolveOrganizationInput', { description: 'The end of an organization.' })
export class DissolveOrganizationInput extends RestructuringInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Who takes over what hangs on it: children, commanded bodies, seats and chairs in joint bodies, grid. Needed when anything does. Not one that stands below it.',
  })
  readonly successorId?: string | null;
}
