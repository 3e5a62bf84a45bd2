import { maskContacts } from '@governance/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import { OrganizationReference, ServiceRequestReference } from '../../federation/references.js';
import { GridType } from '../../grid/graphql/grid.type.js';
import { GridWorkerType } from '../../grid-worker/graphql/grid-worker.type.js';
import { PatrolType } from '../../patrol/graphql/patrol.type.js';
import type { Patrol } from '../../patrol/patrol.js';
import type { EventTimelineEntry, GridEvent } from '../grid-event.js';
import { availableEventActions, handlesEvent } from '../grid-event.policy.js';
import { EventAction } from './grid-event.enum.js';
import { GridEventTimelineEntryType, GridEventType } from './grid-event.type.js';

const MASKED = 'Phone numbers and plates in it are masked for whoever does not handle the event.';

/** What hangs on an event: its words, its places, its history. */
@Resolver(() => GridEventType)
export class GridEventFieldsResolver {
  @FieldResolver(() => String, { description: `In a few words. ${MASKED}` })
  title(@Root() event: GridEvent, @Ctx() { viewer }: GridContext): string {
    return handlesEvent(viewer, event) ? event.title : maskContacts(event.title);
  }

  @FieldResolver(() => String, { nullable: true, description: `In more words. ${MASKED}` })
  description(@Root() event: GridEvent, @Ctx() { viewer }: GridContext): string | null {
    if (event.description === null) return null;
    return handlesEvent(viewer, event) ? event.description : maskContacts(event.description);
  }

  @FieldResolver(() => GridType, {
    nullable: true,
    description: 'The grid that it is in, in its newest version.',
  })
  grid(@Root() { gridId }: GridEvent, @Ctx() { loaders }: GridContext): Promise<GridType | null> {
    return loaders.grid.load(gridId, null);
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'Community or village that it is in.' })
  division(
    @Root() { divisionCode }: GridEvent,
    @Ctx() { loaders }: GridContext,
  ): Promise<DivisionType | null> {
    return loaders.division.load(divisionCode, null);
  }

  @FieldResolver(() => GridWorkerType, {
    nullable: true,
    description: 'The grid worker who reported it; null when it was somebody else, who is not named.',
  })
  reporter(
    @Root() { reporterWorkerId }: GridEvent,
    @Ctx() { loaders }: GridContext,
  ): Promise<GridWorkerType | null> | null {
    return reporterWorkerId === null ? null : loaders.worker.load(reporterWorkerId);
  }

  @FieldResolver(() => PatrolType, {
    nullable: true,
    description: 'The patrol on which it was found; null when it was not, or the viewer may not see that.',
  })
  patrol(@Root() { patrolId }: GridEvent, @Ctx() { loaders }: GridContext): Promise<Patrol | null> | null {
    return patrolId === null ? null : loaders.patrol.load(patrolId);
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'The organization that was asked to handle it; null while its level does.',
  })
  organization(@Root() { organizationId }: GridEvent): OrganizationReference | null {
    return organizationId === null ? null : { id: organizationId };
  }

  @FieldResolver(() => ServiceRequestReference, {
    nullable: true,
    description:
      'The service request that it became; null when it became none, or until that was taken in. The event is closed with it.',
  })
  serviceRequest(@Root() { serviceRequestId }: GridEvent): ServiceRequestReference | null {
    return serviceRequestId === null ? null : { id: serviceRequestId };
  }

  @FieldResolver(() => [GridEventTimelineEntryType], {
    description: 'What happened to it, oldest first; at most 200.',
  })
  async timeline(
    @Root() event: GridEvent,
    @Ctx() { loaders, viewer }: GridContext,
  ): Promise<readonly EventTimelineEntry[]> {
    const entries = await loaders.gridEventTimeline.load(event.id);
    if (handlesEvent(viewer, event)) return entries;
    return entries.map((entry) => ({ ...entry, reason: entry.reason && maskContacts(entry.reason) }));
  }

  @FieldResolver(() => [EventAction], { description: 'What the viewer may do with it now; at most 10.' })
  availableActions(@Root() event: GridEvent, @Ctx() { viewer }: GridContext): readonly EventAction[] {
    return availableEventActions(event, viewer);
  }
}

/** Adds the organization of a step. */
@Resolver(() => GridEventTimelineEntryType)
export class GridEventTimelineEntryResolver {
  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'The organization that they acted for; null for a reporter.',
  })
  organization(@Root() { organizationId }: EventTimelineEntry): OrganizationReference | null {
    return organizationId === null ? null : { id: organizationId };
  }
}
