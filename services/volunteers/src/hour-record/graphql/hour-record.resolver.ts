import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import { VolunteerType } from '../../volunteer/graphql/volunteer.type.js';
import type { Volunteer } from '../../volunteer/volunteer.js';
import type { HourRecord } from '../hour-record.js';
import type { HourRecordService } from '../hour-record.service.js';
import { ConfirmHoursInput } from './confirm-hours.input.js';
import { HourRecordFilterInput } from './hour-record-filter.input.js';
import { ConfirmHoursPayload, ReportHoursPayload } from './hour-record-payload.type.js';
import { HourRecordConnectionType, HourRecordType } from './hour-record.type.js';
import { ReportHoursInput } from './report-hours.input.js';

/** Look-ups, lists and changes of hours. */
@Resolver(() => HourRecordType)
export class HourRecordResolver {
  constructor(private readonly service: HourRecordService) {}

  @Audience('personal')
  @Query(() => HourRecordType, {
    nullable: true,
    description: 'The record with this id; NOT_FOUND when there is none, or none that the viewer may see.',
  })
  hourRecord(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<HourRecord> {
    return orNotFound(loaders.hourRecord.load(id), '服务时长记录');
  }

  @Audience('personal')
  @Query(() => HourRecordConnectionType, {
    nullable: true,
    description: 'Records of hours that the viewer may see, the latest day first.',
  })
  hourRecords(
    @Arg('filter', () => HourRecordFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: HourRecordFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<Connection<HourRecord>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => ReportHoursPayload, {
    description:
      'Writes down one’s own hours. They count once the organization that was served confirms them.',
  })
  reportHours(
    @Arg('input', () => ReportHoursInput, { description: 'The hours.' })
    { idempotencyKey, ...input }: ReportHoursInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<ReportHoursPayload> {
    const hours = { ...input, divisionCode: input.divisionCode ?? null };
    return asPayload(async () => ({
      hourRecord: await this.service.report(hours, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => ConfirmHoursPayload, {
    description:
      'Makes reported hours count. For people of the organization that was served, never for one’s own hours.',
  })
  confirmHours(
    @Arg('input', () => ConfirmHoursInput, { description: 'The record.' })
    { id, expectedVersion }: ConfirmHoursInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<ConfirmHoursPayload> {
    return asPayload(async () => ({ hourRecord: await this.service.confirm(id, expectedVersion, viewer) }));
  }

  @FieldResolver(() => VolunteerType, {
    nullable: true,
    description: 'Who gave them; null for the organization that confirms when it may not see the volunteer.',
  })
  volunteer(
    @Root() { volunteerId }: HourRecord,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Volunteer | null> {
    return loaders.volunteer.load(volunteerId);
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: '确认单位: organization that was served, and that confirms.',
  })
  organization(@Root() { organizationId }: HourRecord): OrganizationReference {
    return { id: organizationId };
  }

  @FieldResolver(() => DivisionReference, {
    nullable: true,
    description: '服务地: community or village where they were given.',
  })
  division(@Root() { divisionCode }: HourRecord): DivisionReference {
    return { code: divisionCode };
  }
}
