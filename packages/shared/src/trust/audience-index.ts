import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type InterfaceTypeDefinitionNode,
  type InterfaceTypeExtensionNode,
  parse,
} from 'graphql';
import { AUDIENCES, type AudienceName as Audience } from './audience.js';

/** The audience of every output coordinate (`Type.field`): the field's own, else that of its type. */
export type AudienceIndex = ReadonlyMap<string, Audience>;

type Fielded =
  | ObjectTypeDefinitionNode
  | ObjectTypeExtensionNode
  | InterfaceTypeDefinitionNode
  | InterfaceTypeExtensionNode;

/**
 * Reads `@tag` audiences from the text of a supergraph or a subgraph. Throws an `Error` that lists every coordinate
 * with none or with more than one, so that a build can stop on it.
 */
export function audienceIndexOf(sdl: string | DocumentNode): AudienceIndex {
  const types = (typeof sdl === 'string' ? parse(sdl) : sdl).definitions.filter(isOwnType);
  const defaults = defaultsByType(types);
  const index = new Map<string, Audience>();
  const problems: string[] = [];
  for (const type of types) {
    for (const field of type.fields ?? []) {
      const coordinate = `${type.name.value}.${field.name.value}`;
      if (field.name.value.startsWith('_')) continue; // _entities and _service belong to the federation
      const own = audiencesOf(field.directives);
      const stated = own.size > 0 ? own : (defaults.get(type.name.value) ?? new Set());
      const [audience, another] = stated;
      if (!audience || another) problems.push(`${coordinate}: ${[...stated].join(' and ') || 'none'}`);
      else index.set(coordinate, audience);
    }
  }
  if (problems.length === 0) return index;
  throw new Error(
    `Every field needs exactly one audience (@tag), its own or its type's:\n${problems.join('\n')}`,
  );
}

function defaultsByType(types: readonly Fielded[]): ReadonlyMap<string, ReadonlySet<Audience>> {
  const defaults = new Map<string, Set<Audience>>();
  for (const type of types) {
    const known = defaults.get(type.name.value) ?? new Set();
    for (const audience of audiencesOf(type.directives)) known.add(audience);
    defaults.set(type.name.value, known);
  }
  return defaults;
}

function audiencesOf(directives: readonly ConstDirectiveNode[] = []): ReadonlySet<Audience> {
  const names = directives
    .filter(({ name }) => name.value === 'tag')
    .flatMap(({ arguments: given }) => given ?? [])
    .flatMap(({ value }) => (value.kind === Kind.STRING ? [value.value] : []));
  return new Set(AUDIENCES.filter((audience) => names.includes(audience)));
}

function isOwnType(definition: DefinitionNode): definition is Fielded {
  const hasFields =
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
    definition.kind === Kind.OBJECT_TYPE_EXTENSION ||
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    definition.kind === Kind.INTERFACE_TYPE_EXTENSION;
  return hasFields && !/^_|__/.test(definition.name.value);
}
