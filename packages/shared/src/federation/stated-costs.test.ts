import { type DefinitionNode, Kind, parse, print } from 'graphql';
import { unstatedListSizes, withStatedCosts } from './stated-costs.js';

const DOCUMENT = parse(`
  type Query {
    grids(first: Int! = 20): GridConnection
    nearest(first: Int! = 5): [Grid!]
    "Workers of a place; at most 1,000."
    workers: [Worker!]
    "The first 500."
    events: [Worker!]
    "Words; at most 5."
    words: [String!]
    "At most 9 of them."
    stated: [Worker!] @listSize(assumedSize: 3)
    dear: Worker @cost(weight: 40)
  }
  type Mutation {
    rename(name: String): Payload
  }
  type Payload { userErrors: [UserError!]! grid: Grid }
  type UserError { code: String }
  type GridConnection { nodes: [Grid!]! edges: [GridEdge!]! totalCount: Int }
  type GridEdge { node: Grid }
  type Grid { "All that there are." workers: [Worker!]! }
  type Worker { name: String "At most 500." timeline: [Grid!] }
`);

const stated = (coordinate: string): string => {
  const [type, name] = coordinate.split('.');
  const isType = (node: DefinitionNode) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === type;
  const definition = withStatedCosts(DOCUMENT).definitions.find(isType);
  const fields = definition?.kind === Kind.OBJECT_TYPE_DEFINITION ? (definition.fields ?? []) : [];
  const field = fields.find((one) => one.name.value === name);
  return (field?.directives ?? []).map((directive) => print(directive)).join(' ');
};

describe('the costs that a schema states', () => {
  it.each([
    [
      'Query.grids',
      '@listSize(slicingArguments: ["first"], requireOneSlicingArgument: false, sizedFields: ["nodes", "edges"])',
    ],
    ['Query.nearest', '@listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)'],
    ['Query.workers', '@listSize(assumedSize: 1000)'],
    ['Query.events', '@listSize(assumedSize: 500)'],
    ['Query.words', ''],
    ['Worker.timeline', '@listSize(assumedSize: 20)'],
    ['Query.stated', '@listSize(assumedSize: 3)'],
    ['Query.dear', '@cost(weight: 40)'],
    ['Mutation.rename', '@cost(weight: 10)'],
    ['GridConnection.totalCount', '@cost(weight: 5)'],
    ['GridConnection.nodes', ''],
    ['Payload.userErrors', ''],
  ])('are of %s: %s', (coordinate, directives) => {
    expect(stated(coordinate)).toBe(directives);
  });

  it('leave no list of objects without a size, or the build stops', () => {
    const faults = unstatedListSizes(withStatedCosts(DOCUMENT));

    expect(faults).toEqual(['Grid.workers is a list without a limit: describe it as "at most N"']);
  });
});
