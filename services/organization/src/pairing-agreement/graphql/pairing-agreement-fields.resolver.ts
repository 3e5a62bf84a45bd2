import { DateScalar } from '@governance/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { linked } from '../../co-building/graphql/linked.js';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { NeedItemType } from '../../need-item/graphql/need-item.type.js';
import type { NeedItem } from '../../need-item/need-item.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import { ProjectItemType } from '../../project-item/graphql/project-item.type.js';
import type { ProjectItem } from '../../project-item/project-item.js';
import { ResourceItemType } from '../../resource-item/graphql/resource-item.type.js';
import type { ResourceItem } from '../../resource-item/resource-item.js';
import { fullTerm, type PairingAgreement } from '../pairing-agreement.js';
import { agreementActions } from '../pairing-agreement.policy.js';
import { AgreementAction } from './pairing-agreement.enum.js';
import { PairingAgreementType } from './pairing-agreement.type.js';

/** What an agreement leads to. */
@Resolver(() => PairingAgreementType)
export class PairingAgreementFieldsResolver {
  @FieldResolver(() => OrganizationType, { nullable: true, description: 'The unit.' })
  unit(
    @Root() { unitId }: PairingAgreement,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return loaders.organization.load(unitId, null);
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'The community or village.' })
  community(@Root() { divisionCode }: PairingAgreement): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => DateScalar, {
    description:
      'First business day on which it holds: the first of its year, or the day of signing when that is later.',
  })
  validFrom(@Root() agreement: PairingAgreement): string {
    return fullTerm(agreement).from;
  }

  @FieldResolver(() => DateScalar, {
    description:
      'First business day on which it no longer holds, if nobody ends it before: the first of the next year.',
  })
  validTo(@Root() agreement: PairingAgreement): string {
    return fullTerm(agreement).to;
  }

  @FieldResolver(() => [NeedItemType], {
    description: 'Needs that it is about, as far as the viewer may see them; at most 20.',
  })
  needs(
    @Root() { id }: PairingAgreement,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<readonly NeedItem[]> {
    return linked(id, loaders.needsOfAgreement, loaders.needItem);
  }

  @FieldResolver(() => [ResourceItemType], {
    description: 'Resources that it is about, as far as the viewer may see them; at most 20.',
  })
  resources(
    @Root() { id }: PairingAgreement,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<readonly ResourceItem[]> {
    return linked(id, loaders.resourcesOfAgreement, loaders.resourceItem);
  }

  @FieldResolver(() => [ProjectItemType], {
    description: 'Projects that belong to it, oldest first, as far as the viewer may see them; at most 50.',
  })
  projects(
    @Root() { id }: PairingAgreement,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<readonly ProjectItem[]> {
    return loaders.projectsOfAgreement.load(id);
  }

  @FieldResolver(() => [AgreementAction], { description: 'What the viewer may do with it now; at most 2.' })
  availableActions(
    @Root() agreement: PairingAgreement,
    @Ctx() { viewer }: OrganizationContext,
  ): readonly AgreementAction[] {
    return agreementActions(agreement, viewer);
  }
}
