import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { type MoveInput, wantedOf } from '../../co-building/graphql/move.input.js';
import type { OrganizationContext } from '../../context.js';
import type { ProjectItem } from '../project-item.js';
import type { ProjectItemService } from '../project-item.service.js';
import { ProjectAction } from './project-item.enum.js';
import {
  CancelProjectInput,
  CompleteProjectInput,
  PlanProjectInput,
  ProjectItemFilterInput,
  StartProjectInput,
} from './project-item.input.js';
import {
  CancelProjectPayload,
  CompleteProjectPayload,
  PlanProjectPayload,
  ProjectItemConnectionType,
  ProjectItemType,
  StartProjectPayload,
} from './project-item.type.js';

/** Look-ups, lists and changes of projects. */
@Resolver(() => ProjectItemType)
export class ProjectItemResolver {
  constructor(private readonly service: ProjectItemService) {}

  @Audience('internal')
  @Query(() => ProjectItemType, {
    nullable: true,
    description: 'The project with this id; NOT_FOUND when there is none that the viewer may see.',
  })
  projectItem(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<ProjectItem> {
    return orNotFound(loaders.projectItem.load(id), '项目');
  }

  @Audience('internal')
  @Query(() => ProjectItemConnectionType, {
    nullable: true,
    description: '项目清单: the projects that the viewer may see, by place and age.',
  })
  projectItems(
    @Arg('filter', () => ProjectItemFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: ProjectItemFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<Connection<ProjectItem>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => PlanProjectPayload, {
    description:
      'Plans a project. For who speaks for the leading organization, and for officers of the place.',
  })
  planProject(
    @Arg('input', () => PlanProjectInput, { description: 'The project.' })
    { idempotencyKey, leadingOrganizationId, ...project }: PlanProjectInput,
    @Ctx() { viewer }: OrganizationContext,
  ) {
    return asPayload(async () => ({
      projectItem: await this.service.plan(
        {
          ...project,
          leaderId: leadingOrganizationId,
          description: project.description ?? null,
          agreementId: project.agreementId ?? null,
          plannedFrom: project.plannedFrom ?? null,
          plannedTo: project.plannedTo ?? null,
        },
        idempotencyKey,
        viewer,
      ),
    }));
  }

  @Audience('internal')
  @Mutation(() => StartProjectPayload, { description: 'Begins a project.' })
  startProject(
    @Arg('input', () => StartProjectInput, { description: 'The project.' }) input: MoveInput,
    @Ctx() context: OrganizationContext,
  ) {
    return this.move(ProjectAction.START, input, context);
  }

  @Audience('internal')
  @Mutation(() => CompleteProjectPayload, { description: 'Completes a project.' })
  completeProject(
    @Arg('input', () => CompleteProjectInput, { description: 'The project.' }) input: MoveInput,
    @Ctx() context: OrganizationContext,
  ) {
    return this.move(ProjectAction.COMPLETE, input, context);
  }

  @Audience('internal')
  @Mutation(() => CancelProjectPayload, { description: 'Gives a project up.' })
  cancelProject(
    @Arg('input', () => CancelProjectInput, { description: 'The project, and why.' }) input: MoveInput,
    @Ctx() context: OrganizationContext,
  ) {
    return this.move(ProjectAction.CANCEL, input, context);
  }

  private move(action: ProjectAction, input: MoveInput, { viewer }: OrganizationContext) {
    const wanted = wantedOf(action, input);
    return asPayload(async () => ({ projectItem: await this.service.move(input.id, wanted, viewer) }));
  }
}
