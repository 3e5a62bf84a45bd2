import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { AudienceName as Audience } from './audience.js';
import type { AudienceIndex } from './audience-index.js';
import type { Tier } from './viewer.js';

/** What a walk over a document needs to know: the types, and who may name their fields. */
export interface SchemaIndex {
  readonly schema: GraphQLSchema;
  readonly audiences: AudienceIndex;
}

/** The coordinates that a document names, by the audience that each needs. */
export type DocumentAudience = ReadonlyMap<Audience, readonly string[]>;

/**
 * Decided from the document alone, so it can be kept for as long as the document. A field of a value type needs what
 * the field that returned it needs. The document must be valid; fields that the index does not know (introspection,
 * `_entities`) need nothing by themselves.
 */
export function audienceOfDocument(index: SchemaIndex, document: DocumentNode): DocumentAudience {
  return new DocumentWalk(index, document).run();
}

/** The coordinates that this tier may not name, sorted. Personal and sensitive ones are left to the rows. */
export function coordinatesAbove(audience: DocumentAudience, tier: Tier): readonly string[] {
  return ABOVE[tier].flatMap((needed) => audience.get(needed) ?? []).sort();
}

const ABOVE: Readonly<Record<Tier, readonly Audience[]>> = {
  open: ['internal', 'audit'],
  internal: ['audit'],
  audit: [],
};

class DocumentWalk {
  private readonly found = new Map<Audience, Set<string>>();
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  /** A fragment is looked at once for each audience that it is spread under, however often it is spread. */
  private readonly walked = new Set<string>();

  constructor(
    private readonly index: SchemaIndex,
    private readonly document: DocumentNode,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  run(): DocumentAudience {
    for (const definition of this.document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const root = this.index.schema.getRootType(definition.operation);
      if (root) this.walk(definition.selectionSet, root, 'open');
    }
    return new Map([...this.found].map(([audience, coordinates]) => [audience, [...coordinates].sort()]));
  }

  private walk(selections: SelectionSetNode, parent: GraphQLNamedType, enclosing: Audience): void {
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) this.walkField(selection, parent, enclosing);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = this.typeNamed(selection.typeCondition?.name.value) ?? parent;
        this.walk(selection.selectionSet, type, enclosing);
      } else {
        this.walkFragment(selection.name.value, enclosing);
      }
    }
  }

  private walkField(node: FieldNode, parent: GraphQLNamedType, enclosing: Audience): void {
    if (!isObjectType(parent) && !isInterfaceType(parent)) return;
    const field = parent.getFields()[node.name.value];
    if (!field) return;
    // Behind an interface stands any of its types, and one of them may ask for more.
    for (const { name } of isInterfaceType(parent) ? this.index.schema.getPossibleTypes(parent) : []) {
      this.note(`${name}.${field.name}`, enclosing);
    }
    const audience = this.note(`${parent.name}.${field.name}`, enclosing);
    if (node.selectionSet) this.walk(node.selectionSet, getNamedType(field.type), audience);
  }

  private walkFragment(name: string, enclosing: Audience): void {
    const fragment = this.fragments.get(name);
    const type = this.typeNamed(fragment?.typeCondition.name.value);
    const visit = `${name} ${enclosing}`;
    if (!fragment || !type || this.walked.has(visit)) return;
    this.walked.add(visit);
    this.walk(fragment.selectionSet, type, enclosing);
  }

  private typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.index.schema.getType(name);
  }

  /** Notes a coordinate and answers what its children inherit if they are of a value type. */
  private note(coordinate: string, enclosing: Audience): Audience {
    const stated = this.index.audiences.get(coordinate);
    if (!stated) return enclosing;
    const audience = stated === 'value' ? enclosing : stated;
    const coordinates = this.found.get(audience) ?? new Set();
    this.found.set(audience, coordinates.add(coordinate));
    return audience;
  }
}
