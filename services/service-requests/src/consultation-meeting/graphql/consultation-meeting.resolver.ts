import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import type { ConsultationMeetingService } from '../consultation-meeting.service.js';
import type { ConsultationMeeting } from '../consultation-meeting.js';
import { CONSULTATION_TABLE } from '../consultation-moves.js';
import type { NewMatter } from '../new-consultation.js';
import {
  ConsultationFilterInput,
  type ConsultationMatterInput,
  ConveneConsultationInput,
  MoveConsultationInput,
} from './consultation-meeting.input.js';
import {
  ConsultationMeetingConnectionType,
  ConsultationMeetingType,
  ConveneConsultationPayload,
  MoveConsultationPayload,
} from './consultation-meeting.type.js';

/** Look-ups, lists and changes of consultation meetings. */
@Resolver(() => ConsultationMeetingType)
export class ConsultationMeetingResolver {
  constructor(private readonly service: ConsultationMeetingService) {}

  @Audience('internal')
  @Query(() => ConsultationMeetingType, {
    nullable: true,
    description:
      'The consultation meeting with this id; NOT_FOUND when there is none that the viewer may see.',
  })
  consultationMeeting(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<ConsultationMeeting> {
    return orNotFound(loaders.consultationMeeting.load(id), CONSULTATION_TABLE.what);
  }

  @Audience('internal')
  @Query(() => ConsultationMeetingConnectionType, {
    nullable: true,
    description: 'The consultation meetings that the viewer may see, the newest first.',
  })
  consultationMeetings(
    @Arg('filter', () => ConsultationFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: ConsultationFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<Connection<ConsultationMeeting>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => ConveneConsultationPayload, {
    description:
      '召集会商: convenes the meeting of a place and a day. By officers of the street or the district.',
  })
  conveneConsultation(
    @Arg('input', () => ConveneConsultationInput, { description: 'The meeting.' })
    { idempotencyKey, chairId, matters, ...meeting }: ConveneConsultationInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<ConveneConsultationPayload> {
    const given = { ...meeting, chairId: chairId ?? null, matters: matters.map(matterOf) };
    return asPayload(async () => ({
      consultationMeeting: await this.service.convene(given, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => MoveConsultationPayload, {
    description: 'Moves a consultation meeting on; every move is an entry in its timeline.',
  })
  moveConsultation(
    @Arg('input', () => MoveConsultationInput, { description: 'The meeting and the move.' })
    { id, text, decisions, outcomes, matters, ...wanted }: MoveConsultationInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<MoveConsultationPayload> {
    const step = {
      ...wanted,
      text: text ?? null,
      decisions: decisions ?? null,
      matters: (matters ?? []).map(matterOf),
      outcomes: (outcomes ?? []).map(({ number, settled, decision }) => ({
        number,
        isSettled: settled,
        decision: decision ?? null,
      })),
    };
    return asPayload(async () => ({ consultationMeeting: await this.service.move(id, step, viewer) }));
  }
}

const matterOf = (matter: ConsultationMatterInput): NewMatter => ({
  title: matter.title,
  requestId: matter.requestId ?? null,
  whistleId: matter.whistleId ?? null,
  problemCaseId: matter.problemCaseId ?? null,
  organizationId: matter.organizationId ?? null,
});
