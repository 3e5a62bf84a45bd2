import { cityCodeOf } from '@governance/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CoBuildingCategory } from '../../co-building-category/co-building-category.js';
import { categoryOf } from '../../co-building-category/graphql/co-building-category.resolver.js';
import { CoBuildingCategoryType } from '../../co-building-category/graphql/co-building-category.type.js';
import { linked } from '../../co-building/graphql/linked.js';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { NeedItemType } from '../../need-item/graphql/need-item.type.js';
import type { NeedItem } from '../../need-item/need-item.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import { PairingAgreementType } from '../../pairing-agreement/graphql/pairing-agreement.type.js';
import type { PairingAgreement } from '../../pairing-agreement/pairing-agreement.js';
import { ResourceItemType } from '../../resource-item/graphql/resource-item.type.js';
import type { ResourceItem } from '../../resource-item/resource-item.js';
import type { ProjectItem } from '../project-item.js';
import { projectActions } from '../project-item.policy.js';
import { ProjectAction } from './project-item.enum.js';
import { ProjectItemType } from './project-item.type.js';

/** What a project leads to. */
@Resolver(() => ProjectItemType)
export class ProjectItemFieldsResolver {
  @FieldResolver(() => CoBuildingCategoryType, {
    nullable: true,
    description: 'What it is about; null when its city has dropped the category.',
  })
  category(
    @Root() { divisionCode, categoryCode }: ProjectItem,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<CoBuildingCategory | null> {
    return categoryOf(loaders, cityCodeOf(divisionCode), categoryCode);
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'Where it is carried out.' })
  division(@Root() { divisionCode }: ProjectItem): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationType, { nullable: true, description: 'The organization that leads it.' })
  leadingOrganization(
    @Root() { leaderId }: ProjectItem,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return loaders.organization.load(leaderId, null);
  }

  @FieldResolver(() => PairingAgreementType, {
    nullable: true,
    description: 'The agreement that it belongs to; null without one, and for a viewer who may not see it.',
  })
  async agreement(
    @Root() { agreementId }: ProjectItem,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<PairingAgreement | null> {
    return agreementId === null ? null : loaders.pairingAgreement.load(agreementId);
  }

  @FieldResolver(() => [NeedItemType], {
    description: 'Needs that it joins, as far as the viewer may see them; at most 20.',
  })
  needs(@Root() { id }: ProjectItem, @Ctx() { loaders }: OrganizationContext): Promise<readonly NeedItem[]> {
    return linked(id, loaders.needsOfProject, loaders.needItem);
  }

  @FieldResolver(() => [ResourceItemType], {
    description: 'Resources that it joins, as far as the viewer may see them; at most 20.',
  })
  resources(
    @Root() { id }: ProjectItem,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<readonly ResourceItem[]> {
    return linked(id, loaders.resourcesOfProject, loaders.resourceItem);
  }

  @FieldResolver(() => [ProjectAction], { description: 'What the viewer may do with it now; at most 2.' })
  availableActions(
    @Root() project: ProjectItem,
    @Ctx() { viewer }: OrganizationContext,
  ): readonly ProjectAction[] {
    return projectActions(project, viewer);
  }
}
