import { Audience, type Connection, PageArgs } from '@governance/shared';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Certificate } from '../../certificate/certificate.js';
import { CertificateType } from '../../certificate/graphql/certificate.type.js';
import type { VolunteersContext } from '../../context.js';
import { HonorConnectionType } from '../../honor/graphql/honor.type.js';
import type { Honor } from '../../honor/honor.js';
import { VolunteerType } from '../../volunteer/graphql/volunteer.type.js';
import { isSelf } from '../../volunteer/volunteer.policy.js';
import type { Volunteer } from '../../volunteer/volunteer.js';
import { VolunteerTeamConnectionType } from '../../volunteer-team/graphql/volunteer-team.type.js';
import type { VolunteerTeam } from '../../volunteer-team/volunteer-team.js';

/** What else is kept about a volunteer, so that they find all of it in one place. */
@Resolver(() => VolunteerType)
export class OwnDataResolver {
  @Audience('personal')
  @FieldResolver(() => VolunteerTeamConnectionType, {
    nullable: true,
    description: '所在队伍: teams that exist and to which they belong now, by place and age.',
  })
  teams(
    @Root() { id }: Volunteer,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<VolunteerTeam>> {
    return loaders.teamsOfVolunteer.load(id, null, page);
  }

  @Audience('personal')
  @FieldResolver(() => HonorConnectionType, {
    nullable: true,
    description:
      '荣誉: honours for which they were nominated, the newest first, as far as the viewer may see them.',
  })
  honors(
    @Root() { id }: Volunteer,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<Honor>> {
    return loaders.honorsOfVolunteer.load(id, null, page);
  }

  @Audience('personal')
  @FieldResolver(() => [CertificateType], {
    nullable: true,
    description:
      '服务证明: certificates issued about them, the latest 100; null for everybody but themselves.',
  })
  async certificates(
    @Root() volunteer: Volunteer,
    @Ctx() { viewer, loaders }: VolunteersContext,
  ): Promise<readonly Certificate[] | null> {
    return isSelf(viewer, volunteer) ? loaders.certificatesOfVolunteer.load(volunteer.id) : null;
  }
}
