import { businessDay, maskContacts } from '@governance/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import { JointInspectionType } from '../../joint-inspection/graphql/joint-inspection.type.js';
import type { JointInspection } from '../../joint-inspection/joint-inspection.js';
import { ServiceRequestType } from '../../service-request/graphql/service-request.type.js';
import type { ServiceRequest } from '../../service-request/service-request.js';
import { CaseTimelineEntryType } from '../../working-case/graphql/case-timeline.type.js';
import type { CaseTimelineEntry } from '../../working-case/case-timeline.repository.js';
import { actionsOnFinding } from '../inspection-finding.policy.js';
import { type InspectionFinding, isOverdueOn } from '../inspection-finding.js';
import { FindingAction } from './inspection-finding.enum.js';
import { InspectionFindingType } from './inspection-finding.type.js';

/** What hangs on a finding. */
@Resolver(() => InspectionFindingType)
export class InspectionFindingFieldsResolver {
  @FieldResolver(() => String, {
    description: 'What was found. Phone numbers and plates in it are masked.',
  })
  description(@Root() { description }: InspectionFinding): string {
    return maskContacts(description);
  }

  @FieldResolver(() => Boolean, {
    description: '逾期: whether the last day to put it right has passed. Computed when it is asked.',
  })
  overdue(@Root() finding: InspectionFinding, @Ctx() { now }: ServiceRequestsContext): boolean {
    return isOverdueOn(finding, businessDay(now));
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'Where it is.' })
  division(@Root() { divisionCode }: InspectionFinding): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: '责任单位: which of the inspecting organizations sees to it.',
  })
  responsible(@Root() { responsibleId }: InspectionFinding): OrganizationReference {
    return { id: responsibleId };
  }

  @FieldResolver(() => JointInspectionType, { nullable: true, description: 'The inspection that found it.' })
  inspection(
    @Root() { inspectionId }: InspectionFinding,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<JointInspection | null> {
    return loaders.jointInspection.load(inspectionId);
  }

  @FieldResolver(() => ServiceRequestType, {
    nullable: true,
    description: 'The request that it became; null when it became none, or the viewer may not see it.',
  })
  request(
    @Root() { requestId }: InspectionFinding,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<ServiceRequest | null> | null {
    return requestId === null ? null : loaders.request.load(requestId);
  }

  @FieldResolver(() => [CaseTimelineEntryType], {
    description: 'What happened to it, oldest first; at most 500.',
  })
  timeline(
    @Root() { id }: InspectionFinding,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<readonly CaseTimelineEntry[]> {
    return loaders.caseTimeline.load(id);
  }

  @FieldResolver(() => [FindingAction], { description: 'What the viewer may do with it now; at most 6.' })
  async availableActions(
    @Root() finding: InspectionFinding,
    @Ctx() { viewer, loaders }: ServiceRequestsContext,
  ): Promise<readonly FindingAction[]> {
    const inspection = await loaders.jointInspection.load(finding.inspectionId);
    return inspection ? actionsOnFinding({ finding, inspection }, viewer) : [];
  }
}
