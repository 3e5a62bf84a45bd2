import { UsccScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Strand } from './strand.enum.js';

/** What is known of an organization from now on. */
@InputType('UpdateOrganizationProfileInput', {
  description:
    'What is known of an organization from now on. What is left out stays as it is; null clears. Other organizations are of the same city.',
})
export class UpdateOrganizationProfileInput {
  @Field(() => ID, { description: 'The organization.' })
  readonly id!: string;

  @Field(() => UsccScalar, {
    nullable: true,
    description:
      'Its unified social credit code; another organization of the city with the same one: ALREADY_EXISTS. From a machine (role INTEGRATION) a wrong check character is a warning, otherwise USCC_CHECKSUM.',
  })
  readonly uscc?: string | null;

  @Field(() => Strand, { nullable: true, description: 'For a party organization: its strand.' })
  readonly strand?: Strand | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its industry, as a code of the city: 1 to 30 upper-case letters, digits or `_`.',
  })
  readonly industry?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For a branch: number of 党员中心户, 0 to 100,000. A count, never addresses.',
  })
  readonly memberHouseholds?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'For a party organization of members on the move: the one that they come from.',
  })
  readonly homeOrganizationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'For a party organization of members on the move: the one where they live and work now.',
  })
  readonly hostOrganizationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'For a party organization: the unit whose it is.' })
  readonly hostUnitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'For a unit: who employs its people.' })
  readonly employedById?: string | null;

  @Field(() => ID, { nullable: true, description: 'For a unit: who manages its people.' })
  readonly managedById?: string | null;

  @Field(() => ID, { nullable: true, description: 'For a unit: where its people work.' })
  readonly worksAtId?: string | null;

  @Field(() => Int, {
    description: 'The version of the organization that the change is based on; otherwise CONFLICT.',
  })
  readonly expectedVersion!: number;
}
