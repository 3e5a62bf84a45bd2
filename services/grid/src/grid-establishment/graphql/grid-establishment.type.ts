import { Audience, DateTimeScalar, DivisionCodeScalar, UserErrorType } from '@governance/shared';
import { Field, InputType, Int, ObjectType } from 'type-graphql';

const KIND = 'Code of the kind from the reference data of the city, e.g. `FULL_TIME`.';

/** How many workers of a kind a place is to have. */
@Audience('value')
@ObjectType('GridEstablishment', {
  description: '网格员编制: how many workers of a kind a place is to have.',
})
export class GridEstablishmentType {
  @Field(() => DivisionCodeScalar, { description: 'The place.' })
  readonly divisionCode!: string;

  @Field(() => String, { description: KIND })
  readonly kind!: string;

  @Field(() => Int, { description: 'The number.' })
  readonly established!: number;

  @Field(() => DateTimeScalar, { description: 'Since when it holds.' })
  readonly validFrom!: Date;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;
}

/** Workers of one kind. */
@Audience('value')
@ObjectType('GridKindStaffing', { description: 'Workers of one kind, as established and as there are.' })
export class GridKindStaffingType {
  @Field(() => String, { description: KIND })
  readonly kind!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many there are to be; null where no number was set.',
  })
  readonly established!: number | null;

  @Field(() => Int, { description: 'People who answer for a grid, each once.' })
  readonly actual!: number;
}

/** Establishment against actual staff. */
@Audience('open')
@ObjectType('GridStaffing', {
  description: 'Grid workers of a place and below it: how many there are to be, and how many there are.',
})
export class GridStaffingType {
  @Field(() => Int, {
    nullable: true,
    description: 'How many there are to be; null where no number was set.',
  })
  readonly established!: number | null;

  @Field(() => Int, { description: 'People who answer for a grid, each once.' })
  readonly actual!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Established less actual, below zero when there are more; null where no number was set.',
  })
  readonly vacancy!: number | null;

  @Field(() => [GridKindStaffingType], { description: 'The same by kind; at most 100.' })
  readonly byKind!: readonly GridKindStaffingType[];
}

/** A number of workers that is to hold from now on. */
@InputType('SetGridEstablishmentInput', {
  description: 'How many workers of a kind a place is to have from now on.',
})
export class SetGridEstablishmentInput {
  @Field(() => DivisionCodeScalar, {
    description: 'The place. Figures of a place add up what was set for it and for all places below it.',
  })
  readonly divisionCode!: string;

  @Field(() => String, { description: KIND })
  readonly kind!: string;

  @Field(() => Int, { description: 'The number, 0 to 100,000.' })
  readonly established!: number;

  @Field(() => Int, {
    description: 'The version that the change is based on, 0 when none was set; otherwise CONFLICT.',
  })
  readonly expectedVersion!: number;
}

/** Result of `setGridEstablishment`. */
@Audience('value')
@ObjectType('SetGridEstablishmentPayload', { description: 'Result of `setGridEstablishment`.' })
export class SetGridEstablishmentPayload {
  @Field(() => GridEstablishmentType, {
    nullable: true,
    description: 'What holds; null when a rule was broken.',
  })
  readonly establishment!: GridEstablishmentType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
