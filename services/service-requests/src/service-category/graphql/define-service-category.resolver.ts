import { asPayload, Audience } from '@governance/shared';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import type { ServiceCategoryService } from '../service-category.service.js';
import { DefineServiceCategoryInput, DefineServiceCategoryPayload } from './define-service-category.input.js';

/** Changes of categories. */
@Resolver()
export class DefineServiceCategoryResolver {
  constructor(private readonly service: ServiceCategoryService) {}

  @Audience('internal')
  @Mutation(() => DefineServiceCategoryPayload, {
    description: 'Says what a category is in a city. For supervisors and administrators of the whole city.',
  })
  defineServiceCategory(
    @Arg('input', () => DefineServiceCategoryInput, { description: 'The category.' })
    { expectedVersion, ...category }: DefineServiceCategoryInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<DefineServiceCategoryPayload> {
    const defined = {
      ...category,
      parentCode: category.parentCode ?? null,
      leadDepartmentKind: category.leadDepartmentKind ?? null,
    };
    return asPayload(async () => ({
      serviceCategory: await this.service.define(defined, expectedVersion, viewer),
    }));
  }
}
