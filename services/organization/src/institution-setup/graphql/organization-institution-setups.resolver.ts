import { type Connection, PageArgs } from '@governance/shared';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { OrganizationAsOf } from '../../organization/organization.js';
import type { InstitutionSetup } from '../institution-setup.js';
import { InstitutionSetupConnectionType } from './institution-setup.type.js';

/** Adds `Organization.institutionSetups`. */
@Resolver(() => OrganizationType)
export class OrganizationInstitutionSetupsResolver {
  @FieldResolver(() => InstitutionSetupConnectionType, {
    description: '机构设置: how its bodies are set up and were before, newest first.',
  })
  institutionSetups(
    @Root() { id }: OrganizationAsOf,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<InstitutionSetup>> {
    return loaders.setupsOfOrganization.load(id, null, page);
  }
}
