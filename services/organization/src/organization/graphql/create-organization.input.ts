import { DivisionCodeScalar, ExternalRefInput, UsccScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { BranchFormation } from './branch-formation.enum.js';
import { OrganizationKind } from './organization-kind.enum.js';

/** An organization to be made. */
@InputType('CreateOrganizationInput', { description: 'A party organization or unit to be made.' })
export class CreateOrganizationInput {
  @Field(() => DivisionCodeScalar, { description: 'The place that it belongs to, of any level.' })
  readonly divisionCode!: string;

  @Field(() => String, { description: 'Its name, 1 to 60 characters; everybody reads it.' })
  readonly name!: string;

  @Field(() => OrganizationKind, { description: 'What it is.' })
  readonly kind!: OrganizationKind;

  @Field(() => BranchFormation, { nullable: true, description: 'For a branch: how it was formed.' })
  readonly formation?: BranchFormation | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Its place in the ladder of the city: 1 to 30 upper-case letters, digits or `_`. One of `levelScheme` where that place has a ladder.',
  })
  readonly level?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The organization directly above, of the same city: above a group a branch, above a branch a general branch or committee, above these a committee, above a unit a unit. At most 10 may stand above.',
  })
  readonly parentId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'For a department, enforcement team or public institution: the committee or department of the same city that directs its daily work beside the organization above.',
  })
  readonly commandedById?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'For a branch: the grid of the same city that it looks after; a grid has one branch at most.',
  })
  readonly gridId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For a party organization: number of its members, 0 to 1,000,000. A count, never a roster.',
  })
  readonly memberCount?: number | null;

  @Field(() => ExternalRefInput, { nullable: true, description: 'What another system calls it.' })
  readonly externalRef?: ExternalRefInput | null;

  @Field(() => UsccScalar, {
    nullable: true,
    description:
      'Its unified social credit code; another organization of the city with the same one: ALREADY_EXISTS. From a machine (role INTEGRATION) a wrong check character is a warning, otherwise USCC_CHECKSUM.',
  })
  readonly uscc?: string | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
