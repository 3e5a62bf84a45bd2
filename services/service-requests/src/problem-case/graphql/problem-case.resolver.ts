import { asPayload, Audience, type Connection, maskContacts, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { ServiceRequestType } from '../../service-request/graphql/service-request.type.js';
import type { ServiceRequest } from '../../service-request/service-request.js';
import { CaseTimelineEntryType } from '../../working-case/graphql/case-timeline.type.js';
import type { CaseTimelineEntry } from '../../working-case/case-timeline.repository.js';
import { actionsOnProblem } from '../problem-case.policy.js';
import type { ProblemCaseService } from '../problem-case.service.js';
import type { ProblemCase } from '../problem-case.js';
import { PROBLEM_TABLE } from '../problem-moves.js';
import { ProblemAction } from './problem-case.enum.js';
import { MoveProblemCaseInput, ProblemCaseFilterInput } from './problem-case.input.js';
import { MoveProblemCasePayload, ProblemCaseConnectionType, ProblemCaseType } from './problem-case.type.js';

/** Look-ups, lists and changes of problem cases, and what hangs on one. */
@Resolver(() => ProblemCaseType)
export class ProblemCaseResolver {
  constructor(private readonly service: ProblemCaseService) {}

  @Audience('internal')
  @Query(() => ProblemCaseType, {
    nullable: true,
    description: 'The problem case with this id; NOT_FOUND when there is none that the viewer may see.',
  })
  problemCase(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<ProblemCase> {
    return orNotFound(loaders.problemCase.load(id), PROBLEM_TABLE.what);
  }

  @Audience('internal')
  @Query(() => ProblemCaseConnectionType, {
    nullable: true,
    description: 'The problem cases that the viewer may see, the newest first.',
  })
  problemCases(
    @Arg('filter', () => ProblemCaseFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: ProblemCaseFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<Connection<ProblemCase>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => MoveProblemCasePayload, {
    description: 'Moves a problem case on; every move is an entry in its timeline.',
  })
  moveProblemCase(
    @Arg('input', () => MoveProblemCaseInput, { description: 'The case and the move.' })
    { id, text, ...wanted }: MoveProblemCaseInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<MoveProblemCasePayload> {
    return asPayload(async () => ({
      problemCase: await this.service.move(id, { ...wanted, text: text ?? null }, viewer),
    }));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the government above decided last; null before. Phone numbers and plates are masked.',
  })
  decision(@Root() { decision }: ProblemCase): string | null {
    return decision && maskContacts(decision);
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'Where the request is.' })
  division(@Root() { divisionCode }: ProblemCase): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => DivisionReference, {
    nullable: true,
    description: 'The division whose government it was lifted to: a district or county, or the city.',
  })
  liftedTo(@Root() { liftedTo }: ProblemCase): DivisionReference {
    return { code: liftedTo };
  }

  @FieldResolver(() => ServiceRequestType, {
    nullable: true,
    description: 'The request; null when the viewer may not see it.',
  })
  request(
    @Root() { requestId }: ProblemCase,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<ServiceRequest | null> {
    return loaders.request.load(requestId);
  }

  @FieldResolver(() => [CaseTimelineEntryType], {
    description: 'What happened to it, oldest first; at most 500.',
  })
  timeline(
    @Root() { id }: ProblemCase,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<readonly CaseTimelineEntry[]> {
    return loaders.caseTimeline.load(id);
  }

  @FieldResolver(() => [ProblemAction], { description: 'What the viewer may do with it now; at most 2.' })
  availableActions(
    @Root() it: ProblemCase,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): readonly ProblemAction[] {
    return actionsOnProblem(it, viewer);
  }
}

/** Adds `Division.problemCases` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionProblemCasesResolver {
  @FieldResolver(() => ProblemCaseConnectionType, {
    nullable: true,
    description: '问题工单: those in this place and below it that the viewer may see, the newest first.',
  })
  problemCases(
    @Root() { code }: DivisionReference,
    @Arg('filter', () => ProblemCaseFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: ProblemCaseFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<Connection<ProblemCase>> {
    return loaders.problemCasesOfDivision.load(code, filter ?? {}, page);
  }
}
