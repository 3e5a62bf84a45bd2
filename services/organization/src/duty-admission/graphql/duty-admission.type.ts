import { Audience, connectionType, DateScalar, DateTimeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DutyLevel } from '../../duty-item/graphql/duty-level.enum.js';
import { AdmissionStatus } from './admission-status.enum.js';

/** An admission, as the graph shows it. */
@Key('id')
@Audience('internal')
@ObjectType('DutyAdmission', {
  description:
    '事项准入: a department’s request to give streets, communities or grids one more task, and what was decided.',
})
export class DutyAdmissionType {
  @Field(() => ID, { description: 'Stable id; what others refer to.' })
  readonly id!: string;

  @Field(() => String, { description: 'What would have to be done.' })
  readonly title!: string;

  @Field(() => DutyLevel, { description: 'Whose duty it would be.' })
  readonly level!: DutyLevel;

  @Field(() => String, { description: '法律依据: the law and article that it rests on.' })
  readonly legalBasis!: string;

  @Field(() => Int, {
    nullable: true,
    description: '随事配套经费: money that comes with the task, in yuan a year; null for none.',
  })
  readonly fundsYuan!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '随事配套人员: number of people who come with the task; null for none.',
  })
  readonly staff!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it would hold no longer; null without an end.',
  })
  readonly validTo!: string | null;

  @Field(() => AdmissionStatus, { description: 'Where it stands.' })
  readonly status!: AdmissionStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was rejected or withdrawn, or what was said when it was approved.',
  })
  readonly reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the department asked.' })
  readonly requestedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was decided or withdrawn; null while it is open.',
  })
  readonly decidedAt!: Date | null;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly requestingOrganizationId!: string;
  readonly requestedBySubject!: string;
  readonly dutyItemId!: string | null;
}

/** A page of admissions. */
export const DutyAdmissionConnectionType = connectionType(
  DutyAdmissionType,
  'DutyAdmission',
  'admissions of tasks',
);
