import { Audience, type Connection, DomainError, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { NeedStatus } from '../../need-item/graphql/need-item.enum.js';
import { NeedItemConnectionType } from '../../need-item/graphql/need-item.type.js';
import type { NeedItem } from '../../need-item/need-item.js';
import { NeedSuggestionType } from '../../need-suggestion/graphql/need-suggestion.type.js';
import {
  MAX_NEED_SUGGESTIONS,
  type NeedSuggestion,
  seesNeedSuggestions,
} from '../../need-suggestion/need-suggestion.js';
import { ProjectStatus } from '../../project-item/graphql/project-item.enum.js';
import { ProjectItemConnectionType } from '../../project-item/graphql/project-item.type.js';
import type { ProjectItem } from '../../project-item/project-item.js';
import { ResourceStatus } from '../../resource-item/graphql/resource-item.enum.js';
import { ResourceItemConnectionType } from '../../resource-item/graphql/resource-item.type.js';
import type { ResourceItem } from '../../resource-item/resource-item.js';

const CATEGORY = 'Of this category or of one below it, by code; all when left out.';
const STATUS = 'Standing at one of these; all when left out.';

/** Adds the three lists to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionListsResolver {
  @Audience('internal')
  @FieldResolver(() => NeedItemConnectionType, {
    nullable: true,
    description: 'Needs in this place and below that the viewer may see, by place and age.',
  })
  needs(
    @Root() { code }: DivisionReference,
    @Arg('categoryCode', () => String, { nullable: true, description: CATEGORY })
    categoryCode: string | null | undefined,
    @Arg('status', () => [NeedStatus], { nullable: true, description: STATUS })
    status: NeedStatus[] | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<NeedItem>> {
    return loaders.needsOfDivision.load(code, { categoryCode, status }, page);
  }

  @Audience('internal')
  @FieldResolver(() => ResourceItemConnectionType, {
    nullable: true,
    description: 'Resources in this place and below that the viewer may see, by place and age.',
  })
  resources(
    @Root() { code }: DivisionReference,
    @Arg('categoryCode', () => String, { nullable: true, description: CATEGORY })
    categoryCode: string | null | undefined,
    @Arg('status', () => [ResourceStatus], { nullable: true, description: STATUS })
    status: ResourceStatus[] | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<ResourceItem>> {
    return loaders.resourcesOfDivision.load(code, { categoryCode, status }, page);
  }

  @Audience('internal')
  @FieldResolver(() => ProjectItemConnectionType, {
    nullable: true,
    description: 'Projects in this place and below that the viewer may see, by place and age.',
  })
  projects(
    @Root() { code }: DivisionReference,
    @Arg('categoryCode', () => String, { nullable: true, description: CATEGORY })
    categoryCode: string | null | undefined,
    @Arg('status', () => [ProjectStatus], { nullable: true, description: STATUS })
    status: ProjectStatus[] | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<ProjectItem>> {
    return loaders.projectsOfDivision.load(code, { categoryCode, status }, page);
  }

  @Audience('internal')
  @FieldResolver(() => [NeedSuggestionType], {
    nullable: true,
    description:
      'What this place itself could need, from the published monthly figures of requests, the most frequent first; empty for a viewer who may not state needs here.',
  })
  async suggestedNeeds(
    @Root() { code }: DivisionReference,
    @Arg('first', () => Int, {
      defaultValue: 10,
      description: 'How many, 1 to 20; otherwise PAGE_SIZE_INVALID.',
    })
    first: number,
    @Ctx() { loaders, viewer }: OrganizationContext,
  ): Promise<readonly NeedSuggestion[]> {
    if (first < 1 || first > MAX_NEED_SUGGESTIONS)
      throw new DomainError('PAGE_SIZE_INVALID', `first 应为 1 到 ${String(MAX_NEED_SUGGESTIONS)}`, {
        field: 'first',
        max: MAX_NEED_SUGGESTIONS,
      });
    if (!seesNeedSuggestions(viewer, code)) return [];
    return (await loaders.suggestedNeeds.load(code)).slice(0, first);
  }
}
