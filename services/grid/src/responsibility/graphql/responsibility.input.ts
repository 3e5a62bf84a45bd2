import { DateTimeScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DivisionLevel } from '../../division/graphql/division-level.enum.js';

/** What `gridResponsibilities` is limited to. */
@InputType('GridResponsibilityFilter', {
  description: 'What a list of responsibilities is limited to; all that is given must hold.',
})
export class ResponsibilityFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'In this role, e.g. `LANE_STEWARD`.' })
  readonly role?: string | null;

  @Field(() => DivisionLevel, { nullable: true, description: 'Held at this level.' })
  readonly level?: DivisionLevel | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name of what is answered for; Traditional and Simplified writing are the same.',
  })
  readonly search?: string | null;
}

/** A responsibility to be given. */
@InputType('AssignResponsibilityInput', { description: 'A responsibility to be given to somebody.' })
export class AssignResponsibilityInput {
  @Field(() => DivisionCodeScalar, { description: 'Place in which the object lies.' })
  readonly divisionCode!: string;

  @Field(() => String, { description: 'Role from the reference data of the city.' })
  readonly role!: string;

  @Field(() => DivisionLevel, { description: 'Level at which it is held, not below that of the place.' })
  readonly level!: DivisionLevel;

  @Field(() => String, { description: 'What is answered for, 1 to 60 characters; everybody reads it.' })
  readonly objectName!: string;

  @Field(() => String, { nullable: true, description: 'Post, 1 to 40 characters. Needed of an official.' })
  readonly holderPost?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Name, 1 to 20 characters. Of a resident the masked name alone is kept. None for a role that counts.',
  })
  readonly holderName?: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of households, for a role that counts them.' })
  readonly count?: number | null;

  @Field(() => ID, { nullable: true, description: 'Grid of the same community that it belongs to.' })
  readonly gridId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Road segment that is answered for, of a role whose object is a road, street or lane.',
  })
  readonly roadSegmentId?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when, not later than now; now when left out.',
  })
  readonly since?: Date | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** A responsibility that ends. */
@InputType('EndResponsibilityInput', { description: 'A responsibility that ends.' })
export class EndResponsibilityInput {
  @Field(() => ID, { description: 'The responsibility.' })
  readonly id!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When, after the beginning and not later than now; now when left out.',
  })
  readonly until?: Date | null;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}
