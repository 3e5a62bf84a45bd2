import { borderFaults } from './border-faults.js';
import { composeTwo, ORGANIZATION } from './testing/compose-two.js';

const grid = (types: string) => composeTwo(ORGANIZATION, `type Query { grid: Grid }\n${types}`);

describe('the border between subgraphs', () => {
  it('is sound where pointers and additions may be null', () => {
    const supergraph = grid(`
      type Grid @key(fields: "id") { id: ID! name: String! organization: Organization others: [Organization] }
      type Organization @key(fields: "id") { id: ID! grids: [Grid!] }`);

    const faults = borderFaults(supergraph);

    expect(faults).toEqual([]);
  });

  it('has a fault where a field points at the entity of another subgraph and is not nullable', () => {
    const supergraph = grid(`
      type Grid @key(fields: "id") { id: ID! organization: Organization! }
      type Organization @key(fields: "id", resolvable: false) { id: ID! }`);

    const faults = borderFaults(supergraph);

    expect(faults).toEqual([
      'Grid.organization: Organization! must be nullable at every level: Organization belongs to organization',
    ]);
  });

  it('has a fault where one lost item of a list would take the list with it', () => {
    const supergraph = grid(`
      type Grid @key(fields: "id") { id: ID! organizations: [Organization!] }
      type Organization @key(fields: "id", resolvable: false) { id: ID! }`);

    const faults = borderFaults(supergraph);

    expect(faults).toEqual([
      'Grid.organizations: [Organization!] must be nullable at every level: Organization belongs to organization',
    ]);
  });

  it('has a fault where a value type or a union hides the pointer', () => {
    const supergraph = grid(`
      union Party = Organization | Person
      type Person { name: String! }
      type Assignment { to: Party! }
      type Grid @key(fields: "id") { id: ID! assignment: Assignment! }
      type Organization @key(fields: "id", resolvable: false) { id: ID! }`);

    const faults = borderFaults(supergraph);

    expect(faults).toEqual([
      'Assignment.to: Party! must be nullable at every level: Organization belongs to organization',
    ]);
  });

  it('has a fault where a field is added to the entity of another subgraph and is not nullable', () => {
    const supergraph = grid(`
      type Grid @key(fields: "id") { id: ID! }
      type Organization @key(fields: "id") { id: ID! gridCount: Int! }`);

    const faults = borderFaults(supergraph);

    expect(faults).toEqual([
      'Organization.gridCount: Int! must be nullable: grid adds it to what organization owns',
    ]);
  });

  it('has a fault where nobody has said who owns an entity', () => {
    const supergraph = grid(
      'type Grid @key(fields: "id") { id: ID! } type Lane @key(fields: "id") { id: ID! }',
    );

    const faults = borderFaults(supergraph);

    expect(faults).toEqual(['Lane is an entity without an owner: add it to scripts/schema/owners.ts']);
  });

  it('has a fault where the owner of an entity does not define it', () => {
    const supergraph = grid(
      'type Grid @key(fields: "id") { id: ID! } type JointBody @key(fields: "id") { id: ID! }',
    );

    const faults = borderFaults(supergraph);

    expect(faults).toEqual(['JointBody belongs to organization, which does not define it']);
  });
});
