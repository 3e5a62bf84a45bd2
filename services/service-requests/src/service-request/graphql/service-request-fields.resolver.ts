import { Audience, maskContacts } from '@governance/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { DivisionReference, GridReference } from '../../federation/references.js';
import { refusalByClocks } from '../../request-clock/clock-rules.js';
import { ReporterType } from '../../reporter-contact/graphql/reporter.type.js';
import { ServiceCategoryType } from '../../service-category/graphql/service-category.type.js';
import type { CityCategory } from '../../service-category/service-category.js';
import type { Assignment, ServiceRequest, TimelineEntry } from '../service-request.js';
import { availableActions, handles } from '../service-request.policy.js';
import { RequestAction } from './request-action.enum.js';
import { ServiceRequestType } from './service-request.type.js';
import { AssignmentType, TimelineEntryType } from './timeline.type.js';

const MASKED = 'Phone numbers and plates in it are masked for whoever does not handle the request.';

/** What hangs on a request: its words, its places, its history. */
@Resolver(() => ServiceRequestType)
export class ServiceRequestFieldsResolver {
  @FieldResolver(() => String, { description: `In a few words. ${MASKED}` })
  title(@Root() request: ServiceRequest, @Ctx() { viewer }: ServiceRequestsContext): string {
    return handles(viewer, request) ? request.title : maskContacts(request.title);
  }

  @FieldResolver(() => String, { nullable: true, description: `In the words of the resident. ${MASKED}` })
  description(@Root() request: ServiceRequest, @Ctx() { viewer }: ServiceRequestsContext): string | null {
    if (request.description === null) return null;
    return handles(viewer, request) ? request.description : maskContacts(request.description);
  }

  @FieldResolver(() => ServiceCategoryType, {
    nullable: true,
    description: 'What it is about; null when its city has dropped the category.',
  })
  async category(
    @Root() { cityCode, categoryCode }: ServiceRequest,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<CityCategory | null> {
    return (await loaders.categories.load(cityCode)).find(({ code }) => code === categoryCode) ?? null;
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'Where it is.' })
  division(@Root() { divisionCode }: ServiceRequest): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => GridReference, {
    nullable: true,
    description: 'The grid that it is in; null when unknown.',
  })
  grid(@Root() { gridId }: ServiceRequest): GridReference | null {
    return gridId === null ? null : { id: gridId };
  }

  @Audience('personal')
  @FieldResolver(() => ReporterType, {
    nullable: true,
    description: 'Who made it, as far as the viewer may know. Reading it is recorded.',
  })
  reporter(@Root() request: ServiceRequest): ServiceRequest {
    return request;
  }

  @FieldResolver(() => ServiceRequestType, {
    nullable: true,
    description:
      'The request that it was merged into; null when it was not, or the viewer may not see that one.',
  })
  mergedInto(
    @Root() { mergedIntoId }: ServiceRequest,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<ServiceRequest | null> | null {
    return mergedIntoId === null ? null : loaders.request.load(mergedIntoId);
  }

  @FieldResolver(() => [AssignmentType], { description: "Departments' turns, in order; at most 20." })
  assignments(
    @Root() { id }: ServiceRequest,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<readonly Assignment[]> {
    return loaders.assignments.load(id);
  }

  @FieldResolver(() => [TimelineEntryType], {
    description: 'What happened to it, oldest first; at most 500.',
  })
  async timeline(
    @Root() request: ServiceRequest,
    @Ctx() { loaders, viewer }: ServiceRequestsContext,
  ): Promise<readonly TimelineEntry[]> {
    const entries = await loaders.timeline.load(request.id);
    if (handles(viewer, request)) return entries;
    return entries.map((entry) => ({ ...entry, reason: entry.reason && maskContacts(entry.reason) }));
  }

  @FieldResolver(() => [RequestAction], {
    description: 'What the viewer may do with it now; at most 20.',
  })
  async availableActions(
    @Root() request: ServiceRequest,
    @Ctx() { viewer, loaders, now: at }: ServiceRequestsContext,
  ): Promise<readonly RequestAction[]> {
    const actions = availableActions(request, viewer);
    const stored = await loaders.clockSheet.load(request.id);
    if (!stored) return actions;
    return actions.filter((action) => refusalByClocks({ ...stored, action, request, at }) === null);
  }
}
