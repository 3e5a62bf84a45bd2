import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { DutyAdmissionType } from './duty-admission.type.js';

const ADMISSION = 'The admission with its new version; null when a rule was broken.';
const USER_ERRORS = 'Rules that the input broke; empty on success.';

/** Result of `requestDutyAdmission`. */
@Audience('value')
@ObjectType('RequestDutyAdmissionPayload', { description: 'Result of `requestDutyAdmission`.' })
export class RequestDutyAdmissionPayload {
  @Field(() => DutyAdmissionType, { nullable: true, description: ADMISSION })
  readonly dutyAdmission!: DutyAdmissionType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}

/** Result of `approveDutyAdmission`. */
@Audience('value')
@ObjectType('ApproveDutyAdmissionPayload', { description: 'Result of `approveDutyAdmission`.' })
export class ApproveDutyAdmissionPayload {
  @Field(() => DutyAdmissionType, { nullable: true, description: ADMISSION })
  readonly dutyAdmission!: DutyAdmissionType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}

/** Result of `rejectDutyAdmission`. */
@Audience('value')
@ObjectType('RejectDutyAdmissionPayload', { description: 'Result of `rejectDutyAdmission`.' })
export class RejectDutyAdmissionPayload {
  @Field(() => DutyAdmissionType, { nullable: true, description: ADMISSION })
  readonly dutyAdmission!: DutyAdmissionType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}

/** Result of `withdrawDutyAdmission`. */
@Audience('value')
@ObjectType('WithdrawDutyAdmissionPayload', { description: 'Result of `withdrawDutyAdmission`.' })
export class WithdrawDutyAdmissionPayload {
  @Field(() => DutyAdmissionType, { nullable: true, description: ADMISSION })
  readonly dutyAdmission!: DutyAdmissionType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}
