import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import type { VolunteerOrganization } from '../volunteer-organization.js';
import type { VolunteerOrganizationService } from '../volunteer-organization.service.js';
import {
  AffiliateTeamInput,
  DissolveVolunteerOrganizationInput,
  RegisterVolunteerOrganizationInput,
  RenameVolunteerOrganizationInput,
  VolunteerOrganizationFilterInput,
} from './volunteer-organization.input.js';
import {
  AffiliateTeamPayload,
  VolunteerOrganizationConnectionType,
  VolunteerOrganizationPayload,
  VolunteerOrganizationType,
} from './volunteer-organization.type.js';

/** Looks up, lists, registers, renames and dissolves organizations of volunteers. */
@Resolver(() => VolunteerOrganizationType)
export class VolunteerOrganizationResolver {
  constructor(private readonly service: VolunteerOrganizationService) {}

  @Audience('open')
  @Query(() => VolunteerOrganizationType, {
    nullable: true,
    description:
      'The organization of volunteers with this id, also a dissolved one; NOT_FOUND when there is none.',
  })
  volunteerOrganization(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<VolunteerOrganization> {
    return orNotFound(loaders.volunteerOrganization.load(id), '志愿服务组织');
  }

  @Audience('open')
  @Query(() => VolunteerOrganizationConnectionType, {
    nullable: true,
    description: 'Organizations of volunteers that exist now, by place and age.',
  })
  volunteerOrganizations(
    @Arg('filter', () => VolunteerOrganizationFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: VolunteerOrganizationFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<VolunteerOrganization>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => VolunteerOrganizationPayload, {
    description:
      'Registers an organization of volunteers. For street officers, supervisors, administrators and machines in their jurisdiction, and for whoever speaks for the sponsor.',
  })
  registerVolunteerOrganization(
    @Arg('input', () => RegisterVolunteerOrganizationInput, {
      description: 'The organization of volunteers.',
    })
    { idempotencyKey, ...input }: RegisterVolunteerOrganizationInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<VolunteerOrganizationPayload> {
    const organization = {
      ...input,
      uscc: input.uscc ?? null,
      sponsorId: input.sponsorId ?? null,
      categories: input.categories ?? [],
    };
    return asPayload(async () => ({
      volunteerOrganization: await this.service.register(organization, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => VolunteerOrganizationPayload, {
    description: 'Gives an organization of volunteers another name. For whoever may register it.',
  })
  renameVolunteerOrganization(
    @Arg('input', () => RenameVolunteerOrganizationInput, {
      description: 'The organization and its new name.',
    })
    { id, name, expectedVersion }: RenameVolunteerOrganizationInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<VolunteerOrganizationPayload> {
    return asPayload(async () => ({
      volunteerOrganization: await this.service.rename(id, name, expectedVersion, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => VolunteerOrganizationPayload, {
    description:
      'Ends an organization of volunteers; its teams go on and still name it. For whoever may register it.',
  })
  dissolveVolunteerOrganization(
    @Arg('input', () => DissolveVolunteerOrganizationInput, { description: 'The organization.' })
    { id, expectedVersion }: DissolveVolunteerOrganizationInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<VolunteerOrganizationPayload> {
    return asPayload(async () => ({
      volunteerOrganization: await this.service.dissolve(id, expectedVersion, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => AffiliateTeamPayload, {
    description:
      'Lets a team belong to an organization of volunteers, or to none. For whoever may found the team and register the organization.',
  })
  affiliateTeam(
    @Arg('input', () => AffiliateTeamInput, { description: 'The team and the organization of volunteers.' })
    { teamId, volunteerOrganizationId, expectedVersion }: AffiliateTeamInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<AffiliateTeamPayload> {
    const id = volunteerOrganizationId ?? null;
    return asPayload(async () => ({
      team: await this.service.affiliate(teamId, id, expectedVersion, viewer),
    }));
  }
}
