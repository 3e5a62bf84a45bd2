import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANONYMOUS, type Viewer } from '@governance/shared';
import { buildASTSchema, parse, validate } from 'graphql';
import { supergraphIndexOf } from '../documents/supergraph-index.js';
import { readSupergraph } from '../start-gateway.js';
import { COST_SDL } from '../testing/cost-schema.js';
import { costIndexOf } from './cost-index.js';
import { CostRule } from './cost-rule.js';
import { DocumentCosts } from './document-costs.js';
import { DocumentGuard } from './document-guard.js';
import { DEFAULT_LIMITS } from './gateway-limits.js';

const NESTED = 'query ($n: Int!) { grids(first: $n) { nodes { grids(first: $n) { nodes { name } } } } }';
const DEFAULTED = 'query ($n: Int! = 6) { grids(first: $n) { nodes { name } } }';
const EITHER =
  '{ party { ... on Body { grids(first: 3) { nodes { name } } } ... on Worker { grid { name } } } }';
const EITHER_ASKED =
  'query ($n: Int!) { party { ... on Body { grids(first: $n) { nodes { name } } } ... on Worker { grid { workers { name } } } } }';
const CIRCULAR =
  '{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }';

/** Document, what it costs, how one gets there with a pencil, and variables where it has any. */
const GOLDEN: readonly (readonly [string, number, string, Record<string, unknown>?])[] = [
  ['{ __typename }', 0, 'leaves cost nothing'],
  ['{ grid { name } }', 1, 'one object'],
  ['{ grid { name box } }', 1, 'a list of leaves costs nothing either: 1 + 10 × 0'],
  ['{ words }', 0, '50 × 0'],
  ['{ grid { map } }', 3, 'a leaf that states 2: 1 + 2'],
  ['{ grid { figure { value } } }', 5, 'an object type that states 4: 1 + 4'],
  ['{ sum { value } }', 25, 'the field goes before its type'],
  ['{ sum(deep: true) { value } }', 28, 'an argument that states 3: 25 + 3'],
  ['{ a: grid { name } b: grid { name } }', 2, 'aliases are fields: 1 + 1'],
  ['{ grid { name } grid { name } }', 2, 'asked twice counts twice: 1 + 1'],
  ['{ grid { neighbour { neighbour { name } } } }', 3, '1 + 1 + 1'],
  ['{ workers { name } }', 50, 'an assumed size: 50 × 1'],
  ['{ workers { grid { name } } }', 100, '50 × (1 + 1)'],
  ['{ notes { text } }', 10, 'nothing stated: 10 × 1'],
  ['{ grids { nodes { name } } }', 21, 'the default of the argument: 1 + 20 × 1'],
  ['{ grids(first: 3) { nodes { name } } }', 4, '1 + 3 × 1'],
  ['{ grids(first: 3) { edges { cursor node { name } } } }', 7, 'edge and node: 1 + 3 × (1 + 1)'],
  ['{ grids(first: 3) { pageInfo { hasNextPage } totalCount } }', 7, '1 + 1 + 5; the page has no list'],
  ['{ grids(first: 3) { nodes { name } edges { cursor } } }', 7, 'both lists: 1 + 3 + 3'],
  ['{ grids(first: 2) { nodes { workers { name } } } }', 103, '1 + 2 × (1 + 50)'],
  ['{ grids(first: 5) { nodes { grids { nodes { name } } } } }', 111, '1 + 5 × (1 + 1 + 20)'],
  [NESTED, 36, 'one variable, two sizes: 1 + 5 × (1 + 1 + 5)', { n: 5 }],
  [DEFAULTED, 7, 'the default of the variable: 1 + 6'],
  [DEFAULTED, 10, 'what is given goes before it: 1 + 9', { n: 9 }],
  [
    'query { ...A } fragment A on Query { grid { ...B } } fragment B on Grid { workers { name } }',
    51,
    '1 + 50',
  ],
  [
    '{ grids(first: 4) { ...P } } fragment P on GridConnection { nodes { name } }',
    5,
    'sizes reach into fragments: 1 + 4',
  ],
  [EITHER, 5, 'the dearer type: 1 + max(1 + 3, 1)'],
  [EITHER_ASKED, 52, '1 + max(1 + 2, 1 + 50)', { n: 2 }],
  [EITHER_ASKED, 102, '1 + max(1 + 100, 1 + 50)', { n: 100 }],
  ['{ parties { ... on Named { name } ... on Worker { grid { name } } } }', 10, '5 × (1 + max(0, 1))'],
  ['{ named { name ... on Body { grids(first: 2) { totalCount } } } }', 7, '1 + max(1 + 5, 0)'],
  ['{ grid @skip(if: true) { name } }', 1, 'what may be left out counts'],
  ['{ recent { text } }', 7, 'no slicing argument: as assumed'],
  ['{ recent(first: 2, last: 3) { text } }', 3, 'the greatest of them'],
  ['{ latest(last: 4) { text } }', 4, '4 × 1'],
  ['{ latest { text } }', Number.POSITIVE_INFINITY, 'one is required, none is there'],
  ['{ latest(first: 1, last: 1) { text } }', Number.POSITIVE_INFINITY, 'one is required, two are there'],
  ['mutation { rename { grid { name } userErrors { text } } }', 21, '10 + 1 + 10 × 1'],
  ['mutation { a: rename { grid { name } } b: rename { grid { name } } }', 22, '2 × (10 + 1)'],
  ['{ __schema { types { name fields { name } } } }', 1101, '1 + 100 × (1 + 10)'],
];

describe('the cost of a document', () => {
  const schema = buildASTSchema(parse(COST_SDL));
  const costs = new DocumentCosts(costIndexOf(schema, parse(COST_SDL)));

  it.each(GOLDEN.map(([text, points, how, variables = {}]) => ({ text, points, how, variables })))(
    '$text is $points: $how',
    ({ text, points, variables }) => {
      const document = parse(text);

      const cost = costs.costOf({ document, variables });

      expect(validate(schema, document)).toEqual([]);
      expect(cost).toBe(points);
    },
  );

  it('of an introspection in circles is past any limit: 100 × 10 × 10 × 10 × 10 and what lies between', () => {
    expect(costs.costOf({ document: parse(CIRCULAR) })).toBe(1_111_101);
  });

  it('takes a size that is no number as none, and one without bound as more than any limit', () => {
    const paged = parse('query ($n: Int!) { grids(first: $n) { nodes { name } } }');
    const of = (n: unknown) => costs.costOf({ document: paged, variables: { n } });

    expect(['many', null, Number.NaN, -5, 1e400].map(of)).toEqual([11, 11, 11, 1, Number.POSITIVE_INFINITY]);
  });
});

describe('the operations that clients are promised', () => {
  const folder = join(__dirname, '../../../operations');
  const operations = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

  it('stay below the limits that hold unless configured, for whoever asks', () => {
    const rule = new CostRule(new DocumentCosts(supergraphIndexOf(readSupergraph()).costs), DEFAULT_LIMITS);
    const guard = new DocumentGuard(DEFAULT_LIMITS);

    const refused = operations.filter(({ text: query }) => {
      const sent = { document: parse(query), viewer: ANONYMOUS, operationName: undefined, variables: {} };
      return guard.check({ query }) ?? rule.check(sent);
    });

    expect(operations.length).toBeGreaterThanOrEqual(10);
    expect(refused).toEqual([]);
  });

  it('are worth about the objects that they can answer', () => {
    const costs = new DocumentCosts(supergraphIndexOf(readSupergraph()).costs);
    const cost = ({ name, text }: { readonly name: string; readonly text: string }) =>
      [name.replace('.graphql', ''), costs.costOf({ document: parse(text) })] as const;

    expect(Object.fromEntries(operations.map(cost))).toEqual({
      'big-party-committee': 1412,
      'check-in-compliance': 109,
      'community-ranking': 16_062,
      'duty-card': 51,
      'first-slice': 1312,
      'place-overview': 232,
      'request-series': 5110,
      'request-timeline': 199,
      'structure-as-of': 7593,
      'whistle-wall': 4702,
    });
  });
});

describe('the limit of costs', () => {
  const document = parse(COST_SDL);
  const index = costIndexOf(buildASTSchema(document), document);
  const rule = new CostRule(new DocumentCosts(index), { maxCost: 100, maxOpenCost: 50 });
  const staff: Viewer = { ...ANONYMOUS, subject: 'somebody', tier: 'internal' };
  const check = (query: string, viewer: Viewer) =>
    rule.check({ document: parse(query), viewer, operationName: undefined, variables: {} });

  it('is narrower for the open tier than for staff, and said with what was found', () => {
    const [open, internal] = [ANONYMOUS, staff].map((viewer) =>
      check('{ grids(first: 60) { nodes { name } } }', viewer),
    );

    expect(open).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      message: '查询代价为61,超过上限50,请拆分查询',
      details: { measure: 'cost', limit: 50, found: 61 },
    });
    expect(internal).toBeNull();
  });

  it('refuses what nobody can tell the size of', () => {
    expect(check('{ latest { text } }', staff)?.details).toEqual({
      measure: 'cost',
      limit: 100,
      found: null,
    });
  });
});
