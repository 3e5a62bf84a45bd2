import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput } from '../../directory/graphql/change.input.js';
import { RegisterInput } from '../../directory/graphql/register.input.js';

/** What `serviceStations` is limited to. */
@InputType('ServiceStationFilter', { description: 'What a list of service stations is limited to.' })
export class ServiceStationFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;
}

/** A service station to be registered. */
@InputType('RegisterServiceStationInput', { description: 'A service station to be registered.' })
export class RegisterServiceStationInput extends RegisterInput {
  @Field(() => String, { description: 'Its name, 1 to 60 characters; everybody reads it.' })
  readonly name!: string;

  @Field(() => ID, { nullable: true, description: 'Grid of the same community that it serves.' })
  readonly gridId?: string | null;

  @Field(() => String, { description: 'Where it stands, 1 to 100 characters: a public place, never a home.' })
  readonly address!: string;

  @Field(() => [String], {
    description: 'What it is for, 1 to 20 codes of the reference data of the city; see `stationFunctions`.',
  })
  readonly functions!: readonly string[];

  @Field(() => String, { nullable: true, description: 'When it is open, in words, 1 to 100 characters.' })
  readonly openingHours?: string | null;
}

/** Other details of a service station. */
@InputType('UpdateServiceStationInput', {
  description: 'Other details of a service station. What is left out stays as it is.',
})
export class UpdateServiceStationInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'Its name, 1 to 60 characters.' })
  readonly name?: string | null;

  @Field(() => ID, { nullable: true, description: 'Grid that it serves; null for none.' })
  readonly gridId?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it stands, 1 to 100 characters.' })
  readonly address?: string | null;

  @Field(() => [String], { nullable: true, description: 'What it is for, instead of what was listed.' })
  readonly functions?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'When it is open, in words; null removes it.' })
  readonly openingHours?: string | null;
}

/** A service station to be closed. */
@InputType('CloseServiceStationInput', { description: 'A service station to be closed for good.' })
export class CloseServiceStationInput extends ChangeInput {}
