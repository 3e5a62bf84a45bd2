import { ANONYMOUS, newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { OrganizationKind } from '../organization/organization-kind.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const REGISTER_ALL = `mutation($input: RegisterNewSectorEntitiesInput!) { registerNewSectorEntities(input: $input) {
  results { newSectorEntity { id } } } }`;
const machine = viewer('INTEGRATION', { places: [PLACES.city, PLACES.otherDistrict] });

interface Listed {
  readonly nodes: readonly { readonly id: string }[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

describe('lists of entities of the new sectors', () => {
  let city: TestService;
  let round = 0;
  const registered = async (...entities: readonly object[]): Promise<readonly string[]> => {
    round += 1;
    const input = {
      entities: entities.map((entity, index) => ({
        ...{ divisionCode: PLACES.community, kind: 'ENTERPRISE', name: '昆明澄嵐商貿有限公司' },
        externalRef: { system: `round-${String(round)}`, id: String(index) },
        ...entity,
      })),
    };
    const { data } = await city.ask(machine, REGISTER_ALL, { input });
    const { results } = data.registerNewSectorEntities as {
      results: readonly { readonly newSectorEntity: { readonly id: string } }[];
    };
    return results.map(({ newSectorEntity }) => newSectorEntity.id);
  };
  const list = async (args: string) =>
    (
      await city.ask(
        ANONYMOUS,
        `{ newSectorEntities${args} { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }`,
      )
    ).data.newSectorEntities as Listed;

  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('hold each once, over all cities, on pages of any size', async () => {
    const ids = await registered(
      {},
      { divisionCode: PLACES.otherCommunity },
      {},
      { divisionCode: PLACES.street },
      {},
    );
    const walked: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Listed = await list(`(first: 2${after === null ? '' : `, after: "${after}"`})`);
      walked.push(...page.nodes.map(({ id }) => id));
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }

    expect([...walked].sort()).toEqual([...ids].sort());
    expect((await list('')).totalCount).toBe(5);
  });

  it('hold what the filter says: place, kind, coverage and part of the name', async () => {
    const branch = await new Seed(city.owner).organization({ kind: OrganizationKind.BRANCH });
    const [joint = '', , shop = ''] = await registered(
      { coverage: { mode: 'JOINT', organizationId: branch } },
      { divisionCode: PLACES.neighbour, name: '昆明沐禾食品有限公司' },
      { divisionCode: PLACES.neighbour, kind: 'SOLE_PROPRIETOR', name: '澄记小吃店' },
    );

    expect((await list(`(filter: { divisionCode: "${PLACES.neighbour}" })`)).totalCount).toBe(2);
    expect((await list('(filter: { kind: SOLE_PROPRIETOR })')).nodes).toEqual([{ id: shop }]);
    expect((await list('(filter: { coverage: JOINT })')).nodes).toEqual([{ id: joint }]);
    expect((await list('(filter: { search: "澄岚商贸" })')).nodes).toEqual([{ id: joint }]);
    expect((await list('(filter: { search: "澄" })')).totalCount).toBe(1);
  });

  it.each([
    ['(first: 0)', 'PAGE_SIZE_INVALID', 'first'],
    ['(after: "nonsense")', 'CURSOR_INVALID', 'after'],
    ['(filter: { divisionCode: "x" })', 'DIVISION_CODE_MALFORMED', 'filter.divisionCode'],
  ])('refuse %s and name the argument', async (args, code, argument) => {
    const { errors } = await city.ask(ANONYMOUS, `{ newSectorEntities${args} { totalCount } }`);

    expect(errors).toMatchObject([{ path: ['newSectorEntities'], extensions: { code, argument } }]);
  });

  it('are found under the name that another system gave, once the city is clear', async () => {
    const externalRef = { system: 'register', id: '7' };
    const [here = ''] = await registered({ externalRef });
    const ask = async (place: string) =>
      city.ask(
        ANONYMOUS,
        `{ found: newSectorEntityByExternalRef(system: "register", id: "7"${place}) { id } }`,
      );
    expect((await ask('')).data.found).toEqual({ id: here });

    await registered({ externalRef, divisionCode: PLACES.otherCommunity });
    expect((await ask('')).errors).toMatchObject([
      { extensions: { code: 'INVALID_INPUT', argument: 'divisionCode' } },
    ]);
    expect((await ask(`, divisionCode: "${PLACES.street}"`)).data.found).toEqual({ id: here });
  });

  it('answer null for an entity that is unknown or cannot be', async () => {
    const { data, errors } = await city.ask(
      ANONYMOUS,
      `{ a: newSectorEntity(id: "${newEntityId('5301')}") { id } b: newSectorEntity(id: "x") { id } }`,
    );

    expect([data, errors]).toEqual([{ a: null, b: null }, undefined]);
  });

  it('of places, with coverage and organizations, cost the same number of statements with 2 and with 20', async () => {
    const branch = await new Seed(city.owner).organization({ kind: OrganizationKind.BRANCH });
    const coverage = { mode: 'JOINT', organizationId: branch };
    await registered(...Array.from({ length: 40 }, () => ({ coverage })));
    const counts: number[] = [];
    for (const size of [2, 20]) {
      const others = Array.from({ length: size }, (_, index) => `5301120030${String(index + 10)}`);
      const places = [PLACES.street, PLACES.community, ...others].map(
        (code) => `{ __typename: "Division", code: "${code}" }`,
      );
      city.forgetStatements();
      const { data } = await city.ask(
        ANONYMOUS,
        `{ _entities(representations: [${places.join()}]) { ... on Division {
             newSectorEntities(first: ${String(size)}) { totalCount nodes { id coverage { mode organization { name } }
               coverageHistory { since organization { name } } } } } } }`,
      );
      expect(data._entities[0].newSectorEntities).toMatchObject({ totalCount: 40 });
      expect(data._entities[1].newSectorEntities.nodes).toHaveLength(size);
      counts.push(city.statements.length);
    }

    expect(counts).toEqual([4, 4]);
  });
});
