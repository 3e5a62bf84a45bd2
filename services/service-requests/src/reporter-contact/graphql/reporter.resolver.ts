import { MaskedStringType, shown, withheld } from '@governance/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import type { ServiceRequest } from '../../service-request/service-request.js';
import { ReporterType } from './reporter.type.js';

/** What may be seen of a reporter. */
@Resolver(() => ReporterType)
export class ReporterResolver {
  @FieldResolver(() => MaskedStringType, {
    nullable: true,
    description: 'Name; others see `张**` with reason NOT_YOURS. NOT_GIVEN when none was left.',
  })
  async displayName(
    @Root() { id, maskedName }: ServiceRequest,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<MaskedStringType> {
    if (maskedName === null) return withheld('NOT_GIVEN');
    const contact = await loaders.contact.load({ id, field: 'name' });
    return contact ? shown(contact.name) : withheld('NOT_YOURS', maskedName);
  }

  @FieldResolver(() => MaskedStringType, {
    nullable: true,
    description:
      'Phone number; others see `138****5678` with reason NOT_YOURS. NOT_GIVEN when none was left.',
  })
  async phone(
    @Root() { id, maskedPhone }: ServiceRequest,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<MaskedStringType> {
    if (maskedPhone === null) return withheld('NOT_GIVEN');
    const contact = await loaders.contact.load({ id, field: 'phone' });
    return contact ? shown(contact.phone) : withheld('NOT_YOURS', maskedPhone);
  }
}
