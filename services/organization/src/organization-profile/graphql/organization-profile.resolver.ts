import { asPayload, Audience, MaskedCountType, UsccScalar } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import { isBranch } from '../../organization/organization-kind.js';
import type { OrganizationAsOf } from '../../organization/organization.js';
import { AffiliationKind } from '../affiliation.js';
import { householdsFor } from '../organization-profile.policy.js';
import type { OrganizationProfileService } from '../organization-profile.service.js';
import { usccWarningOf } from '../uscc-warning.js';
import { UpdateOrganizationProfilePayload } from './organization-profile-payload.type.js';
import { Strand } from './strand.enum.js';
import { UpdateOrganizationProfileInput } from './update-organization-profile.input.js';
import { UsccWarning } from './uscc-warning.enum.js';

/** What is known of an organization besides its name, kind and place. */
@Resolver(() => OrganizationType)
export class OrganizationProfileResolver {
  constructor(private readonly service: OrganizationProfileService) {}

  @Audience('internal')
  @Mutation(() => UpdateOrganizationProfilePayload, {
    description:
      'Changes what is known of an organization: code, strand, industry, counts, and to whom it belongs. For officers in whose jurisdiction it lies.',
  })
  updateOrganizationProfile(
    @Arg('input', () => UpdateOrganizationProfileInput, { description: 'What is to be another.' })
    input: UpdateOrganizationProfileInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<UpdateOrganizationProfilePayload> {
    const { id, expectedVersion, ...change } = changeOf(input);
    return asPayload(async () => ({
      organization: await this.service.change(id, change, expectedVersion, viewer),
    }));
  }

  @FieldResolver(() => UsccScalar, {
    nullable: true,
    description: '统一社会信用代码: as known now, also in an answer about the past; null when none is known.',
  })
  async uscc(
    @Root() { id }: OrganizationAsOf,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<string | null> {
    return (await loaders.organizationProfile.load(id))?.uscc ?? null;
  }

  @FieldResolver(() => UsccWarning, {
    nullable: true,
    description: '代码存疑: what is doubtful about `uscc`; null for a sound one and for none.',
  })
  async usccWarning(
    @Root() { id }: OrganizationAsOf,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<UsccWarning | null> {
    const uscc = (await loaders.organizationProfile.load(id))?.uscc ?? null;
    return uscc === null ? null : usccWarningOf(uscc);
  }

  @FieldResolver(() => Strand, {
    nullable: true,
    description: '党建类别: its strand of party building; null for units and where nobody stated it.',
  })
  async strand(
    @Root() { id }: OrganizationAsOf,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Strand | null> {
    return (await loaders.organizationProfile.load(id))?.strand ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '行业: its industry as a code of the city, e.g. `PROPERTY`; null where nobody stated it.',
  })
  async industry(
    @Root() { id }: OrganizationAsOf,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<string | null> {
    return (await loaders.organizationProfile.load(id))?.industry ?? null;
  }

  @Audience('personal')
  @FieldResolver(() => MaskedCountType, {
    nullable: true,
    description:
      '党员中心户: number of members’ households that are open to neighbours, of a branch, as reported last. From 5 up for everybody; 1 to 4 only in its jurisdiction and for itself. Null where nobody reported.',
  })
  async memberHouseholds(
    @Root() organization: OrganizationAsOf,
    @Ctx() { viewer, loaders }: OrganizationContext,
  ): Promise<MaskedCountType | null> {
    const profile = await loaders.organizationProfile.load(organization.id);
    return householdsFor(viewer, organization, profile?.memberHouseholds ?? null);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '党小组数: number of party groups directly under a branch; null for what is no branch.',
  })
  async partyGroups(
    @Root() { id, kind, asOf }: OrganizationAsOf,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<number | null> {
    return isBranch(kind) ? ((await loaders.groupsOfBranch.load(id, asOf))?.count ?? 0) : null;
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: '流出地党组织: of members on the move, the party organization that they come from.',
  })
  homeOrganization(@Root() root: OrganizationAsOf, @Ctx() context: OrganizationContext) {
    return tiedTo(AffiliationKind.HOME, root, context);
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: '流入地党组织: of members on the move, the party organization where they live and work.',
  })
  hostOrganization(@Root() root: OrganizationAsOf, @Ctx() context: OrganizationContext) {
    return tiedTo(AffiliationKind.HOST, root, context);
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: '依托单位: of a party organization, the unit whose it is; its code stands for both.',
  })
  hostUnit(@Root() root: OrganizationAsOf, @Ctx() context: OrganizationContext) {
    return tiedTo(AffiliationKind.HOST_UNIT, root, context);
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: '区招: of a unit, who employs its people. Source: account of 昌平区 (区招、镇管、村用).',
  })
  employedBy(@Root() root: OrganizationAsOf, @Ctx() context: OrganizationContext) {
    return tiedTo(AffiliationKind.EMPLOYED_BY, root, context);
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: '镇管: of a unit, who manages its people.',
  })
  managedBy(@Root() root: OrganizationAsOf, @Ctx() context: OrganizationContext) {
    return tiedTo(AffiliationKind.MANAGED_BY, root, context);
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: '村(社区)用: of a unit, where its people work.',
  })
  worksAt(@Root() root: OrganizationAsOf, @Ctx() context: OrganizationContext) {
    return tiedTo(AffiliationKind.WORKS_AT, root, context);
  }
}

async function tiedTo(
  wanted: AffiliationKind,
  { id, asOf }: OrganizationAsOf,
  { loaders }: OrganizationContext,
): Promise<OrganizationAsOf | null> {
  const ties = await loaders.affiliations.load(id, asOf);
  const to = ties.find(({ kind }) => kind === wanted)?.toOrganizationId;
  const organization = to === undefined ? null : await loaders.organization.load(to, asOf);
  return organization && { ...organization, asOf: asOf ?? null };
}

/** The input with its six ties as one; those left out stay left out. */
function changeOf({
  homeOrganizationId,
  hostOrganizationId,
  hostUnitId,
  employedById,
  managedById,
  worksAtId,
  ...stated
}: UpdateOrganizationProfileInput) {
  const affiliations = {
    HOME: homeOrganizationId,
    HOST: hostOrganizationId,
    HOST_UNIT: hostUnitId,
    EMPLOYED_BY: employedById,
    MANAGED_BY: managedById,
    WORKS_AT: worksAtId,
  };
  return { ...stated, affiliations };
}
