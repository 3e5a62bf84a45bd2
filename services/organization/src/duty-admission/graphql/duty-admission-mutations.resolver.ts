import { asPayload, Audience, type Viewer } from '@governance/shared';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { AdmissionAction } from '../admission-status.js';
import type { DutyAdmissionService } from '../duty-admission.service.js';
import type { WantedDecision } from '../planned-decision.js';
import {
  ApproveDutyAdmissionPayload,
  RejectDutyAdmissionPayload,
  RequestDutyAdmissionPayload,
  WithdrawDutyAdmissionPayload,
} from './duty-admission-payload.type.js';
import {
  ApproveDutyAdmissionInput,
  RejectDutyAdmissionInput,
  RequestDutyAdmissionInput,
  WithdrawDutyAdmissionInput,
} from './duty-admission.input.js';

/** Requests and decisions about admissions. */
@Resolver()
export class DutyAdmissionMutationsResolver {
  constructor(private readonly service: DutyAdmissionService) {}

  @Audience('internal')
  @Mutation(() => RequestDutyAdmissionPayload, {
    description: 'Asks for a task to be let in, for the viewer’s own department.',
  })
  requestDutyAdmission(
    @Arg('input', () => RequestDutyAdmissionInput, { description: 'The task.' })
    { idempotencyKey, ...task }: RequestDutyAdmissionInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<RequestDutyAdmissionPayload> {
    const admission = {
      ...task,
      fundsYuan: task.fundsYuan ?? null,
      staff: task.staff ?? null,
      validTo: task.validTo ?? null,
    };
    return asPayload(async () => ({
      dutyAdmission: await this.service.request(admission, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => ApproveDutyAdmissionPayload, {
    description:
      'Lets a task in: it stands on the list of its place from today. For a supervisor of the county who is not of the department that asks.',
  })
  approveDutyAdmission(
    @Arg('input', () => ApproveDutyAdmissionInput, { description: 'The admission.' })
    input: ApproveDutyAdmissionInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<ApproveDutyAdmissionPayload> {
    return this.decide(AdmissionAction.APPROVE, input, viewer);
  }

  @Audience('internal')
  @Mutation(() => RejectDutyAdmissionPayload, {
    description:
      'Refuses a task, with the reason. For a supervisor of the county who is not of the department that asks.',
  })
  rejectDutyAdmission(
    @Arg('input', () => RejectDutyAdmissionInput, { description: 'The admission and the reason.' })
    input: RejectDutyAdmissionInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<RejectDutyAdmissionPayload> {
    return this.decide(AdmissionAction.REJECT, input, viewer);
  }

  @Audience('internal')
  @Mutation(() => WithdrawDutyAdmissionPayload, {
    description: 'Takes a request back that is not decided yet. For the department that asked.',
  })
  withdrawDutyAdmission(
    @Arg('input', () => WithdrawDutyAdmissionInput, { description: 'The admission.' })
    input: WithdrawDutyAdmissionInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<WithdrawDutyAdmissionPayload> {
    return this.decide(AdmissionAction.WITHDRAW, input, viewer);
  }

  private decide(action: AdmissionAction, { id, ...input }: DecisionInput, viewer: Viewer) {
    const wanted: WantedDecision = {
      action,
      expectedVersion: input.expectedVersion,
      reason: input.reason ?? null,
      validTo: input.validTo ?? null,
    };
    return asPayload(async () => ({ dutyAdmission: await this.service.decide(id, wanted, viewer) }));
  }
}

/** What the inputs of all decisions may have. */
interface DecisionInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason?: string | null;
  readonly validTo?: string | null;
}
