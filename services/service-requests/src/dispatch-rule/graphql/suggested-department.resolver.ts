import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { OrganizationReference } from '../../federation/references.js';
import { ServiceRequestType } from '../../service-request/graphql/service-request.type.js';
import type { ServiceRequest } from '../../service-request/service-request.js';

/** Adds which department a request would go to. */
@Resolver(() => ServiceRequestType)
export class SuggestedDepartmentResolver {
  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description:
      'The department that the dispatch directory names for its category and place now, and that DISPATCH without a department gives it to; null when it names none.',
  })
  async suggestedDepartment(
    @Root() { divisionCode, categoryCode }: ServiceRequest,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<OrganizationReference | null> {
    const id = await loaders.departmentFor.load({ divisionCode, categoryCode });
    return id === null ? null : { id };
  }
}
