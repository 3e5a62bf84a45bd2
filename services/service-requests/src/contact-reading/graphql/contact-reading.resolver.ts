import { Audience, type Connection, PageArgs } from '@governance/shared';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { OrganizationReference } from '../../federation/references.js';
import { ServiceRequestType } from '../../service-request/graphql/service-request.type.js';
import type { ServiceRequest } from '../../service-request/service-request.js';
import { maySeeReadings } from '../contact-reading.policy.js';
import type { ContactReading } from '../contact-reading.js';
import { ContactReadingConnectionType, ContactReadingType } from './contact-reading.type.js';

/** Adds `ServiceRequest.contactReadings`. */
@Resolver(() => ServiceRequestType)
export class RequestContactReadingsResolver {
  @Audience('sensitive')
  @FieldResolver(() => ContactReadingConnectionType, {
    nullable: true,
    description:
      '联系方式查阅记录: every read of the reporter’s name and phone, the latest first. For the reporter alone; null for everybody else.',
  })
  async contactReadings(
    @Root() request: ServiceRequest,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer, loaders }: ServiceRequestsContext,
  ): Promise<Connection<ContactReading> | null> {
    return maySeeReadings(viewer, request) ? loaders.contactReadings.load(request.id, {}, page) : null;
  }
}

/** The nested field of a read. */
@Resolver(() => ContactReadingType)
export class ContactReadingResolver {
  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: '查阅单位: the organization for which it was read; null for none.',
  })
  organization(@Root() { organizationId }: ContactReading): OrganizationReference | null {
    return organizationId === null ? null : { id: organizationId };
  }
}
