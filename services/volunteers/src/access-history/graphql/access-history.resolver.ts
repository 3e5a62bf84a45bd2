import { Audience, type Connection, PageArgs } from '@governance/shared';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { OrganizationReference } from '../../federation/references.js';
import { VolunteerType } from '../../volunteer/graphql/volunteer.type.js';
import { isSelf } from '../../volunteer/volunteer.policy.js';
import type { Volunteer } from '../../volunteer/volunteer.js';
import type { AccessRecord } from '../access-record.js';
import { AccessRecordConnectionType, AccessRecordType } from './access-record.type.js';

/** Adds `Volunteer.accessHistory`. */
@Resolver(() => VolunteerType)
export class VolunteerAccessHistoryResolver {
  @Audience('sensitive')
  @FieldResolver(() => AccessRecordConnectionType, {
    nullable: true,
    description:
      '个人信息访问记录: every read of their name, phone, party membership and consent, the latest first. For themselves; null for everybody else.',
  })
  async accessHistory(
    @Root() volunteer: Volunteer,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer, loaders }: VolunteersContext,
  ): Promise<Connection<AccessRecord> | null> {
    return isSelf(viewer, volunteer) ? loaders.accessHistory.load(volunteer.id, {}, page) : null;
  }
}

/** The nested field of a read. */
@Resolver(() => AccessRecordType)
export class AccessRecordResolver {
  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: '访问单位: the organization for which it was read; null for none.',
  })
  organization(@Root() { organizationId }: AccessRecord): OrganizationReference | null {
    return organizationId === null ? null : { id: organizationId };
  }
}
