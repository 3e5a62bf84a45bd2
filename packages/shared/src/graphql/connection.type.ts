import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { Page } from '../paging/page.js';
import { Audience } from './audience.js';
import { PageInfoType } from './page-info.type.js';

/** What a resolver returns for a list: the class stands for the schema, a `Page` stands behind it. */
export type Connection<TRow> = Pick<Page<TRow>, 'nodes' | 'edges' | 'pageInfo' | 'totalCount'>;

/** Makes the Relay connection type of a node type. `name` is the node's name, `what` its plural in a sentence. */
export function connectionType<TNode extends object>(node: ClassType<TNode>, name: string, what: string) {
  @Audience('value')
  @ObjectType(`${name}Edge`, { description: `One of the ${what}, with its cursor.` })
  class EdgeType {
    @Field(() => node, { description: 'The item itself.' })
    readonly node!: TNode;

    @Field(() => String, { description: 'Opaque position of the item, usable as `after`.' })
    readonly cursor!: string;
  }

  @Audience('value')
  @ObjectType(`${name}Connection`, { description: `A page of ${what}.` })
  class ConnectionType {
    @Field(() => [node], { description: 'The items of this page.' })
    readonly nodes!: readonly TNode[];

    @Field(() => [EdgeType], { description: 'The items of this page, each with its cursor.' })
    readonly edges!: readonly { node: TNode; cursor: string }[];

    @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
    readonly pageInfo!: PageInfoType;

    @Field(() => Int, {
      description: 'How many items the list has for this viewer on all pages; counted only when asked for.',
      nullable: true,
    })
    readonly totalCount!: Promise<number> | number;
  }

  return ConnectionType;
}
