import fc from 'fast-check';
import { buildASTSchema, parse } from 'graphql';
import { type AudienceName as Audience } from './audience.js';
import { audienceIndexOf } from './audience-index.js';
import { audienceOfDocument, coordinatesAbove } from './document-audience.js';
import { TIERS } from './viewer.js';

const SDL = `
  directive @tag(name: String!) repeatable on OBJECT | FIELD_DEFINITION | INTERFACE
  type Query {
    place: Place @tag(name: "open")
    requests: Page @tag(name: "internal")
    trail: Page @tag(name: "audit")
    anything: Named @tag(name: "open")
  }
  type Place implements Named @tag(name: "open") @tag(name: "not an audience") {
    name: String
    requests: Page @tag(name: "internal")
    neighbours: Page
    contact: String @tag(name: "personal")
    place: Place
  }
  type Secret implements Named @tag(name: "internal") { name: String }
  interface Named @tag(name: "open") { name: String }
  type Page @tag(name: "value") { total: Int next: Page hidden: Int @tag(name: "sensitive") }
`;
const INDEX = {
  schema: buildASTSchema(parse(SDL)),
  audiences: audienceIndexOf(SDL),
};
const audience = (query: string) => audienceOfDocument(INDEX, parse(query));

describe('the audience of a document', () => {
  it('takes what the field says, else what its type says', () => {
    expect(audience('{ place { name requests { __typename } contact } }')).toEqual(
      new Map([
        ['open', ['Place.name', 'Query.place']],
        ['internal', ['Place.requests']],
        ['personal', ['Place.contact']],
      ]),
    );
  });

  it('gives the fields of a value type what the field needs that returned it', () => {
    expect(coordinatesAbove(audience('{ place { neighbours { total next { total } } } }'), 'open')).toEqual(
      [],
    );
    expect(coordinatesAbove(audience('{ place { requests { next { total } } } }'), 'open')).toEqual([
      'Page.next',
      'Page.total',
      'Place.requests',
    ]);
  });

  it('looks into a fragment once for each audience that it is spread under', () => {
    const shared = 'fragment F on Page { total } { place { neighbours { ...F } } requests { ...F } }';

    expect(coordinatesAbove(audience(shared), 'open')).toEqual(['Page.total', 'Query.requests']);
  });

  it('is found quickly in fragments that multiply', () => {
    const bomb = Array.from({ length: 60 }, (_, i) => {
      const next = `...F${String(i + 1)}`;
      return `fragment F${String(i)} on Place { a: place { ${next} } b: place { ${next} } }`;
    });

    const found = audience(
      `{ place { ...F0 } } ${bomb.join(' ')} fragment F60 on Place { requests { total } }`,
    );

    expect(coordinatesAbove(found, 'open')).toEqual(['Page.total', 'Place.requests']);
  });

  it('counts every type that may stand behind an interface', () => {
    expect(coordinatesAbove(audience('{ anything { name } }'), 'open')).toEqual(['Secret.name']);
  });

  it('never lets a lower tier name more than a higher one', () => {
    const field = fc.constantFrom(
      '{ requests { total } }',
      '{ trail { hidden } }',
      '{ place { contact name } }',
    );

    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 3 }), (parts) => {
        const document = audience(
          `query { ${parts.map((part, i) => part.replace(/\{ (\w+)/, `f${String(i)}: $1`).slice(0, -2)).join(' ')} }`,
        );
        const [open, internal, audit] = TIERS.map((tier) => new Set(coordinatesAbove(document, tier)));

        for (const coordinate of audit ?? []) expect(internal).toContain(coordinate);
        for (const coordinate of internal ?? []) expect(open).toContain(coordinate);
      }),
    );
  });
});

describe('reading audiences from a schema', () => {
  it('lists every field that has none, or two', () => {
    const sdl = `
      type Query { a: Int @tag(name: "open") b: Int c: T @tag(name: "open") @tag(name: "audit") }
      type T @tag(name: "internal") { d: Int }
      extend type T @tag(name: "open") { e: Int }
      type join__Internal { x: Int }`;

    expect(() => audienceIndexOf(sdl)).toThrow(
      /Query\.b: none\nQuery\.c: open and audit\nT\.d: internal and open\nT\.e: internal and open$/,
    );
  });

  it('leaves the fields of the federation itself alone', () => {
    const sdl = `type Query { _service: _Service! _entities: [Int] a: Int @tag(name: "open") } type _Service { sdl: String }`;

    expect(audienceIndexOf(sdl)).toEqual(new Map<string, Audience>([['Query.a', 'open']]));
  });
});
