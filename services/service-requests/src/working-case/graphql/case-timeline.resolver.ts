import { maskContacts } from '@governance/shared';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { OrganizationReference } from '../../federation/references.js';
import type { CaseTimelineEntry } from '../case-timeline.repository.js';
import { CaseTimelineEntryType } from './case-timeline.type.js';

/** What hangs on an entry of a case's timeline. */
@Resolver(() => CaseTimelineEntryType)
export class CaseTimelineEntryResolver {
  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'The organization that they acted for; null when nobody acted for one.',
  })
  organization(@Root() { organizationId }: CaseTimelineEntry): OrganizationReference | null {
    return organizationId === null ? null : { id: organizationId };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why, or what was done; null when nothing was said. Phone numbers and plates in it are masked.',
  })
  text(@Root() { text }: CaseTimelineEntry): string | null {
    return text && maskContacts(text);
  }
}
