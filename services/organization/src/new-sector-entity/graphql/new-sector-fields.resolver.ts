import { Audience, MaskedBooleanType, MaskedCountType, MaskedStringType } from '@governance/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import type { CoveragePeriod, NewSectorEntity } from '../new-sector-entity.js';
import {
  displayNameFor,
  isDueOwnOrganizationFor,
  partyMembersFor,
  usccFor,
} from '../new-sector-entity.policy.js';
import { NewSectorCoverageType } from './new-sector-coverage.type.js';
import { NewSectorEntityType } from './new-sector-entity.type.js';

/** What an entity of the new sectors is called, as far as the viewer may know, and what it leads to. */
@Resolver(() => NewSectorEntityType)
export class NewSectorFieldsResolver {
  @Audience('personal')
  @FieldResolver(() => MaskedStringType, {
    description: 'Its name; that of a sole proprietor is masked for whoever does not govern its place.',
  })
  displayName(@Root() entity: NewSectorEntity, @Ctx() { viewer }: OrganizationContext): MaskedStringType {
    return displayNameFor(viewer, entity);
  }

  @Audience('personal')
  @FieldResolver(() => MaskedStringType, {
    nullable: true,
    description:
      '统一社会信用代码: its unified social credit code, masked like the name; null where there is none or nobody told.',
  })
  uscc(@Root() entity: NewSectorEntity, @Ctx() { viewer }: OrganizationContext): MaskedStringType | null {
    return usccFor(viewer, entity);
  }

  @Audience('personal')
  @FieldResolver(() => MaskedCountType, {
    nullable: true,
    description:
      '正式党员人数: full party members who work there, as reported last. 1 to 4 only in its place and for itself. Null where nobody reported.',
  })
  partyMembers(
    @Root() entity: NewSectorEntity,
    @Ctx() { viewer }: OrganizationContext,
  ): MaskedCountType | null {
    return partyMembersFor(viewer, entity);
  }

  @Audience('personal')
  @FieldResolver(() => MaskedBooleanType, {
    nullable: true,
    description:
      '应单独组建: whether it has members enough (three) for a party organization of its own. Masked where their number is; null where nobody reported.',
  })
  dueOwnOrganization(
    @Root() entity: NewSectorEntity,
    @Ctx() { viewer }: OrganizationContext,
  ): MaskedBooleanType | null {
    return isDueOwnOrganizationFor(viewer, entity);
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'The place where it is.' })
  division(@Root() { divisionCode }: NewSectorEntity): DivisionReference | null {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'The organization that it is; null where it does not stand among them.',
  })
  async organization(
    @Root() { organizationId }: NewSectorEntity,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return organizationId === null ? null : loaders.organization.load(organizationId, null);
  }

  @FieldResolver(() => NewSectorCoverageType, {
    description: 'How it is covered now; of a closed one, how it was at the end.',
  })
  coverage(@Root() entity: NewSectorEntity): NewSectorCoverageType {
    const { coverageMode, coveringOrganizationId, coveredSince, validTo } = entity;
    return { mode: coverageMode, coveringOrganizationId, since: coveredSince, until: validTo };
  }

  @FieldResolver(() => [NewSectorCoverageType], {
    description: 'All times of coverage, oldest first; at most 50.',
  })
  coverageHistory(
    @Root() { id }: NewSectorEntity,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<readonly CoveragePeriod[]> {
    return loaders.coveragesOfNewSectorEntity.load(id);
  }
}

/** What a coverage leads to. */
@Resolver(() => NewSectorCoverageType)
export class NewSectorCoverageResolver {
  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'The organization that covers it, or that sent the instructor; null where none is named.',
  })
  async organization(
    @Root() { coveringOrganizationId }: NewSectorCoverageType,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return coveringOrganizationId === null ? null : loaders.organization.load(coveringOrganizationId, null);
  }
}
