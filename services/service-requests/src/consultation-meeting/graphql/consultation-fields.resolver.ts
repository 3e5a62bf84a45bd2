import { type Connection, maskContacts, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import { CaseTimelineEntryType } from '../../working-case/graphql/case-timeline.type.js';
import type { CaseTimelineEntry } from '../../working-case/case-timeline.repository.js';
import { actionsOnConsultation } from '../consultation-meeting.policy.js';
import { soundConsultationFilter } from '../consultation-meeting.service.js';
import {
  type ConsultationMatter,
  type ConsultationMeeting,
  type DayLedger,
  ledgerOf,
} from '../consultation-meeting.js';
import { ConsultationAction } from './consultation.enum.js';
import { ConsultationFilterInput } from './consultation-meeting.input.js';
import {
  ConsultationLedgerType,
  ConsultationMatterType,
  ConsultationMeetingConnectionType,
  ConsultationMeetingType,
} from './consultation-meeting.type.js';

/** What hangs on a consultation meeting. */
@Resolver(() => ConsultationMeetingType)
export class ConsultationFieldsResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What was decided on the whole; null before it is recorded. Phone numbers and plates in it are masked.',
  })
  decisions(@Root() { decisions }: ConsultationMeeting): string | null {
    return decisions && maskContacts(decisions);
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'Of which place it is.' })
  division(@Root() { divisionCode }: ConsultationMeeting): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationReference, { nullable: true, description: '召集单位: who chairs it.' })
  chair(@Root() { chairId }: ConsultationMeeting): OrganizationReference {
    return { id: chairId };
  }

  @FieldResolver(() => [ConsultationMatterType], { description: 'Its matters, in order; at most 50.' })
  matters(
    @Root() { id }: ConsultationMeeting,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<readonly ConsultationMatter[]> {
    return loaders.mattersOfConsultation.load(id);
  }

  @FieldResolver(() => ConsultationLedgerType, { description: '日销账: what its matters come to.' })
  async ledger(
    @Root() { id }: ConsultationMeeting,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<DayLedger> {
    return ledgerOf(await loaders.mattersOfConsultation.load(id));
  }

  @FieldResolver(() => [CaseTimelineEntryType], {
    description: 'What happened to it, oldest first; at most 500.',
  })
  timeline(
    @Root() { id }: ConsultationMeeting,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<readonly CaseTimelineEntry[]> {
    return loaders.caseTimeline.load(id);
  }

  @FieldResolver(() => [ConsultationAction], {
    description: 'What the viewer may do with it now; at most 4.',
  })
  availableActions(
    @Root() it: ConsultationMeeting,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): readonly ConsultationAction[] {
    return actionsOnConsultation(it, viewer);
  }
}

/** Adds `Division.consultationMeetings` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionConsultationsResolver {
  @FieldResolver(() => ConsultationMeetingConnectionType, {
    nullable: true,
    description: '会商: those of this place and of those below it that the viewer may see, the newest first.',
  })
  consultationMeetings(
    @Root() { code }: DivisionReference,
    @Arg('filter', () => ConsultationFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: ConsultationFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<Connection<ConsultationMeeting>> {
    return loaders.consultationsOfDivision.load(code, soundConsultationFilter(filter ?? {}), page);
  }
}
