import { FieldResolver, Resolver, Root } from 'type-graphql';
import { OrganizationReference } from '../../federation/references.js';
import type { Actor, Assignment, TimelineEntry } from '../service-request.js';
import { ActorType, AssignmentType, TimelineEntryType } from './timeline.type.js';

/** What hangs on an entry of a timeline. */
@Resolver(() => TimelineEntryType)
export class TimelineEntryResolver {
  @FieldResolver(() => ActorType, { description: 'Who did it.' })
  actor(@Root() entry: TimelineEntry): Actor {
    return entry;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why, or what was done; null when nothing was said. Phone numbers and plates in it are masked for whoever does not handle the request.',
  })
  reason(@Root() { reason }: TimelineEntry): string | null {
    return reason;
  }
}

/** What hangs on whoever acted. */
@Resolver(() => ActorType)
export class ActorResolver {
  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'The organization that they acted for; null for a reporter.',
  })
  organization(@Root() { organizationId }: Actor): OrganizationReference | null {
    return organizationId === null ? null : { id: organizationId };
  }
}

/** What hangs on a department's turn. */
@Resolver(() => AssignmentType)
export class AssignmentResolver {
  @FieldResolver(() => OrganizationReference, { nullable: true, description: 'The department.' })
  department(@Root() { departmentId }: Assignment): OrganizationReference {
    return { id: departmentId };
  }
}
