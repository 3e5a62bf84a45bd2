import { type Connection, PageArgs } from '@governance/shared';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { VolunteerType } from '../../volunteer/graphql/volunteer.type.js';
import type { Volunteer } from '../../volunteer/volunteer.js';
import type { HourRecord } from '../hour-record.js';
import { HourRecordConnectionType } from './hour-record.type.js';

/** Adds `Volunteer.hourRecords`. */
@Resolver(() => VolunteerType)
export class VolunteerHourRecordsResolver {
  @FieldResolver(() => HourRecordConnectionType, {
    description: '服务时长: hours that they gave, the latest day first.',
  })
  hourRecords(
    @Root() { id }: Volunteer,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<HourRecord>> {
    return loaders.hourRecordsOfVolunteer.load(id, null, page);
  }
}
