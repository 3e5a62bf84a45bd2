import { asPayload, Audience, businessDay, type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import { type DutyItem, statusOn } from '../duty-item.js';
import type { DutyItemService } from '../duty-item.service.js';
import { AddDutyItemInput, RemoveDutyItemInput } from './change-duty.input.js';
import { DutyFilterInput } from './duty-filter.input.js';
import { DutyItemConnectionType, DutyItemType } from './duty-item.type.js';
import { AddDutyItemPayload, RemoveDutyItemPayload } from './duty-payload.type.js';
import { DutyStatus } from './duty-status.enum.js';

/** Look-ups, lists and changes of duties, and what they lead to. */
@Resolver(() => DutyItemType)
export class DutyItemResolver {
  constructor(private readonly service: DutyItemService) {}

  @Audience('open')
  @Query(() => DutyItemType, {
    nullable: true,
    description: 'The duty with this id, also when it was removed; null when there is none.',
  })
  dutyItem(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<DutyItem | null> {
    return loaders.dutyItem.load(id);
  }

  @Audience('open')
  @Query(() => DutyItemConnectionType, {
    nullable: true,
    description: 'Duties on lists, those that were removed too, by place and age.',
  })
  dutyItems(
    @Arg('filter', () => DutyFilterInput, { nullable: true, description: 'What the list is limited to.' })
    filter: DutyFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<DutyItem>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => AddDutyItemPayload, {
    description: 'Puts a duty on a list. For officers who govern the place whose list it is.',
  })
  addDutyItem(
    @Arg('input', () => AddDutyItemInput, { description: 'The duty.' })
    { idempotencyKey, ...duty }: AddDutyItemInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<AddDutyItemPayload> {
    const stated = {
      ...duty,
      legalBasis: duty.legalBasis ?? null,
      responsibleOrganizationId: duty.responsibleOrganizationId ?? null,
      organizationId: duty.organizationId ?? null,
      validFrom: duty.validFrom ?? null,
      validTo: duty.validTo ?? null,
    };
    return asPayload(async () => ({ dutyItem: await this.service.add(stated, idempotencyKey, viewer) }));
  }

  @Audience('internal')
  @Mutation(() => RemoveDutyItemPayload, {
    description: 'Takes a duty off its list, with the reason; it stays on record.',
  })
  removeDutyItem(
    @Arg('input', () => RemoveDutyItemInput, { description: 'The duty and the reason.' })
    { id, expectedVersion, removedOn, ...removal }: RemoveDutyItemInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<RemoveDutyItemPayload> {
    const stated = { ...removal, on: removedOn ?? null };
    return asPayload(async () => ({
      dutyItem: await this.service.remove(id, stated, expectedVersion, viewer),
    }));
  }

  @FieldResolver(() => DutyStatus, { description: 'Where it stands today.' })
  status(@Root() item: DutyItem): DutyStatus {
    return statusOn(item, businessDay(new Date()));
  }

  @FieldResolver(() => DivisionReference, {
    nullable: true,
    description: 'The place whose list it stands on; it holds there and below.',
  })
  division(@Root() { divisionCode }: DutyItem): DivisionReference | null {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: '责任部门: the department that is responsible for the matter; null where none is named.',
  })
  async responsibleOrganization(
    @Root() { responsibleOrganizationId: id }: DutyItem,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return id === null ? null : loaders.organization.load(id, null);
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'Whose duty it is, of an organization’s own; null for all others.',
  })
  async organization(
    @Root() { organizationId: id }: DutyItem,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return id === null ? null : loaders.organization.load(id, null);
  }
}
