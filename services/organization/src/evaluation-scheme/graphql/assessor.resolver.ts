import { Audience } from '@governance/shared';
import { Ctx, FieldResolver, Float, ID, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import { assessorIdFor, disclosedOrganization } from '../evaluation-scheme.policy.js';
import { WHOLE } from '../weight.js';
import { type AssessorOfScheme, AssessorType } from './assessor.type.js';

/** How much an assessor counts, and which organization stands behind it. */
@Resolver(() => AssessorType)
export class AssessorResolver {
  @FieldResolver(() => Float, {
    description: '权重: its share, above 0 and at most 1; all assessors of a scheme make 1.',
  })
  weight(@Root() { weight }: AssessorOfScheme): number {
    return weight / WHOLE;
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'The organization behind it; null for everybody when the scheme is BACK_TO_BACK.',
  })
  async organization(
    @Root() assessor: AssessorOfScheme,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    const id = disclosedOrganization(assessor.scheme, assessor);
    return id === null ? null : loaders.organization.load(id, null);
  }

  @Audience('internal')
  @FieldResolver(() => ID, {
    nullable: true,
    description:
      'Id of that organization; with BACK_TO_BACK for whoever makes the schemes of the place, for its auditors and for the organization itself, otherwise null.',
  })
  organizationId(@Root() assessor: AssessorOfScheme, @Ctx() { viewer }: OrganizationContext): string | null {
    return assessorIdFor(viewer, assessor.scheme, assessor);
  }
}
