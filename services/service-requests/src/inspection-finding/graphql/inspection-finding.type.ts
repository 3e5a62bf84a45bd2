import { Audience, connectionType, DateScalar, DateTimeScalar, Key, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FindingSeverity, FindingStatus } from './inspection-finding.enum.js';

/** A finding, as the graph shows it. Its edges and its words come from the resolver. */
@Key('id')
@Audience('internal')
@ObjectType('InspectionFinding', {
  description:
    '检查问题: what a joint inspection found, followed up until the sponsor confirms that it is put right. Seen by whoever sees the inspection.',
})
export class InspectionFindingType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Rises with every move; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => FindingSeverity, { description: 'How serious it is.' })
  readonly severity!: FindingSeverity;

  @Field(() => FindingStatus, { description: 'Where it stands.' })
  readonly status!: FindingStatus;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the site in the plan; null when it concerns no single one.',
  })
  readonly siteNumber!: number | null;

  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  readonly openedAt!: Date;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last business day to put it right; null before that is ordered.',
  })
  readonly dueDay!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was put right as far as was said last; null while it is not.',
  })
  readonly rectifiedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was confirmed; null before.' })
  readonly confirmedAt!: Date | null;

  /** Not fields: what the nested fields need. */
  readonly description!: string;
  readonly divisionCode!: string;
  readonly inspectionId!: string;
  readonly responsibleId!: string;
  readonly requestId!: string | null;
}

/** A page of findings. */
export const InspectionFindingConnectionType = connectionType(
  InspectionFindingType,
  'InspectionFinding',
  'findings of joint inspections',
);

/** What every change of a finding answers. */
@ObjectType()
abstract class InspectionFindingPayload {
  @Field(() => InspectionFindingType, {
    nullable: true,
    description: 'The finding as it stands now; null when a rule was broken.',
  })
  readonly inspectionFinding!: InspectionFindingType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `recordInspectionFinding`. */
@Audience('value')
@ObjectType('RecordInspectionFindingPayload', { description: 'Result of `recordInspectionFinding`.' })
export class RecordInspectionFindingPayload extends InspectionFindingPayload {}

/** Result of `moveInspectionFinding`. */
@Audience('value')
@ObjectType('MoveInspectionFindingPayload', { description: 'Result of `moveInspectionFinding`.' })
export class MoveInspectionFindingPayload extends InspectionFindingPayload {}
