import { referencePages } from './reference-pages.js';

const SDL = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag"])
type Query {
  "One grid."
  grid("Its code." code: String!, "How many." first: Int! = 20): Grid @tag(name: "open")
}
"A grid: a | b."
type Grid @key(fields: "id") @tag(name: "open") {
  "Stable id."
  id: ID!
  "Seen by staff."
  note: [Level!] @tag(name: "internal")
}
"How high."
enum Level { "Very." HIGH }`;

describe('the schema reference', () => {
  const pages = referencePages(new Map([['grid', SDL]]));
  const page = pages.get('grid.md');

  it('has an index and a page for each subgraph', () => {
    expect([...pages.keys()]).toEqual(['README.md', 'grid.md']);
  });

  it('says what a field is, its type and who may see it', () => {
    expect(page).toContain('| `id` | ID! | open | Stable id. |');
    expect(page).toContain(String.raw`| ${'`note`'} | [\[Level!\]](#level) | internal | Seen by staff. |`);
  });

  it('lists the arguments of a field with their defaults', () => {
    expect(page).toContain('| · `code` | String! |  | Its code. |');
    expect(page).toContain('| · `first` | Int! |  | How many. Default `20`. |');
  });

  it('lists the values of an enum', () => {
    expect(page).toContain('| `HIGH` | Very. |');
  });

  it('leads from the index to where a type is described', () => {
    expect(pages.get('README.md')).toContain(String.raw`| Grid | A grid: a \| b. | [grid](grid.md#grid) |`);
  });
});
