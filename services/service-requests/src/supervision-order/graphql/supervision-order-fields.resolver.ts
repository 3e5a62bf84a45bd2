import { type Connection, maskContacts, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import { ProblemCaseType } from '../../problem-case/graphql/problem-case.type.js';
import type { ProblemCase } from '../../problem-case/problem-case.js';
import { ServiceRequestType } from '../../service-request/graphql/service-request.type.js';
import type { ServiceRequest } from '../../service-request/service-request.js';
import { CaseTimelineEntryType } from '../../working-case/graphql/case-timeline.type.js';
import type { CaseTimelineEntry } from '../../working-case/case-timeline.repository.js';
import { actionsOnOrder } from '../supervision-order.policy.js';
import type { SupervisionOrder } from '../supervision-order.js';
import { SupervisionAction } from './supervision.enum.js';
import { SupervisionOrderFilterInput } from './supervision-order.input.js';
import { SupervisionOrderConnectionType, SupervisionOrderType } from './supervision-order.type.js';

/** What hangs on a supervision order. */
@Resolver(() => SupervisionOrderType)
export class SupervisionOrderFieldsResolver {
  @FieldResolver(() => String, { description: 'Why, in words. Phone numbers and plates in it are masked.' })
  explanation(@Root() { explanation }: SupervisionOrder): string {
    return maskContacts(explanation);
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'The place that it concerns.' })
  division(@Root() { divisionCode }: SupervisionOrder): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'Who issued it; null when the system did, or somebody who acts for no organization.',
  })
  issuer(@Root() { issuerId }: SupervisionOrder): OrganizationReference | null {
    return issuerId === null ? null : { id: issuerId };
  }

  @FieldResolver(() => OrganizationReference, { nullable: true, description: 'Who has to answer.' })
  addressee(@Root() { addresseeId }: SupervisionOrder): OrganizationReference {
    return { id: addresseeId };
  }

  @FieldResolver(() => ServiceRequestType, {
    nullable: true,
    description: 'The request that it is about; null when there is none, or the viewer may not see it.',
  })
  request(
    @Root() { requestId }: SupervisionOrder,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<ServiceRequest | null> | null {
    return requestId === null ? null : loaders.request.load(requestId);
  }

  @FieldResolver(() => ProblemCaseType, {
    nullable: true,
    description: 'The problem case that it is about; null when there is none, or the viewer may not see it.',
  })
  problemCase(
    @Root() { problemCaseId }: SupervisionOrder,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<ProblemCase | null> | null {
    return problemCaseId === null ? null : loaders.problemCase.load(problemCaseId);
  }

  @FieldResolver(() => [CaseTimelineEntryType], {
    description: 'What happened to it, oldest first; at most 500.',
  })
  timeline(
    @Root() { id }: SupervisionOrder,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<readonly CaseTimelineEntry[]> {
    return loaders.caseTimeline.load(id);
  }

  @FieldResolver(() => [SupervisionAction], { description: 'What the viewer may do with it now; at most 4.' })
  availableActions(
    @Root() order: SupervisionOrder,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): readonly SupervisionAction[] {
    return actionsOnOrder(order, viewer);
  }
}

/** Adds `Division.supervisionOrders` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionSupervisionOrdersResolver {
  @FieldResolver(() => SupervisionOrderConnectionType, {
    nullable: true,
    description: '督办单: those in this place and below it that the viewer may see, the newest first.',
  })
  supervisionOrders(
    @Root() { code }: DivisionReference,
    @Arg('filter', () => SupervisionOrderFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: SupervisionOrderFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<Connection<SupervisionOrder>> {
    return loaders.supervisionOrdersOfDivision.load(code, filter ?? {}, page);
  }
}
