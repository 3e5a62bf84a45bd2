import { graphFaults } from './graph-faults.js';
import { composeTwo, ORGANIZATION } from './testing/compose-two.js';

const GRID = `
  type Query { grid(code: String!): Grid @tag(name: "open") }
  type Grid @key(fields: "id") @tag(name: "open") { id: ID! name: String! organization: Organization }
  type Organization @key(fields: "id") @tag(name: "open") { id: ID! grids: [Grid!] }`;

const OPERATION = {
  file: 'operations/one.graphql',
  text: 'query($code: String!) { grid(code: $code) { name organization { name } } }',
};

describe('the composed graph', () => {
  it('is sound when roots may be null, every field has an audience and every operation is answered', () => {
    const faults = graphFaults(composeTwo(ORGANIZATION, GRID), [OPERATION]);

    expect(faults).toEqual([]);
  });

  it('has a fault when a root field may not be null', () => {
    const rigid = GRID.replace('): Grid @tag', '): Grid! @tag');

    const faults = graphFaults(composeTwo(ORGANIZATION, rigid), []);

    expect(faults).toEqual(['Query.grid: Grid! must be nullable']);
  });

  it('has a fault when a field has no audience', () => {
    const untagged = `${GRID} type Lane { name: String }`.replace(
      'name: String! org',
      'name: String! lane: Lane org',
    );

    const faults = graphFaults(composeTwo(ORGANIZATION, untagged), []);

    expect(faults).toEqual([expect.stringContaining('exactly one audience'), 'Lane.name: none']);
  });

  it('has a fault when two subgraphs disagree about the audience of a type', () => {
    const stricter = GRID.replace(
      'type Organization @key(fields: "id") @tag(name: "open")',
      'type Organization @key(fields: "id") @tag(name: "internal")',
    );

    const faults = graphFaults(composeTwo(ORGANIZATION, stricter), []);

    expect(faults).toContain('Organization.name: open and internal');
  });

  it('has a fault, with file and line, when a consumer asks for what is not there', () => {
    const text = 'query($code: String!) {\n  grid(code: $code) {\n    colour\n  }\n}';

    const faults = graphFaults(composeTwo(ORGANIZATION, GRID), [{ file: 'operations/two.graphql', text }]);

    expect(faults).toEqual(['operations/two.graphql:3 Cannot query field "colour" on type "Grid".']);
  });

  it('has a fault when an operation cannot be read', () => {
    const faults = graphFaults(composeTwo(ORGANIZATION, GRID), [
      { file: 'operations/two.graphql', text: '{' },
    ]);

    expect(faults).toEqual([expect.stringMatching(/^operations\/two\.graphql:1 Syntax Error/)]);
  });
});
