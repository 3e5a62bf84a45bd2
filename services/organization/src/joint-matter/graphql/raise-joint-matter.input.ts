import { Field, ID, InputType } from 'type-graphql';

/** A matter to be brought before a body. */
@InputType('RaiseJointMatterInput', {
  description:
    'A matter to be brought before a joint body. Its texts name no person: phone numbers and plates are refused.',
})
export class RaiseJointMatterInput {
  @Field(() => ID, { description: 'The joint body.' })
  readonly jointBodyId!: string;

  @Field(() => String, { description: 'In a few words, 1 to 80 characters.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'What it is about, 1 to 2000 characters.' })
  readonly description?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What sort of matter it is, in the body's own word, 1 to 30 characters.",
  })
  readonly category?: string | null;

  @Field(() => ID, {
    description:
      'The organization that raises it: the viewer’s own, which has a seat or leads the body, or for an officer any of the same city.',
  })
  readonly raisedByOrganizationId!: string;

  @Field(() => ID, { nullable: true, description: 'The request of the same city that gave rise to it.' })
  readonly serviceRequestId?: string | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
