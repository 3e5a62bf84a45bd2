import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql';

/** What a change costs: it locks, writes, and tells others. */
const CHANGE = directive('@cost(weight: 10)');
/** Counting a list reads it as a whole. */
const COUNT = directive('@cost(weight: 5)');
const PAGED = '@listSize(slicingArguments: ["first"], requireOneSlicingArgument: false';
/** What happened to one thing is a few lines; its limit guards the write and says little about the read. */
const TIMELINE = directive('@listSize(assumedSize: 20)');
const LIST_OF_ONE_PAGE = directive(`${PAGED})`);

/**
 * Writes costs into a schema by rule, so that a gateway can tell what a document may cost before it asks anybody: a list
 * with a `first` has that size, a list of objects the limit that its description states, a change and a count more than
 * a read. What a field states itself stays.
 */
export function withStatedCosts(document: DocumentNode): DocumentNode {
  const types = document.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  const byName = new Map(types.map((type) => [type.name.value, type]));
  return {
    ...document,
    definitions: document.definitions.map((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION ? withCostsOfFields(node, byName) : node,
    ),
  };
}

/** Lists of objects whose size nobody can tell, as sentences. */
export function unstatedListSizes(document: DocumentNode): readonly string[] {
  const types = document.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  const objects = new Map(types.map((type) => [type.name.value, type]));
  return types.filter(isPlain).flatMap(({ name, fields = [] }) =>
    fields
      .filter((field) => isList(field.type) && objects.has(namedIn(field.type)) && !states(field, 'listSize'))
      .filter((field) => namedIn(field.type) !== 'UserError' && !field.name.value.startsWith('_'))
      .map(
        (field) => `${name.value}.${field.name.value} is a list without a limit: describe it as "at most N"`,
      ),
  );
}

type Types = ReadonlyMap<string, ObjectTypeDefinitionNode>;

function withCostsOfFields(type: ObjectTypeDefinitionNode, types: Types): ObjectTypeDefinitionNode {
  const fields = (type.fields ?? []).map((field) => ({
    ...field,
    directives: [...(field.directives ?? []), ...weightOf(field, type), ...listSizeOf(field, type, types)],
  }));
  return { ...type, fields };
}

function weightOf(field: FieldDefinitionNode, type: ObjectTypeDefinitionNode): readonly ConstDirectiveNode[] {
  if (states(field, 'cost')) return [];
  if (type.name.value === 'Mutation') return [CHANGE];
  return !isPlain(type) && field.name.value === 'totalCount' ? [COUNT] : [];
}

function listSizeOf(
  field: FieldDefinitionNode,
  type: ObjectTypeDefinitionNode,
  types: Types,
): readonly ConstDirectiveNode[] {
  if (states(field, 'listSize') || !isPlain(type)) return [];
  const answer = types.get(namedIn(field.type));
  if (answer && isList(field.type) && field.name.value === 'timeline') return [TIMELINE];
  const isPaged = field.arguments?.some(({ name }) => name.value === 'first') ?? false;
  if (isList(field.type)) return isPaged ? [LIST_OF_ONE_PAGE] : answer ? limitIn(field) : [];
  const sized = isPaged ? (answer?.fields ?? []).filter((inner) => isList(inner.type)) : [];
  if (sized.length === 0) return [];
  return [directive(`${PAGED}, sizedFields: ${JSON.stringify(sized.map(({ name }) => name.value))})`)];
}

/** The limit of a plain list, which its description states for people and its service enforces. */
function limitIn({ description }: FieldDefinitionNode): readonly ConstDirectiveNode[] {
  const [, limit] =
    /\b(?:at most|(?:the )?(?:first|newest|latest)) ([\d,]+)/i.exec(description?.value ?? '') ?? [];
  return limit === undefined ? [] : [directive(`@listSize(assumedSize: ${limit.replaceAll(',', '')})`)];
}

/** The lists of a connection are as long as its page. */
const isPlain = ({ name }: ObjectTypeDefinitionNode): boolean => !name.value.endsWith('Connection');

const states = ({ directives = [] }: FieldDefinitionNode, name: string): boolean =>
  directives.some((one) => one.name.value === name);

const isList = (type: TypeNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE ? isList(type.type) : type.kind === Kind.LIST_TYPE;

const namedIn = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedIn(type.type);

function directive(text: string): ConstDirectiveNode {
  const [definition] = parse(`scalar Any ${text}`, { noLocation: true }).definitions;
  const [first] = definition?.kind === Kind.SCALAR_TYPE_DEFINITION ? (definition.directives ?? []) : [];
  if (first) return first;
  throw new Error(`${text} is no directive`);
}
