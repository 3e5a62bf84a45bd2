import {
  buildASTSchema,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  parse,
} from 'graphql';

/** The object types of a supergraph, and which subgraph each field comes from. */
export class SupergraphJoins {
  readonly schema: GraphQLSchema;
  readonly objectTypes: readonly GraphQLObjectType[];
  readonly #names: ReadonlyMap<string, string>;

  constructor(supergraphSdl: string) {
    this.schema = buildASTSchema(parse(supergraphSdl), { assumeValid: true });
    this.objectTypes = Object.values(this.schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !name.startsWith('__'));
    this.#names = subgraphNames(this.schema);
  }

  /** Fields of the type's keys; empty for a type that is no entity. */
  keyFieldsOf(type: GraphQLObjectType): ReadonlySet<string> {
    const keys = directives(type, 'join__type').flatMap((directive) => argument(directive, 'key') ?? []);
    return new Set(keys.flatMap((key) => key.match(/\w+/g) ?? []));
  }

  /** Names of the subgraphs that define the type. */
  subgraphsOf(type: GraphQLObjectType): readonly string[] {
    return this.#graphs(directives(type, 'join__type'));
  }

  /** Names of the subgraphs that answer the field. */
  sourcesOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): readonly string[] {
    const joins = directives(field, 'join__field');
    const resolving = joins.filter((join) => argument(join, 'external') !== 'true');
    // A field without a join comes from every subgraph that has the type.
    return joins.length === 0 ? this.subgraphsOf(type) : this.#graphs(resolving);
  }

  #graphs(joins: readonly ConstDirectiveNode[]): readonly string[] {
    return joins
      .flatMap((join) => argument(join, 'graph') ?? [])
      .map((graph) => this.#names.get(graph) ?? graph);
  }
}

/** `SERVICE_REQUESTS` → `service-requests`, as the supergraph states it. */
function subgraphNames(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const graphs = schema.getType('join__Graph')?.astNode;
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) throw new Error('This is no supergraph: no join__Graph');
  return new Map(
    (graphs.values ?? []).map((value) => {
      const [join] = directives({ astNode: value }, 'join__graph');
      return [value.name.value, (join && argument(join, 'name')) ?? value.name.value];
    }),
  );
}

interface Annotated {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] } | null | undefined;
}

const directives = ({ astNode }: Annotated, name: string): readonly ConstDirectiveNode[] =>
  (astNode?.directives ?? []).filter((directive) => directive.name.value === name);

function argument(directive: ConstDirectiveNode, name: string): string | null {
  const value = directive.arguments?.find((it) => it.name.value === name)?.value;
  return value !== undefined && 'value' in value ? String(value.value) : null;
}
