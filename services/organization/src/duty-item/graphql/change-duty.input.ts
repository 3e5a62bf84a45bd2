import { DateScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DutyKind } from './duty-kind.enum.js';
import { DutyLevel } from './duty-level.enum.js';

/** A duty to be put on a list. */
@InputType('AddDutyItemInput', { description: 'A duty to be put on the list of a place or an organization.' })
export class AddDutyItemInput {
  @Field(() => DivisionCodeScalar, {
    description: 'The place whose list it is; the duty holds there and below. No community for STREET.',
  })
  readonly divisionCode!: string;

  @Field(() => DutyLevel, { description: 'Whose duty it is.' })
  readonly level!: DutyLevel;

  @Field(() => DutyKind, {
    description: 'Why it stands on the list. ADMITTED comes by `requestDutyAdmission` alone.',
  })
  readonly kind!: DutyKind;

  @Field(() => String, { description: 'What is to be done, 1 to 100 characters; everybody reads it.' })
  readonly title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The law and article, 1 to 200 characters. Needed for STATUTORY_ASSISTANCE.',
  })
  readonly legalBasis?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The department of the same city that is responsible for the matter.',
  })
  readonly responsibleOrganizationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'For ORGANIZATION_DUTY, and for no other: the organization of the same city whose duty it is.',
  })
  readonly organizationId?: string | null;

  @Field(() => DateScalar, { description: 'The day on which it was decided, today or earlier.' })
  readonly decidedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it holds, from the decision to today; the decision when left out.',
  })
  readonly validFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it holds no longer; without an end when left out.',
  })
  readonly validTo?: string | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** A duty to be taken off its list. */
@InputType('RemoveDutyItemInput', { description: 'A duty to be taken off its list.' })
export class RemoveDutyItemInput {
  @Field(() => ID, { description: 'The duty.' })
  readonly id!: string;

  @Field(() => String, { description: 'Why, 1 to 200 characters; everybody reads it.' })
  readonly reason!: string;

  @Field(() => Boolean, { description: 'Whether it goes because no law asks for it.' })
  readonly lackedLegalBasis!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day from which it is removed, since it holds and not later than today; today when left out.',
  })
  readonly removedOn?: string | null;

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}
