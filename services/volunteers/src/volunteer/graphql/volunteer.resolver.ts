import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import type { Volunteer } from '../volunteer.js';
import type { VolunteerService } from '../volunteer.service.js';
import { RegisterVolunteerInput } from './register-volunteer.input.js';
import { UpdateVolunteerSkillsInput } from './update-volunteer-skills.input.js';
import { VolunteerFilterInput } from './volunteer-filter.input.js';
import { RegisterVolunteerPayload, UpdateVolunteerSkillsPayload } from './volunteer-payload.type.js';
import { VolunteerConnectionType, VolunteerType } from './volunteer.type.js';

/** Look-ups, lists and changes of volunteers. */
@Resolver(() => VolunteerType)
export class VolunteerResolver {
  constructor(private readonly service: VolunteerService) {}

  @Audience('personal')
  @Query(() => VolunteerType, {
    nullable: true,
    description: 'The volunteer with this id; NOT_FOUND when there is none, or none that the viewer may see.',
  })
  volunteer(
    @Arg('id', () => ID, { description: 'Their id.' }) id: string,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Volunteer> {
    return orNotFound(loaders.volunteer.load(id), '志愿者');
  }

  @Audience('personal')
  @Query(() => VolunteerConnectionType, {
    nullable: true,
    description: 'Volunteers whom the viewer may see, by place and then by registration.',
  })
  volunteers(
    @Arg('filter', () => VolunteerFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: VolunteerFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<Connection<Volunteer>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => RegisterVolunteerPayload, {
    description:
      'Registers oneself, once in each city (else ALREADY_EXISTS), or a member of the organization that one speaks for.',
  })
  registerVolunteer(
    @Arg('input', () => RegisterVolunteerInput, { description: 'The volunteer.' })
    { person, idempotencyKey, teamId, consentedAt, ...input }: RegisterVolunteerInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<RegisterVolunteerPayload> {
    const volunteer = {
      ...input,
      homeOrganizationId: input.homeOrganizationId ?? null,
      phone: input.phone ?? null,
      skills: [...new Set(input.skills ?? [])],
      partyMember: input.partyMember ?? null,
      guardianConsent: input.guardianConsent ?? null,
      // One without the other is told to be wrong.
      byTeam: teamId == null || consentedAt == null ? null : { teamId, consentedAt },
    };
    return asPayload(async () => ({
      volunteer: await this.service.register(person, volunteer, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => UpdateVolunteerSkillsPayload, {
    description:
      'Replaces what a volunteer says they can do. For themselves, who speaks for their home organization, and staff who attend to volunteers there.',
  })
  updateVolunteerSkills(
    @Arg('input', () => UpdateVolunteerSkillsInput, { description: 'The volunteer and the skills.' })
    { id, skills, expectedVersion }: UpdateVolunteerSkillsInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<UpdateVolunteerSkillsPayload> {
    return asPayload(async () => ({
      volunteer: await this.service.changeSkills(id, [...new Set(skills)], expectedVersion, viewer),
    }));
  }

  @FieldResolver(() => DivisionReference, {
    nullable: true,
    description: '所在社区: home community or village.',
  })
  division(@Root() { divisionCode }: Volunteer): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: '所属组织: organization where they are at home; null for none.',
  })
  homeOrganization(@Root() { homeOrganizationId }: Volunteer): OrganizationReference | null {
    return homeOrganizationId === null ? null : { id: homeOrganizationId };
  }
}
