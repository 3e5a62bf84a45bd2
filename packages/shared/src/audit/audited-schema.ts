import { defaultFieldResolver, type GraphQLField, type GraphQLSchema } from 'graphql';
import { cityOfCodeOrId, cityOfViewer } from './city-of.js';
import type { Actor } from './audit-entry.js';
import { auditLogOf } from './audit-log.js';
import { duringMutation } from './current-mutation.js';

/** Root fields of these audiences show rows that not everybody may see. */
type IsOpen = (field: string) => boolean;

/**
 * Makes a subgraph's root fields known to the audit: what a mutation writes is written down in its own transaction, and a
 * search by text in rows that are not open to everybody before it is answered. `isOpen` says which queries are.
 */
export function auditRootFields(schema: GraphQLSchema, isOpen: IsOpen): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) auditMutation(field);
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {}))
    if (!field.name.startsWith('_') && !isOpen(field.name) && hasSearch(field)) auditSearch(field);
}

function auditMutation(field: GraphQLField<unknown, unknown>): void {
  const { name, resolve = defaultFieldResolver } = field;
  field.resolve = (root, given, context, info) => {
    const { input, ...others } = given as Readonly<Record<string, unknown>>;
    const stated = { ...others, ...(isObject(input) ? input : {}) };
    const actor = actorOf(context);
    const cityCode = cityNamedIn(stated) ?? cityOfViewer(actor.viewer);
    // What resolves at once may throw at once: the caller must see either as a promise.
    return duringMutation({ actor, name, fields: Object.keys(stated), cityCode }, async () =>
      Promise.resolve(resolve(root, given, context, info)),
    );
  };
}

function auditSearch(field: GraphQLField<unknown, unknown>): void {
  const { name, resolve = defaultFieldResolver } = field;
  field.resolve = async (root, given, context, info) => {
    const answer: unknown = await resolve(root, given, context, info);
    const { filter } = given as { readonly filter?: unknown };
    const actor = actorOf(context);
    if (!isObject(filter) || typeof filter['search'] !== 'string' || actor.viewer.subject === null)
      return answer;
    await auditLogOf(context)?.record({
      action: 'SEARCH',
      actor,
      entity: String(info.returnType).replace(/Connection!?$/, ''),
      entityId: null,
      cityCode: cityNamedIn(filter) ?? cityOfViewer(actor.viewer),
      fields: Object.keys(filter).filter((key) => filter[key] != null),
      purpose: name,
      count: countOf(answer),
    });
    return answer;
  };
}

const hasSearch = (field: GraphQLField<unknown, unknown>): boolean =>
  field.args.some(({ name, type }) => {
    if (name !== 'filter' || !('getFields' in type)) return false;
    return 'search' in type.getFields();
  });

/** How many rows of the page asked for were found. */
const countOf = (answer: unknown): number => {
  if (!isObject(answer)) return 0;
  const { nodes, edges } = answer;
  return Array.isArray(nodes) ? nodes.length : Array.isArray(edges) ? edges.length : 0;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The city of the first place or entity that an input names, in the input's own order. */
const cityNamedIn = (input: Readonly<Record<string, unknown>>): string | null => {
  for (const value of Object.values(input)) {
    const city = typeof value === 'string' ? cityOfCodeOrId(value) : null;
    if (city !== null) return city;
  }
  return null;
};

const actorOf = (context: unknown): Actor => {
  const { viewer, requestId } = context as Actor;
  return { viewer, requestId };
};
