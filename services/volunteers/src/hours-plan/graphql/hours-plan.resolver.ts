import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import { VolunteerType } from '../../volunteer/graphql/volunteer.type.js';
import type { Volunteer } from '../../volunteer/volunteer.js';
import type { HoursPlan } from '../hours-plan.js';
import type { HoursPlanService } from '../hours-plan.service.js';
import { EndHoursPlanInput, HoursPlanFilterInput, PlanHoursInput } from './hours-plan.input.js';
import { HoursPlanConnectionType, HoursPlanPayload, HoursPlanType } from './hours-plan.type.js';

/** Look-ups, lists and changes of plans of hours. */
@Resolver(() => HoursPlanType)
export class HoursPlanResolver {
  constructor(private readonly service: HoursPlanService) {}

  @Audience('personal')
  @Query(() => HoursPlanType, {
    nullable: true,
    description: 'The plan with this id; NOT_FOUND when there is none, or none that the viewer may see.',
  })
  hoursPlan(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<HoursPlan> {
    return orNotFound(loaders.hoursPlan.load(id), '服务计划');
  }

  @Audience('personal')
  @Query(() => HoursPlanConnectionType, {
    nullable: true,
    description: '服务计划申报: plans of hours that the viewer may see, the latest first.',
  })
  hoursPlans(
    @Arg('filter', () => HoursPlanFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: HoursPlanFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<Connection<HoursPlan>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => HoursPlanPayload, {
    description:
      'Declares hours that one means to give in another community, whose staff see one from now on while the plan lasts: the name as masked.',
  })
  planHours(
    @Arg('input', () => PlanHoursInput, { description: 'The plan.' })
    { idempotencyKey, ...input }: PlanHoursInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<HoursPlanPayload> {
    const plan = { ...input, organizationId: input.organizationId ?? null };
    return asPayload(async () => ({ hoursPlan: await this.service.plan(plan, idempotencyKey, viewer) }));
  }

  @Audience('internal')
  @Mutation(() => HoursPlanPayload, {
    description: 'Ends one’s own plan, and with it that the receiving community sees one.',
  })
  endHoursPlan(
    @Arg('input', () => EndHoursPlanInput, { description: 'The plan.' })
    { id, expectedVersion }: EndHoursPlanInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<HoursPlanPayload> {
    return asPayload(async () => ({ hoursPlan: await this.service.end(id, expectedVersion, viewer) }));
  }

  @FieldResolver(() => DivisionReference, {
    nullable: true,
    description: '接收社区: the receiving community.',
  })
  division(@Root() { divisionCode }: HoursPlan): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'Organization of the receiving side; null for none in particular.',
  })
  organization(@Root() { organizationId }: HoursPlan): OrganizationReference | null {
    return organizationId === null ? null : { id: organizationId };
  }

  @FieldResolver(() => VolunteerType, { nullable: true, description: 'Who plans.' })
  volunteer(
    @Root() { volunteerId }: HoursPlan,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Volunteer | null> {
    return loaders.volunteer.load(volunteerId);
  }
}

/** Adds `Volunteer.hoursPlans`. */
@Resolver(() => VolunteerType)
export class VolunteerHoursPlansResolver {
  @FieldResolver(() => HoursPlanConnectionType, {
    description:
      '服务计划申报: what they plan in other communities, the latest first, as far as the viewer may see it.',
  })
  hoursPlans(
    @Root() { id }: Volunteer,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<HoursPlan>> {
    return loaders.hoursPlansOfVolunteer.load(id, null, page);
  }
}
