import { Field, ObjectType } from 'type-graphql';
import { Shareable } from '../federation/directives.js';
import { Audience } from './audience.js';

/** Where a page stands in its list. */
@Shareable()
@Audience('value')
@ObjectType('PageInfo', { description: 'Where a page stands in its list (Relay).' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether there are more items after this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether there are items before this page.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null for an empty page.' })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item, to be given as `after` for the next page; null for an empty page.',
  })
  readonly endCursor!: string | null;
}
