import { DivisionCodeScalar, UsccScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';

const VERSION = 'The version that the change is based on; otherwise CONFLICT.';
const NAME = 'Its name, 1 to 60 characters; everybody reads it, so without ID, card or phone numbers.';

/** An organization of volunteers to be registered. */
@InputType('RegisterVolunteerOrganizationInput', {
  description: 'An organization of volunteers to be registered.',
})
export class RegisterVolunteerOrganizationInput {
  @Field(() => DivisionCodeScalar, { description: 'Where it is registered, of any level.' })
  readonly divisionCode!: string;

  @Field(() => String, { description: NAME })
  readonly name!: string;

  @Field(() => UsccScalar, {
    nullable: true,
    description: 'Its credit code, with a sound check character; none when left out.',
  })
  readonly uscc?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Organization of the same city that sponsors it; none when left out.',
  })
  readonly sponsorId?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'What it does: codes of `servicePlanCategories`, at most 10; none when left out.',
  })
  readonly categories?: string[] | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** An organization of volunteers to get another name. */
@InputType('RenameVolunteerOrganizationInput', {
  description: 'An organization of volunteers to get another name.',
})
export class RenameVolunteerOrganizationInput {
  @Field(() => ID, { description: 'The organization of volunteers.' })
  readonly id!: string;

  @Field(() => String, { description: NAME })
  readonly name!: string;

  @Field(() => Int, { description: VERSION })
  readonly expectedVersion!: number;
}

/** An organization of volunteers to be dissolved. */
@InputType('DissolveVolunteerOrganizationInput', {
  description: 'An organization of volunteers to be dissolved.',
})
export class DissolveVolunteerOrganizationInput {
  @Field(() => ID, { description: 'The organization of volunteers.' })
  readonly id!: string;

  @Field(() => Int, { description: VERSION })
  readonly expectedVersion!: number;
}

/** A team that is to belong to an organization of volunteers. */
@InputType('AffiliateTeamInput', {
  description: 'A team that is to belong to an organization of volunteers.',
})
export class AffiliateTeamInput {
  @Field(() => ID, { description: 'The team.' })
  readonly teamId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The organization of volunteers, of the same city; none any more when left out.',
  })
  readonly volunteerOrganizationId?: string | null;

  @Field(() => Int, { description: 'Version of the team that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}

/** What `volunteerOrganizations` is limited to. */
@InputType('VolunteerOrganizationFilter', {
  description: 'What a list of organizations of volunteers is limited to; all that is given must hold.',
})
export class VolunteerOrganizationFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Of this place or of one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'That this organization sponsors.' })
  readonly sponsorId?: string | null;

  @Field(() => String, { nullable: true, description: 'Of the category with this code, e.g. `ELDERLY`.' })
  readonly category?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name; Traditional and Simplified writing, full and half width are the same.',
  })
  readonly search?: string | null;
}
