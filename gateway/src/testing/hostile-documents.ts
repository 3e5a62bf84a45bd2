/** The body of a request for a document. */
export const body = (query: string, rest: object = {}): string => JSON.stringify({ query, ...rest });

/** So many of something, numbered. */
export const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

/** Something inside of so many pairs of brackets. */
export const deep = (levels: number, open: string, inner: string, close: string): string =>
  open.repeat(levels) + inner + close.repeat(levels);

export const FILTER =
  'query ($filter: OrganizationFilter) { organizations(filter: $filter) { nodes { name } } }';

/** Each fragment spreads the next one twice, under two names: 2^n fields for n lines of text. */
const bomb = (levels: number): string => {
  const fragment = (n: number) =>
    `fragment F${String(n)} on Query { a: division(code: "1") { ...F${String(n + 1)} } b: division(code: "1") { ...F${String(n + 1)} } }`;
  return `{ ...F0 } ${repeat(levels, fragment)} fragment F${String(levels)} on Query { volunteerCount }`;
};
const inDivision = (selections: string): string => body(`{ division(code: "1") { ${selections} } }`);

type Bodies = Readonly<Record<string, string>>;

/** What is too much by one of the limits. */
const TOO_COMPLEX: Bodies = {
  'selections 4,000 deep': body(deep(4000, '{ a ', '', '}')),
  'selections 300 deep': inDivision(deep(300, 'ancestors { ', 'name', '}')),
  'lists 9,000 deep in a document': body(`{ division(code: ${'['.repeat(9000)}`),
  'lists 2,000 deep in a value': body(`{ division(code: ${deep(2000, '[', '1', ']')}) { name } }`),
  'a type of 2,000 lists': body(`query ($a: ${deep(2000, '[', 'Int', ']')}) { volunteerCount }`),
  '10,000 unknown fields': body(`{ ${repeat(10_000, (n) => `f${String(n)}`)} }`),
  'a field 9,000 times': inDivision('name '.repeat(9000)),
  'a field 2,900 times': inDivision('name '.repeat(2900)),
  'a field in 1,200 fragments': inDivision('... { name } '.repeat(1200)),
  'fragments that double 60 times': body(bomb(60)),
  'fragments that double 14 times': body(bomb(14)),
  'a chain of 2,000 fragments': body(
    `{ ...F0 } ${repeat(2000, (n) => `fragment F${String(n)} on Query { ...F${String(n + 1)} }`)}`,
  ),
  '1,000 type conditions': body(`{ ${repeat(1000, (n) => `... on T${String(n)} { a b }`)} }`),
  '1,000 operations': body(
    repeat(1000, (n) => `query Q${String(n)} { division(code: "1") { name } }`),
    { operationName: 'Q1' },
  ),
  '101 aliases': body(`{ ${repeat(101, (n) => `a${String(n)}: __typename`)} }`),
  'a root field 500 times': body(`{ ${'__typename '.repeat(500)} }`),
  'ten directives on a field': body('query { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }'),
  'a page of a million': body('{ organizations(first: 1000000) { nodes { name } } }'),
  'a page past all numbers': body('query ($n: Int) { organizations(first: $n) { nodes { name } } }', {
    variables: { n: 0.5 },
  }).replace('0.5', '1e999'),
  '100,000 lists in variables': body('{ volunteerCount }', { variables: { a: 0.5 } }).replace(
    '0.5',
    deep(100_000, '[', '', ']'),
  ),
  '100,000 objects in variables': body('{ volunteerCount }', { variables: 0.5 }).replace(
    '0.5',
    deep(100_000, '{"a":', '1', '}'),
  ),
};

/** Names that mean something on every object. */
const RESERVED: Bodies = {
  'a prototype as an alias': body('{ __proto__: volunteerCount }'),
  'a constructor as an alias': body('{ constructor: volunteerCount }'),
  'toString as an alias': body('{ toString: volunteerCount }'),
  'a prototype as an operation': body('query __proto__ { volunteerCount }'),
  'a constructor as a fragment': body('{ ...constructor } fragment constructor on Query { volunteerCount }'),
  'a prototype as a variable': body('query ($__proto__: Int) { volunteerCount }'),
  'a constructor as an enum value': body(
    '{ organizations(filter: { kind: constructor }) { nodes { name } } }',
  ),
  'a prototype as an input key': body('{ organizations(filter: { __proto__: 1 }) { nodes { name } } }'),
  'a constructor as a variable that is sent': body('{ volunteerCount }', { variables: { constructor: 1 } }),
  'toString as a key inside of a variable': body(FILTER, { variables: { filter: { toString: 1 } } }),
};

/** Bodies that nobody means well with, by the code of the refusal. */
export const HOSTILE_DOCUMENTS: Readonly<Record<string, Bodies>> = {
  QUERY_TOO_COMPLEX: TOO_COMPLEX,
  NAME_RESERVED: RESERVED,
  GRAPHQL_VALIDATION_FAILED: {
    '2,500 unknown fields below the root': inDivision(repeat(2500, (n) => `f${String(n)}`)),
    'fragments in a circle': body('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
    'an introspection in circles': body(
      '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
    ),
  },
  BAD_USER_INPUT: {
    'a constructor as an enum value in variables': body(FILTER, {
      variables: { filter: { kind: 'constructor' } },
    }),
  },
  DIVISION_CODE_MALFORMED: {
    'a million digits': body('query ($code: DivisionCode!) { division(code: $code) { name } }', {
      variables: { code: 0.5 },
    }).replace('0.5', '9'.repeat(1_000_000)),
  },
  OPERATION_RESOLUTION_FAILURE: {
    'a prototype for the operation that is asked for': body('{ volunteerCount }', {
      operationName: '__proto__',
    }),
  },
};
