import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { NeedItemType } from '../../need-item/graphql/need-item.type.js';
import type { NeedItem } from '../../need-item/need-item.js';
import { ProjectItemType } from '../../project-item/graphql/project-item.type.js';
import type { ProjectItem } from '../../project-item/project-item.js';
import { ResourceItemType } from '../../resource-item/graphql/resource-item.type.js';
import type { ResourceItem } from '../../resource-item/resource-item.js';
import type { NeedMatch } from '../need-match.js';
import { matchActions } from '../need-match.policy.js';
import { MatchAction } from './need-match.enum.js';
import { NeedMatchType } from './need-match.type.js';

/** What a match leads to. */
@Resolver(() => NeedMatchType)
export class NeedMatchFieldsResolver {
  @FieldResolver(() => NeedItemType, { nullable: true, description: 'The need.' })
  need(@Root() { needId }: NeedMatch, @Ctx() { loaders }: OrganizationContext): Promise<NeedItem | null> {
    return loaders.needItem.load(needId);
  }

  @FieldResolver(() => ResourceItemType, {
    nullable: true,
    description: 'The resource; null for a viewer who may not see it.',
  })
  resource(
    @Root() { resourceId }: NeedMatch,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<ResourceItem | null> {
    return loaders.resourceItem.load(resourceId);
  }

  @FieldResolver(() => ProjectItemType, {
    nullable: true,
    description: 'The project in which both meet; null without one, and for a viewer who may not see it.',
  })
  async project(
    @Root() { projectId }: NeedMatch,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<ProjectItem | null> {
    return projectId === null ? null : loaders.projectItem.load(projectId);
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'The place of the need.' })
  division(@Root() { divisionCode }: NeedMatch): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => [MatchAction], { description: 'What the viewer may do with it now; at most 3.' })
  availableActions(@Root() match: NeedMatch, @Ctx() { viewer }: OrganizationContext): readonly MatchAction[] {
    return matchActions(match, viewer);
  }
}
