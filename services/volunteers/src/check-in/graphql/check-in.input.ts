import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CheckInKind } from './check-in-kind.enum.js';

const KEY =
  '1 to 100 characters chosen by the client: the same key and input again answers how the check-ins stand, another input is refused with IDEMPOTENCY_KEY_REUSED.';
const COMMUNITY = 'Community or village that receives them.';

/** What `checkIns` is limited to. */
@InputType('CheckInFilter', {
  description: 'What a list of check-ins is limited to; all that is given must hold.',
})
export class CheckInFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'To this place or to one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this unit and its members.' })
  readonly organizationId?: string | null;

  @Field(() => CheckInKind, { nullable: true, description: 'Of this kind.' })
  readonly kind?: CheckInKind | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that stand (true) or have ended (false); all when left out.',
  })
  readonly open?: boolean | null;
}

/** A unit to be checked in. */
@InputType('CheckInUnitInput', { description: 'A unit to be checked in.' })
export class CheckInUnitInput {
  @Field(() => ID, { description: 'The unit, of the same city.' })
  readonly organizationId!: string;

  @Field(() => DivisionCodeScalar, { description: COMMUNITY })
  readonly divisionCode!: string;

  @Field(() => String, { description: KEY })
  readonly idempotencyKey!: string;
}

/** Units to be checked in together. */
@InputType('CheckInUnitsInput', { description: 'Units to be checked in to one community.' })
export class CheckInUnitsInput {
  @Field(() => [ID], { description: 'The units, of the same city, 1 to 100, each once.' })
  readonly organizationIds!: string[];

  @Field(() => DivisionCodeScalar, { description: COMMUNITY })
  readonly divisionCode!: string;

  @Field(() => String, { description: KEY })
  readonly idempotencyKey!: string;
}

/** A member to be checked in. */
@InputType('CheckInMemberInput', { description: 'A member in service to be checked in.' })
export class CheckInMemberInput {
  @Field(() => ID, { description: 'The volunteer, with a home organization, of the same city.' })
  readonly volunteerId!: string;

  @Field(() => DivisionCodeScalar, { description: COMMUNITY })
  readonly divisionCode!: string;

  @Field(() => String, { description: KEY })
  readonly idempotencyKey!: string;
}

/** Members to be checked in together. */
@InputType('CheckInMembersInput', { description: 'Members in service to be checked in to one community.' })
export class CheckInMembersInput {
  @Field(() => [ID], { description: 'The volunteers, of the same city, 1 to 100, each once.' })
  readonly volunteerIds!: string[];

  @Field(() => DivisionCodeScalar, { description: COMMUNITY })
  readonly divisionCode!: string;

  @Field(() => String, { description: KEY })
  readonly idempotencyKey!: string;
}

/** A check-in to be ended. */
@InputType('EndCheckInInput', { description: 'A check-in to be ended.' })
export class EndCheckInInput {
  @Field(() => ID, { description: 'The check-in.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}
