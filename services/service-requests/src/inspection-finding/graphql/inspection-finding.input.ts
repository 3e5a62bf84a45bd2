import { DateScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { FindingAction, FindingSeverity, FindingStatus } from './inspection-finding.enum.js';

/** What `inspectionFindings` is limited to. */
@InputType('InspectionFindingFilter', {
  description: 'What a list of findings is limited to; all that is given must hold.',
})
export class FindingFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => [FindingStatus], { nullable: true, description: 'With one of these statuses.' })
  readonly status?: FindingStatus[] | null;

  @Field(() => FindingSeverity, { nullable: true, description: 'So serious.' })
  readonly severity?: FindingSeverity | null;

  @Field(() => ID, { nullable: true, description: 'Of this joint inspection.' })
  readonly inspectionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'That this organization sees to.' })
  readonly responsibleId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the last day to put it right has passed (逾期).',
  })
  readonly overdue?: boolean | null;
}

/** A finding to be entered. */
@InputType('RecordInspectionFindingInput', { description: 'A finding of a joint inspection to be entered.' })
export class RecordFindingInput {
  @Field(() => ID, { description: 'The inspection; one that is UNDER_WAY.' })
  readonly inspectionId!: string;

  @Field(() => Int, { nullable: true, description: 'Number of the site in its plan.' })
  readonly siteNumber?: number | null;

  @Field(() => String, {
    description: 'What was found, 1 to 1000 characters. No resident ID or bank card numbers.',
  })
  readonly description!: string;

  @Field(() => FindingSeverity, { description: 'How serious it is.' })
  readonly severity!: FindingSeverity;

  @Field(() => ID, { description: 'Who sees to it: the sponsor or one of those that take part.' })
  readonly responsibleId!: string;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** A move of a finding. */
@InputType('MoveInspectionFindingInput', { description: 'A move of a finding.' })
export class MoveFindingInput {
  @Field(() => ID, { description: 'The finding.' })
  readonly id!: string;

  @Field(() => FindingAction, {
    description:
      'One of its `availableActions`; otherwise ACTION_NOT_AVAILABLE, or FORBIDDEN for this viewer.',
  })
  readonly action!: FindingAction;

  @Field(() => Int, { description: 'The version that the move is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why, or what was done: 1 to 1000 characters, without resident ID or bank card numbers.',
  })
  readonly text?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'For ORDER_RECTIFICATION and SEND_BACK: the last business day to put it right, today or within 180 days.',
  })
  readonly dueDay?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'For LINK_REQUEST: the request that it became, of the same city.',
  })
  readonly requestId?: string | null;
}
