import { Audience, UserErrorType } from '@governance/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import { StructureChangeType } from './structure-change.type.js';

/** What every change of the structure answers. */
@ObjectType()
abstract class RestructuringPayload {
  @Field(() => [StructureChangeType], {
    nullable: true,
    description:
      'What became different, or with `dryRun` would; the first 500. Null when a rule was broken, and in the answer to a repetition, which changes nothing.',
  })
  readonly changes!: readonly StructureChangeType[] | null;

  @Field(() => Int, { nullable: true, description: 'How many changes there are in all.' })
  readonly changeCount!: number | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** What a change of one organization answers. */
@ObjectType()
abstract class OneOrganizationPayload extends RestructuringPayload {
  @Field(() => OrganizationType, {
    nullable: true,
    description:
      'The organization after the change; with `dryRun` as it would be, its nested fields as they are now. Null when a rule was broken.',
  })
  readonly organization!: OrganizationType | null;
}

/** Result of `renameOrganization`. */
@Audience('value')
@ObjectType('RenameOrganizationPayload', { description: 'Result of `renameOrganization`.' })
export class RenameOrganizationPayload extends OneOrganizationPayload {}

/** Result of `moveOrganization`. */
@Audience('value')
@ObjectType('MoveOrganizationPayload', { description: 'Result of `moveOrganization`.' })
export class MoveOrganizationPayload extends OneOrganizationPayload {}

/** Result of `changeOrganizationKind`. */
@Audience('value')
@ObjectType('ChangeOrganizationKindPayload', { description: 'Result of `changeOrganizationKind`.' })
export class ChangeOrganizationKindPayload extends OneOrganizationPayload {}

/** Result of `setAdministrativeCounterpart`. */
@Audience('value')
@ObjectType('SetAdministrativeCounterpartPayload', {
  description: 'Result of `setAdministrativeCounterpart`.',
})
export class SetAdministrativeCounterpartPayload extends OneOrganizationPayload {}

/** Result of `dissolveOrganization`. */
@Audience('value')
@ObjectType('DissolveOrganizationPayload', { description: 'Result of `dissolveOrganization`.' })
export class DissolveOrganizationPayload extends OneOrganizationPayload {
  @Field(() => OrganizationType, {
    nullable: true,
    description: 'The one that took over; null when nothing was to be taken over or a rule was broken.',
  })
  readonly successor!: OrganizationType | null;
}

/** Result of `splitOrganization`. */
@Audience('value')
@ObjectType('SplitOrganizationPayload', { description: 'Result of `splitOrganization`.' })
export class SplitOrganizationPayload extends OneOrganizationPayload {
  @Field(() => [OrganizationType], {
    nullable: true,
    description:
      'What it became, in the order of the input; at least 2, at most 20. Null when a rule was broken.',
  })
  readonly parts!: readonly OrganizationType[] | null;
}

/** Result of `mergeOrganizations`. */
@Audience('value')
@ObjectType('MergeOrganizationsPayload', { description: 'Result of `mergeOrganizations`.' })
export class MergeOrganizationsPayload extends OneOrganizationPayload {
  @Field(() => [OrganizationType], {
    nullable: true,
    description: 'Those that became part of it and ended; at most 20. Null when a rule was broken.',
  })
  readonly ended!: readonly OrganizationType[] | null;
}
