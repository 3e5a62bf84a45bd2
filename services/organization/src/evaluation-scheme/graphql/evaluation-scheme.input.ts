import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { SchemeContentInput } from './scheme-content.input.js';

/** A scheme to be made. */
@InputType('CreateEvaluationSchemeInput', { description: 'A scheme to be made, as a draft.' })
export class CreateEvaluationSchemeInput {
  @Field(() => DivisionCodeScalar, {
    description: 'The place that assesses what lies in it: a city, district, street or below, no province.',
  })
  readonly divisionCode!: string;

  @Field(() => SchemeContentInput, { description: 'What its first version says.' })
  readonly content!: SchemeContentInput;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** Another version of a scheme. */
@InputType('ReviseEvaluationSchemeInput', {
  description: 'Another version of a scheme, as a draft. The versions before it stay as they are.',
})
export class ReviseEvaluationSchemeInput {
  @Field(() => ID, { description: 'The scheme.' })
  readonly id!: string;

  @Field(() => SchemeContentInput, { description: 'All that the new version says.' })
  readonly content!: SchemeContentInput;

  @Field(() => Int, {
    description: 'The newest version, which the new one is based on; otherwise CONFLICT.',
  })
  readonly expectedVersion!: number;
}

/** Which version is to be published. */
@InputType('PublishEvaluationSchemeInput', {
  description: 'The version of a scheme that is to be published.',
})
export class PublishEvaluationSchemeInput {
  @Field(() => ID, { description: 'The scheme.' })
  readonly id!: string;

  @Field(() => Int, {
    description: 'The newest version, which is published; CONFLICT when there is a newer one by now.',
  })
  readonly expectedVersion!: number;
}
