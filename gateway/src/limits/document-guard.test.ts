import { array, assert, integer, property, tuple } from 'fast-check';
import { type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { deep, repeat } from '../testing/hostile-documents.js';
import { DocumentGuard } from './document-guard.js';
import { DocumentShape } from './document-shape.js';
import { DEFAULT_LIMITS } from './gateway-limits.js';

const LIMITS = {
  ...DEFAULT_LIMITS,
  maxTokens: 1000,
  maxDepth: 5,
  maxFields: 60,
  maxRootFields: 20,
  maxAliases: 4,
  maxDirectives: 6,
};

/** A document with so much of what is measured. */
const MEASURES: readonly (readonly [string, number, (amount: number) => string])[] = [
  ['depth', 5, (n) => deep(n, '{ a ', '', '}')],
  ['depth', 5, (n) => `{ ...A } fragment A on Query ${deep(n, '{ a ', '', '}')}`],
  ['fields', 60, (n) => `{ a { ${repeat(n - 1, (at) => `f${String(at)}`)} } }`],
  ['rootFields', 20, (n) => `{ ${repeat(n - 1, (at) => `f${String(at)}`)} ... { last } }`],
  ['aliases', 4, (n) => `{ ${repeat(n, (at) => `f${String(at)}: a`)} }`],
  ['directives', 6, (n) => `{ ${repeat(n, (at) => `f${String(at)} @skip(if: true)`)} }`],
  ['directivesAtOnce', 4, (n) => `{ a ${repeat(n, () => '@skip(if: true)')} }`],
  ['nesting', 16, (n) => `{ a(b: ${deep(n, '[', '1', ']')}) }`],
  ['fragments', 100, (n) => `{ a } ${repeat(n, (at) => `fragment F${String(at)} on A { ...B }`)}`],
];

describe('the guard of documents', () => {
  const guard = new DocumentGuard(LIMITS);

  it.each(MEASURES)('lets %s pass up to %d, and says what was found beyond', (measure, limit, make) => {
    const [at, over] = [limit, limit + 1].map((amount) => guard.check({ query: make(amount) }));

    expect(at).toBeNull();
    expect(over?.details).toEqual({ measure, limit, found: limit + 1 });
  });

  it('counts tokens and repeated fields too', () => {
    const wide = new DocumentGuard({ ...DEFAULT_LIMITS, maxFields: 1000 });
    const [tokens, repeats] = [
      guard.check({ query: `{ ${'a '.repeat(999)}}` }),
      wide.check({ query: `{ a { ${'b '.repeat(302)} } }` }),
    ];

    expect(tokens?.details).toEqual({ measure: 'tokens', limit: 1000, found: null });
    expect(repeats?.details).toEqual({ measure: 'repeats', limit: 300, found: 301 });
  });

  it('leaves to the server what it cannot read', () => {
    const bodies = [
      undefined,
      null,
      [],
      'text',
      {},
      { query: 7 },
      { query: '{' },
      { query: '{ a }', variables: 3 },
    ];

    expect(bodies.map((body) => guard.check(body))).toEqual(bodies.map(() => null));
  });

  it('says the same of a text when it comes again', () => {
    const query = deep(9, '{ a ', '', '}');

    expect(guard.check({ query })).toEqual(guard.check({ query }));
  });
});

describe('the shape of a document', () => {
  /** Fragments that each have some fields, some of them renamed, and spread some of those after them. */
  const fragments = array(
    tuple(integer({ min: 0, max: 3 }), array(integer({ min: 1, max: 9 }), { maxLength: 3 })),
    {
      maxLength: 7,
    },
  );

  it('is that of the document with its fragments written out', () => {
    assert(
      property(fragments, (sketch) => {
        const text = sketch.map(([fields, spreads], at) => {
          const targets = spreads.map((step) => at + step).filter((target) => target < sketch.length);
          const spread = targets.map((target) => `x${String(target)} { ...F${String(target)} }`).join(' ');
          return `fragment F${String(at)} on A { ${repeat(fields, (n) => `r${String(n)}: a`)} ${spread} z }`;
        });
        const document = parse(`{ ...F0 z } ${text.join(' ')}`);
        const known = new Map(
          document.definitions.flatMap((node) =>
            node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
          ),
        );
        const sets = document.definitions.flatMap((node) =>
          'selectionSet' in node ? [node.selectionSet] : [],
        );
        const written = sets.map((set) => writtenOut(set, known));

        expect(new DocumentShape(document).extent()).toEqual({
          depth: Math.max(...written.map(({ depth }) => depth)),
          fields: written.reduce((sum, { fields }) => sum + fields, 0),
          rootFields: sets[0] && writtenOut(sets[0], known).rootFields,
          aliases: Math.max(...written.map(({ aliases }) => aliases)),
          directives: 0,
        });
      }),
      { numRuns: 60 },
    );
  });
});

/** The same measures by walking every copy of a fragment. */
function writtenOut(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  let [depth, fields, rootFields, aliases] = [0, 0, 0, 0];
  for (const selection of set.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) continue;
    const isField = selection.kind === Kind.FIELD;
    const below = isField ? selection.selectionSet : fragments.get(selection.name.value)?.selectionSet;
    const inner = below ? writtenOut(below, fragments) : { depth: 0, fields: 0, rootFields: 0, aliases: 0 };
    depth = Math.max(depth, inner.depth + (isField ? 1 : 0));
    fields += inner.fields + (isField ? 1 : 0);
    rootFields += isField ? 1 : inner.rootFields;
    aliases += inner.aliases + (isField && selection.alias ? 1 : 0);
  }
  return { depth, fields, rootFields, aliases };
}
