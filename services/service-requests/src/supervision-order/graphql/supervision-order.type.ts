import { Audience, connectionType, DateTimeScalar, Key, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { SupervisionGround, SupervisionKind, SupervisionStatus } from './supervision.enum.js';

/** A supervision order, as the graph shows it. Its edges and its words come from the resolver. */
@Key('id')
@Audience('internal')
@ObjectType('SupervisionOrder', {
  description:
    '督办单: one organization reminds another of its duty and asks for an answer. Seen by both and by whoever governs the place.',
})
export class SupervisionOrderType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Rises with every move; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => SupervisionKind, { description: 'How sharply.' })
  readonly kind!: SupervisionKind;

  @Field(() => SupervisionGround, { description: 'On what ground.' })
  readonly ground!: SupervisionGround;

  @Field(() => SupervisionStatus, { description: 'Where it stands.' })
  readonly status!: SupervisionStatus;

  @Field(() => DateTimeScalar, { description: 'When it was issued.' })
  readonly openedAt!: Date;

  @Field(() => DateTimeScalar, {
    description: 'When the answer is due: the end of a working day, Asia/Shanghai.',
  })
  readonly dueAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered last; null before.' })
  readonly answeredAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null before.' })
  readonly closedAt!: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The call of a whistle that it is about; null when it is about something else.',
  })
  readonly whistleCallId!: string | null;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly issuerId!: string | null;
  readonly addresseeId!: string;
  readonly requestId!: string | null;
  readonly problemCaseId!: string | null;
}

/** A page of supervision orders. */
export const SupervisionOrderConnectionType = connectionType(
  SupervisionOrderType,
  'SupervisionOrder',
  'supervision orders',
);

/** What every change of a supervision order answers. */
@ObjectType()
abstract class SupervisionOrderPayload {
  @Field(() => SupervisionOrderType, {
    nullable: true,
    description: 'The order as it stands now; null when a rule was broken.',
  })
  readonly supervisionOrder!: SupervisionOrderType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `issueSupervisionOrder`. */
@Audience('value')
@ObjectType('IssueSupervisionOrderPayload', { description: 'Result of `issueSupervisionOrder`.' })
export class IssueSupervisionOrderPayload extends SupervisionOrderPayload {}

/** Result of `moveSupervisionOrder`. */
@Audience('value')
@ObjectType('MoveSupervisionOrderPayload', { description: 'Result of `moveSupervisionOrder`.' })
export class MoveSupervisionOrderPayload extends SupervisionOrderPayload {}
