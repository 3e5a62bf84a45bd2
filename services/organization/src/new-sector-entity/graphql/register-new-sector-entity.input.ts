import { DateTimeScalar, DivisionCodeScalar, ExternalRefInput, UsccScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CoverageMode } from './coverage-mode.enum.js';
import { EmployeesBand } from './employees-band.enum.js';
import { NewSectorKind } from './new-sector-kind.enum.js';

/** How a new entity is covered. */
@InputType('NewSectorCoverageInput', { description: 'How a new entity of the new sectors is covered.' })
export class NewSectorCoverageInput {
  @Field(() => CoverageMode, { description: 'In which way.' })
  readonly mode!: CoverageMode;

  @Field(() => ID, {
    nullable: true,
    description:
      'The organization of the same city that covers it: a party organization for PARTY_ORGANIZATION and JOINT, a mass organization for MASS_ORGANIZATION, who sent the instructor (may be left out) for INSTRUCTOR, none for NONE.',
  })
  readonly organizationId?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when, not before it stands and not later than now; since it stands when left out.',
  })
  readonly since?: Date | null;
}

/** What is told of an entity to be registered. */
@InputType('NewSectorEntityInput', {
  description: 'An entity of the new sectors to be registered among many.',
})
export class NewSectorEntityInput {
  @Field(() => DivisionCodeScalar, { description: 'The place where it is, of any level.' })
  readonly divisionCode!: string;

  @Field(() => NewSectorKind, { description: 'What it is.' })
  readonly kind!: NewSectorKind;

  @Field(() => String, {
    description:
      'Its name, 1 to 60 characters; everybody reads it, but that of a sole proprietor masked outside its place.',
  })
  readonly name!: string;

  @Field(() => UsccScalar, {
    nullable: true,
    description: 'Its unified social credit code, once in a city. Buildings and districts have none.',
  })
  readonly uscc?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The organization of the same city that it is, where it stands among them too.',
  })
  readonly organizationId?: string | null;

  @Field(() => EmployeesBand, { nullable: true, description: 'About how many people work there.' })
  readonly employees?: EmployeesBand | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of full party members who work there, 0 to 1,000,000. A count, never a roster.',
  })
  readonly partyMembers?: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was founded or came here, not later than now; now when left out.',
  })
  readonly validFrom?: Date | null;

  @Field(() => NewSectorCoverageInput, {
    nullable: true,
    description: 'How it is covered; NONE when left out.',
  })
  readonly coverage?: NewSectorCoverageInput | null;

  @Field(() => ExternalRefInput, {
    nullable: true,
    description: 'What another system calls it. Needed among many, where it stands for the key.',
  })
  readonly externalRef?: ExternalRefInput | null;
}

/** An entity to be registered by itself. */
@InputType('RegisterNewSectorEntityInput', { description: 'An entity of the new sectors to be registered.' })
export class RegisterNewSectorEntityInput extends NewSectorEntityInput {
  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** Many entities to be registered. */
@InputType('RegisterNewSectorEntitiesInput', {
  description: 'Entities of the new sectors to be registered at once, e.g. from another register.',
})
export class RegisterNewSectorEntitiesInput {
  @Field(() => [NewSectorEntityInput], {
    description:
      '1 to 500 of them, each with an `externalRef`: the same one with the same content again answers what stands.',
  })
  readonly entities!: NewSectorEntityInput[];
}
