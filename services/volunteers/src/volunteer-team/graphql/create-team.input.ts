import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType } from 'type-graphql';

/** A team to be founded. */
@InputType('CreateTeamInput', { description: 'A team to be founded.' })
export class CreateTeamInput {
  @Field(() => DivisionCodeScalar, { description: 'The place that it serves, of any level.' })
  readonly divisionCode!: string;

  @Field(() => String, {
    description: 'Code of its kind from the reference data of the city; see `teamKinds`.',
  })
  readonly kind!: string;

  @Field(() => String, {
    description: 'Its name, 1 to 60 characters; everybody reads it, so without ID, card or phone numbers.',
  })
  readonly name!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Organization of the same city that stands behind it; none when left out.',
  })
  readonly organizationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Volunteer of the same city who leads it and becomes its first member; nobody when left out.',
  })
  readonly leaderId?: string | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** One of many teams. */
@InputType('TeamInput', { description: 'One of many teams of a place that are founded at once.' })
export class TeamInput {
  @Field(() => String, {
    description: 'Code of its kind from the reference data of the city; see `teamKinds`.',
  })
  readonly kind!: string;

  @Field(() => String, {
    description: 'Its name, 1 to 60 characters; everybody reads it, so without ID, card or phone numbers.',
  })
  readonly name!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Organization of the same city that stands behind it; none when left out.',
  })
  readonly organizationId?: string | null;
}

/** Teams to be founded. */
@InputType('CreateTeamsInput', { description: 'Teams of one place to be founded, without leaders as yet.' })
export class CreateTeamsInput {
  @Field(() => DivisionCodeScalar, { description: 'The place that they serve, of any level.' })
  readonly divisionCode!: string;

  @Field(() => [TeamInput], { description: 'The teams, 1 to 100.' })
  readonly teams!: TeamInput[];

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
