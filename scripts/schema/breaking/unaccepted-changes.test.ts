import { composeTwo, ORGANIZATION } from '../testing/compose-two.js';
import { unacceptedChanges } from './unaccepted-changes.js';

const supergraph = (fields: string) =>
  composeTwo(ORGANIZATION, `type Query { grid: Grid } type Grid @key(fields: "id") { id: ID! ${fields} }`);

describe('a change of the graph', () => {
  it('breaks nobody when something is added', () => {
    const changes = unacceptedChanges(
      supergraph('name: String'),
      supergraph('name: String code: String'),
      [],
    );

    expect(changes).toEqual([]);
  });

  it('breaks nobody when only another subgraph answers a field', () => {
    const moved = composeTwo(
      `${ORGANIZATION} type Grid @key(fields: "id") { id: ID! name: String }`,
      'type Query { grid: Grid } type Grid @key(fields: "id") { id: ID! }',
    );

    const changes = unacceptedChanges(supergraph('name: String'), moved, []);

    expect(changes).toEqual([]);
  });

  it('is refused when it takes a field away', () => {
    const changes = unacceptedChanges(supergraph('name: String'), supergraph(''), []);

    expect(changes).toEqual([{ type: 'FIELD_REMOVED', description: 'Grid.name was removed.' }]);
  });

  it('passes when it was accepted with a reason, and lets no other pass', () => {
    const accepted = [
      { type: 'FIELD_REMOVED', description: 'Grid.name was removed.', reason: 'It was never filled.' },
    ];

    const changes = unacceptedChanges(supergraph('name: String code: String'), supergraph(''), accepted);

    expect(changes).toEqual([{ type: 'FIELD_REMOVED', description: 'Grid.code was removed.' }]);
  });
});
