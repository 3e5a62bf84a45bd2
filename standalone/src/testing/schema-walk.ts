import {
  buildASTSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isRequiredArgument,
  Kind,
  isObjectType,
  parse,
} from 'graphql';

/** A field that leads to an entity: which one, and how to select its key below the field. */
export interface Edge {
  /** `Query.grids`, `Grid.workers`. */
  readonly coordinate: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** Type of the entity at the end. */
  readonly target: string;
  /** Names to walk from the field's value to the entities, e.g. `nodes` or `nodes organization`. */
  readonly steps: readonly string[];
}

/** The schema that clients see and what it says of itself. */
export interface GraphShape {
  /** Entities with the name of their key field. */
  readonly entities: ReadonlyMap<string, string>;
  readonly roots: readonly Edge[];
  readonly edges: ReadonlyMap<string, readonly Edge[]>;
  /** Fields that mask, by their path from an entity, e.g. `ServiceRequest.reporter.phone`. */
  readonly masks: readonly string[];
}

/** How many value types a path may pass between a field and an entity. */
const DEPTH = 3;

/** Reads the shape from a supergraph: whatever is added to the schema is found here by itself. */
export function shapeOf(supergraphSdl: string): GraphShape {
  const schema = buildASTSchema(parse(supergraphSdl), { assumeValid: true });
  const entities = new Map<string, string>();
  for (const type of Object.values(schema.getTypeMap())) {
    const key = isObjectType(type) ? keyOf(type) : null;
    if (key !== null) entities.set(type.name, key);
  }
  const query = schema.getQueryType();
  if (!query) throw new Error('the supergraph has no queries');
  const edges = new Map(
    [...entities.keys()].map((name) => [
      name,
      // What must be told more than the row does not say who may see it: a period, a place.
      edgesOf(typeNamed(schema, name), entities).filter(({ field }) => !field.args.some(isRequiredArgument)),
    ]),
  );
  const masks = [...entities.keys()].flatMap((name) =>
    masksOf(typeNamed(schema, name), entities, name, DEPTH),
  );
  return { entities, roots: edgesOf(query, entities), edges, masks };
}

/** The selection that leads from a field to the keys of the entities at its end. */
export const selectionOf = ({ steps, target }: Edge, entities: ReadonlyMap<string, string>): string =>
  steps.reduceRight((inner, step) => `{ ${step} ${inner} }`, `{ ${entities.get(target) ?? 'id'} }`);

/** The keys at the end of an edge's value; null where the field itself is null. */
export function keysAt(
  value: unknown,
  { steps, target }: Edge,
  entities: ReadonlyMap<string, string>,
): readonly string[] {
  const found = steps.reduce<readonly unknown[]>(
    (values, step) => values.flatMap((it) => many((it as never)[step])),
    many(value),
  );
  return found.map((entity) => (entity as Record<string, string>)[entities.get(target) ?? 'id'] ?? '');
}

/** A way can reach entities of several types; each is a case of its own. */
export function coordinatesOf(edges: readonly Edge[]): readonly (readonly [string, Edge])[] {
  return edges.map((edge) => [edge.coordinate, edge]);
}

const many = (value: unknown): readonly unknown[] =>
  value === null || value === undefined
    ? []
    : Array.isArray(value)
      ? value.filter((it) => it !== null)
      : [value];

function edgesOf(type: GraphQLObjectType, entities: ReadonlyMap<string, string>): readonly Edge[] {
  return Object.values(type.getFields()).flatMap((field) =>
    pathsTo(field, entities, DEPTH).map(({ steps, target }) => ({
      coordinate: `${type.name}.${field.name}`,
      field,
      target,
      steps,
    })),
  );
}

/** Paths to fields of a masked type, through value types alone. */
function masksOf(
  type: GraphQLObjectType,
  entities: ReadonlyMap<string, string>,
  path: string,
  depth: number,
): readonly string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    const here = `${path}.${field.name}`;
    if (inner.name.startsWith('Masked')) return [here];
    if (!isObjectType(inner) || entities.has(inner.name) || isListOf(field) || depth === 0) return [];
    return masksOf(inner, entities, here, depth - 1);
  });
}

/** Lists and pages lead to other rows. */
const isListOf = ({ type, args }: GraphQLField<unknown, unknown>): boolean =>
  String(type).includes('[') || args.length > 0;

/** All ways from a field through value types to entities. `edges` repeats what `nodes` says. */
function pathsTo(
  field: GraphQLField<unknown, unknown>,
  entities: ReadonlyMap<string, string>,
  depth: number,
): readonly { readonly steps: readonly string[]; readonly target: string }[] {
  const type = getNamedType(field.type);
  if (entities.has(type.name)) return [{ steps: [], target: type.name }];
  if (!isObjectType(type) || depth === 0) return [];
  return Object.values(type.getFields())
    .filter(({ name, args }) => name !== 'edges' && !args.some(isRequiredArgument))
    .flatMap((inner) =>
      pathsTo(inner, entities, depth - 1).map(({ steps, target }) => ({
        steps: [inner.name, ...steps],
        target,
      })),
    );
}

function keyOf({ astNode }: GraphQLObjectType): string | null {
  for (const { name, arguments: given } of astNode?.directives ?? []) {
    const key = given?.find((it) => it.name.value === 'key')?.value;
    if (name.value === 'join__type' && key?.kind === Kind.STRING) return key.value;
  }
  return null;
}

function typeNamed(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  return type;
}
