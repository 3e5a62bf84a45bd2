import { Audience, UserErrorType } from '@governance/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { NewSectorEntityType } from './new-sector-entity.type.js';

const ENTITY = 'The entity with its new version; null when a rule was broken.';
const USER_ERRORS = 'Rules that the input broke; empty on success.';

/** Result of `registerNewSectorEntity`. */
@Audience('value')
@ObjectType('RegisterNewSectorEntityPayload', { description: 'Result of `registerNewSectorEntity`.' })
export class RegisterNewSectorEntityPayload {
  @Field(() => NewSectorEntityType, { nullable: true, description: ENTITY })
  readonly newSectorEntity!: NewSectorEntityType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}

/** Result of `setNewSectorCoverage`. */
@Audience('value')
@ObjectType('SetNewSectorCoveragePayload', { description: 'Result of `setNewSectorCoverage`.' })
export class SetNewSectorCoveragePayload {
  @Field(() => NewSectorEntityType, { nullable: true, description: ENTITY })
  readonly newSectorEntity!: NewSectorEntityType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}

/** Result of `closeNewSectorEntity`. */
@Audience('value')
@ObjectType('CloseNewSectorEntityPayload', { description: 'Result of `closeNewSectorEntity`.' })
export class CloseNewSectorEntityPayload {
  @Field(() => NewSectorEntityType, { nullable: true, description: ENTITY })
  readonly newSectorEntity!: NewSectorEntityType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}

/** What became of one of many registrations. */
@Audience('value')
@ObjectType('RegisteredNewSectorEntity', { description: 'What became of one registration among many.' })
export class RegisteredNewSectorEntityType {
  @Field(() => Int, { description: 'Its position in the input, from 0.' })
  readonly index!: number;

  @Field(() => Boolean, {
    description: 'Whether it was registered now; false when it was known, or refused.',
  })
  readonly isNew!: boolean;

  @Field(() => NewSectorEntityType, {
    nullable: true,
    description: 'The entity as it stands; null when it was refused.',
  })
  readonly newSectorEntity!: NewSectorEntityType | null;

  @Field(() => [UserErrorType], {
    description:
      'Rules that this one broke, FORBIDDEN for a place that is not the viewer’s; empty on success.',
  })
  readonly userErrors!: UserErrorType[];
}

/** Result of `registerNewSectorEntities`. */
@Audience('value')
@ObjectType('RegisterNewSectorEntitiesPayload', { description: 'Result of `registerNewSectorEntities`.' })
export class RegisterNewSectorEntitiesPayload {
  @Field(() => [RegisteredNewSectorEntityType], {
    nullable: true,
    description:
      'One for each of the input, in its order, at most 500; null when the input as a whole broke a rule.',
  })
  readonly results!: RegisteredNewSectorEntityType[] | null;

  @Field(() => [UserErrorType], {
    description: 'Rules that the input as a whole broke; those of one registration stand in its result.',
  })
  readonly userErrors!: UserErrorType[];
}
