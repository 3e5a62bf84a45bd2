import { ArgsType, Field, Int } from 'type-graphql';

const FIRST = 'How many items, 1 to 100; otherwise PAGE_SIZE_INVALID.';
const AFTER =
  'Cursor of the item after which the page begins (`pageInfo.endCursor` of the last page); otherwise CURSOR_INVALID.';

/** The arguments that every list takes. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: FIRST })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: AFTER })
  readonly after?: string | null;
}
