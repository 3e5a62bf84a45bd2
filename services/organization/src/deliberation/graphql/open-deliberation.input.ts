import { DateTimeScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DeliberationLevel, DeliberationProposer } from './deliberation.enum.js';

/** A deliberation to be opened. */
@InputType('OpenDeliberationInput', {
  description:
    'A deliberation to be opened, with its first step 汇. Everybody may come to read its words: phone numbers and plates are refused.',
})
export class OpenDeliberationInput {
  @Field(() => ID, { description: 'The joint body that deliberates.' })
  readonly jointBodyId!: string;

  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description: 'The place, within that of the body; that of the body when left out.',
  })
  readonly divisionCode?: string | null;

  @Field(() => DeliberationLevel, {
    description: 'STREET for a street or town, COMMUNITY and QUARTER for a community or village.',
  })
  readonly level!: DeliberationLevel;

  @Field(() => ID, { nullable: true, description: 'With QUARTER: the residential quarter of the same city.' })
  readonly quarterId?: string | null;

  @Field(() => String, { description: 'The question in a few words, 1 to 80 characters.' })
  readonly title!: string;

  @Field(() => String, { description: 'The question, 1 to 1000 characters.' })
  readonly topic!: string;

  @Field(() => DeliberationProposer, { description: 'Who proposed it.' })
  readonly proposer!: DeliberationProposer;

  @Field(() => ID, {
    nullable: true,
    description: 'With ORGANIZATION, and only then: the organization of the same city that proposed it.',
  })
  readonly proposedByOrganizationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The request of the same city that gave rise to it.' })
  readonly serviceRequestId?: string | null;

  @Field(() => ID, { description: 'The organization that leads it: the chair of the body or a member.' })
  readonly chairOrganizationId!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When opinions were first collected, from the founding of the body to now; now when left out.',
  })
  readonly heldAt?: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many people took part, 1 to 100000.' })
  readonly attendance?: number | null;

  @Field(() => String, { nullable: true, description: 'What happened, 1 to 2000 characters; stays inside.' })
  readonly summary?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the document is found, 1 to 100 characters; stays inside.',
  })
  readonly documentReference?: string | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
