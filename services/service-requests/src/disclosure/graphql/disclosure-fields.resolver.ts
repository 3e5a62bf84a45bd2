import { Audience } from '@governance/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import { ServiceCategoryType } from '../../service-category/graphql/service-category.type.js';
import type { CityCategory } from '../../service-category/service-category.js';
import { ServiceRequestType } from '../../service-request/graphql/service-request.type.js';
import type { ServiceRequest } from '../../service-request/service-request.js';
import type { Disclosure } from '../disclosure.js';
import { DisclosureType } from './disclosure.type.js';

/** What a disclosure leads to. */
@Resolver(() => DisclosureType)
export class DisclosureFieldsResolver {
  @FieldResolver(() => DivisionReference, { nullable: true, description: 'Where it is.' })
  division(@Root() { divisionCode }: Disclosure): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => ServiceCategoryType, {
    nullable: true,
    description: 'What it is about; null when its city has dropped the category.',
  })
  async category(
    @Root() { cityCode, categoryCode }: Disclosure,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<CityCategory | null> {
    return (await loaders.categories.load(cityCode)).find(({ code }) => code === categoryCode) ?? null;
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'The organization that published it; null when nobody is named.',
  })
  organization(@Root() { organizationId }: Disclosure): OrganizationReference | null {
    return organizationId === null ? null : { id: organizationId };
  }

  @Audience('internal')
  @FieldResolver(() => ServiceRequestType, {
    nullable: true,
    description: 'The request; null for whoever may not see it.',
  })
  request(
    @Root() { requestId }: Disclosure,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<ServiceRequest | null> {
    return loaders.request.load(requestId);
  }
}

/** Adds to a request what is published of it. */
@Resolver(() => ServiceRequestType)
export class RequestDisclosureResolver {
  @FieldResolver(() => DisclosureType, {
    nullable: true,
    description: 'What is published of it now; null when nothing is.',
  })
  disclosure(
    @Root() { id }: ServiceRequest,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<Disclosure | null> {
    return loaders.disclosureOfRequest.load(id);
  }
}
