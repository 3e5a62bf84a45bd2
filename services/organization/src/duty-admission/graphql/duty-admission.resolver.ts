import { Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import type { DutyItem } from '../../duty-item/duty-item.js';
import { DutyItemType } from '../../duty-item/graphql/duty-item.type.js';
import { DivisionReference } from '../../federation/references.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import type { DutyAdmission } from '../duty-admission.js';
import { availableActions } from '../duty-admission.policy.js';
import type { DutyAdmissionService } from '../duty-admission.service.js';
import { AdmissionAction } from './admission-status.enum.js';
import { DutyAdmissionFilterInput } from './duty-admission.input.js';
import { DutyAdmissionConnectionType, DutyAdmissionType } from './duty-admission.type.js';

/** Look-ups and lists of admissions, and what they lead to. */
@Resolver(() => DutyAdmissionType)
export class DutyAdmissionResolver {
  constructor(private readonly service: DutyAdmissionService) {}

  @Audience('internal')
  @Query(() => DutyAdmissionType, {
    nullable: true,
    description: 'The admission with this id; NOT_FOUND when there is none that the viewer may see.',
  })
  dutyAdmission(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<DutyAdmission | null> {
    return orNotFound(loaders.dutyAdmission.load(id), '准入申请');
  }

  @Audience('internal')
  @Query(() => DutyAdmissionConnectionType, {
    nullable: true,
    description: 'Admissions that the viewer may see, by place and age.',
  })
  dutyAdmissions(
    @Arg('filter', () => DutyAdmissionFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: DutyAdmissionFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<Connection<DutyAdmission>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'The place that is asked.' })
  division(@Root() { divisionCode }: DutyAdmission): DivisionReference | null {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationType, { nullable: true, description: 'The department that asks.' })
  requestedBy(
    @Root() { requestingOrganizationId }: DutyAdmission,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return loaders.organization.load(requestingOrganizationId, null);
  }

  @FieldResolver(() => DutyItemType, {
    nullable: true,
    description: 'The duty that came of it; null unless it was approved.',
  })
  async dutyItem(
    @Root() { dutyItemId }: DutyAdmission,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<DutyItem | null> {
    return dutyItemId === null ? null : loaders.dutyItem.load(dutyItemId);
  }

  @FieldResolver(() => [AdmissionAction], {
    description: 'What the viewer may do with it now; at most 3.',
  })
  availableActions(
    @Root() admission: DutyAdmission,
    @Ctx() { viewer }: OrganizationContext,
  ): readonly AdmissionAction[] {
    return availableActions(admission, viewer);
  }
}
