import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import type { Decision } from '../register-entry.js';
import { RegisterDecisionType } from './register-entry.type.js';

/** Who decided. */
@Resolver(() => RegisterDecisionType)
export class RegisterDecisionResolver {
  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'The organization that decided; null when it is not named.',
  })
  async decidedBy(
    @Root() { decidedById }: Decision,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return decidedById === null ? null : loaders.organization.load(decidedById, null);
  }
}
