import { asPayload, Audience, type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import type { ServiceItemService } from '../service-item.service.js';
import { levelOfItem, type ServiceItem } from '../service-item.js';
import { givenDetails } from './given-details.js';
import { ServiceItemLevel } from './service-item.enum.js';
import {
  RegisterServiceItemInput,
  RetireServiceItemInput,
  ServiceItemFilterInput,
  UpdateServiceItemInput,
} from './service-item.input.js';
import {
  RegisterServiceItemPayload,
  RetireServiceItemPayload,
  ServiceItemConnectionType,
  ServiceItemType,
  UpdateServiceItemPayload,
} from './service-item.type.js';

/** The catalogue of services. */
@Resolver(() => ServiceItemType)
export class ServiceItemResolver {
  constructor(private readonly service: ServiceItemService) {}

  @Audience('open')
  @Query(() => ServiceItemType, {
    nullable: true,
    description: 'The service item with this id, also a retired one; null when there is none.',
  })
  serviceItem(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<ServiceItem | null> {
    return loaders.serviceItem.load(id);
  }

  @Audience('open')
  @Query(() => ServiceItemConnectionType, {
    nullable: true,
    description: '服务事项目录: what residents can have done now, by place and age.',
  })
  serviceItems(
    @Arg('filter', () => ServiceItemFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: ServiceItemFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<ServiceItem>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => RegisterServiceItemPayload, {
    description: 'Registers a service item. For officers in whose jurisdiction the place lies.',
  })
  registerServiceItem(
    @Arg('input', () => RegisterServiceItemInput, { description: 'The item.' })
    { idempotencyKey, ...item }: RegisterServiceItemInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<RegisterServiceItemPayload> {
    const wanted = {
      ...item,
      description: item.description ?? null,
      venue: item.venue ?? null,
      departmentId: item.departmentId ?? null,
    };
    return asPayload(async () => ({
      serviceItem: await this.service.register(wanted, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => UpdateServiceItemPayload, {
    description: 'Changes what is given about a service item and leaves the rest.',
  })
  updateServiceItem(
    @Arg('input', () => UpdateServiceItemInput, { description: 'The new details.' })
    { id, expectedVersion, ...details }: UpdateServiceItemInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<UpdateServiceItemPayload> {
    return asPayload(async () => ({
      serviceItem: await this.service.update({ id, expectedVersion }, givenDetails(details), viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => RetireServiceItemPayload, {
    description: 'Takes a service item out of the catalogue for good.',
  })
  retireServiceItem(
    @Arg('input', () => RetireServiceItemInput, { description: 'Which one.' }) change: RetireServiceItemInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<RetireServiceItemPayload> {
    return asPayload(async () => ({ serviceItem: await this.service.retire(change, viewer) }));
  }

  @FieldResolver(() => ServiceItemLevel, { description: 'On which level it is done: that of its place.' })
  level(@Root() item: ServiceItem): ServiceItemLevel {
    return levelOfItem(item);
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'The place whose offices do it.' })
  division(@Root() { divisionCode }: ServiceItem): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'The organization that does it; null when nobody is named.',
  })
  department(@Root() { departmentId }: ServiceItem): OrganizationReference | null {
    return departmentId === null ? null : { id: departmentId };
  }
}
