import { maskContacts } from '@governance/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { OrganizationReference } from '../../federation/references.js';
import { ProblemCaseType } from '../../problem-case/graphql/problem-case.type.js';
import type { ProblemCase } from '../../problem-case/problem-case.js';
import { ServiceRequestType } from '../../service-request/graphql/service-request.type.js';
import type { ServiceRequest } from '../../service-request/service-request.js';
import type { ConsultationMatter, ConsultationMeeting } from '../consultation-meeting.js';
import { ConsultationMatterType, ConsultationMeetingType } from './consultation-meeting.type.js';

/** What hangs on a matter of a consultation meeting. */
@Resolver(() => ConsultationMatterType)
export class ConsultationMatterResolver {
  @FieldResolver(() => String, { description: 'In a few words. Phone numbers and plates in it are masked.' })
  title(@Root() { title }: ConsultationMatter): string {
    return maskContacts(title);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What was decided about it; null when nothing was. Phone numbers and plates are masked.',
  })
  decision(@Root() { decision }: ConsultationMatter): string | null {
    return decision && maskContacts(decision);
  }

  @FieldResolver(() => ServiceRequestType, {
    nullable: true,
    description: 'The request that it is about; null when there is none, or the viewer may not see it.',
  })
  request(
    @Root() { requestId }: ConsultationMatter,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<ServiceRequest | null> | null {
    return requestId === null ? null : loaders.request.load(requestId);
  }

  @FieldResolver(() => ProblemCaseType, {
    nullable: true,
    description: 'The problem case that it is about; null when there is none, or the viewer may not see it.',
  })
  problemCase(
    @Root() { problemCaseId }: ConsultationMatter,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<ProblemCase | null> | null {
    return problemCaseId === null ? null : loaders.problemCase.load(problemCaseId);
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: '责任单位: who is to see to it; null when nobody in particular.',
  })
  organization(@Root() { organizationId }: ConsultationMatter): OrganizationReference | null {
    return organizationId === null ? null : { id: organizationId };
  }

  @FieldResolver(() => ConsultationMeetingType, {
    nullable: true,
    description: '结转自: the meeting that it was carried from; null for a new one.',
  })
  carriedFrom(
    @Root() { carriedFromId }: ConsultationMatter,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<ConsultationMeeting | null> | null {
    return carriedFromId === null ? null : loaders.consultationMeeting.load(carriedFromId);
  }

  @FieldResolver(() => ConsultationMeetingType, {
    nullable: true,
    description: '结转至: the later meeting that it was carried to; null while there is none.',
  })
  carriedTo(
    @Root() { carriedToId }: ConsultationMatter,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<ConsultationMeeting | null> | null {
    return carriedToId === null ? null : loaders.consultationMeeting.load(carriedToId);
  }
}
