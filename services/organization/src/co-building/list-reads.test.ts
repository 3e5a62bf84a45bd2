import { ANONYMOUS, newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { Lists, NEED, OFFICER, RESOURCE, secretaryOf } from '../testing/lists.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const NOUNS = [
  ['NeedItem', 'needItem', 'needItems'],
  ['ResourceItem', 'resourceItem', 'resourceItems'],
  ['ProjectItem', 'projectItem', 'projectItems'],
  ['NeedMatch', 'needMatch', 'needMatches'],
  ['PairingAgreement', 'pairingAgreement', 'pairingAgreements'],
] as const;

type Noun = (typeof NOUNS)[number][0];

describe('reading the three lists', () => {
  let city: TestService;
  let lists: Lists;
  let seed: Seed;
  let committee: string;
  let unit: string;
  let ids: Readonly<Record<Noun, string>>;
  const read = async (who: Viewer, document: string) => {
    const { data } = await city.ask(who, document);
    return data as Record<string, unknown> | null;
  };
  const nodesOf = (value: unknown) =>
    (value as { nodes: { id: string }[]; totalCount: number } | undefined) ?? null;

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
    lists = new Lists(city, seed);
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    [committee, unit] = [await lists.committee(), await lists.unit(PLACES.neighbour)];
    const need = await lists.need(committee);
    const resource = await lists.resource(unit, { divisionCode: PLACES.neighbour });
    const match = await lists.match(need.id, resource.id);
    const signed = { unitId: unit, divisionCode: PLACES.community, year: 2024, signedOn: '2024-05-06' };
    const agreement = await lists.make('signAgreement', signed);
    const project = await lists.make('planProject', {
      ...{ divisionCode: PLACES.community, leadingOrganizationId: committee, categoryCode: 'ELDERLY' },
      ...{ title: '助餐共建', agreementId: agreement.id, needIds: [need.id], resourceIds: [resource.id] },
    });
    ids = {
      ...{ NeedItem: need.id, ResourceItem: resource.id, ProjectItem: project.id },
      ...{ NeedMatch: match.id, PairingAgreement: agreement.id },
    };
  });

  const EVERYTHING = NOUNS.map(([noun]) => noun);
  const CASES: readonly (readonly [string, () => Viewer, readonly Noun[]])[] = [
    ['an officer of the street', () => OFFICER, EVERYTHING],
    ['an auditor of the district', () => viewer('AUDITOR', { places: [PLACES.district] }), EVERYTHING],
    ['the committee', () => secretaryOf(committee), ['NeedItem', 'ResourceItem', 'ProjectItem', 'NeedMatch']],
    ['the unit', () => secretaryOf(unit), EVERYTHING],
    [
      'a grid worker of the need’s community',
      () => viewer('GRID_WORKER', { places: [PLACES.community] }),
      ['NeedItem', 'ProjectItem', 'NeedMatch', 'PairingAgreement'],
    ],
    ['an officer of elsewhere', () => viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] }), []],
    ['another unit', () => secretaryOf(newEntityId('5301')), []],
    ['a resident', () => viewer('RESIDENT'), []],
    ['nobody', () => ANONYMOUS, []],
  ];

  it.each(CASES)(
    'shows %s what the row rule says, by id, in lists, in counts and by key',
    async (_, who, seen) => {
      for (const [noun, one, many] of NOUNS) {
        const id = ids[noun];
        const expected = seen.includes(noun) ? [id] : [];
        const entity = `_entities(representations: [{ __typename: "${noun}", id: "${id}" }]) { ... on ${noun} { id } }`;
        const found = await read(who(), `{ it: ${many} { nodes { id } totalCount } ${entity} }`);

        expect([noun, await read(who(), `{ it: ${one}(id: "${id}") { id } }`)]).toEqual([
          noun,
          { it: expected.length === 0 ? null : { id } },
        ]);
        expect([noun, found]).toEqual([
          noun,
          {
            it: { nodes: expected.map((it) => ({ id: it })), totalCount: expected.length },
            _entities: [expected.length === 0 ? null : { id }],
          },
        ]);
      }
    },
  );

  it('shows on every edge only what the viewer may see', async () => {
    const edges = `{ _entities(representations: [
        { __typename: "Division", code: "${PLACES.street}" }, { __typename: "Organization", id: "${unit}" },
        { __typename: "PairingAgreement", id: "${ids.PairingAgreement}" }
      ]) {
        ... on Division { needs { nodes { id } totalCount } listed: resources { nodes { id } totalCount }
          projects { nodes { id needs { id } resources { id } } totalCount } agreements { nodes { id } totalCount } }
        ... on Organization { resources { nodes { id } totalCount } agreed: agreements(year: 2024) { nodes { id } totalCount } }
        ... on PairingAgreement { shared: projects { id } } } }`;
    const seenBy = async (who: Viewer) => {
      const { data } = await city.ask(who, edges);
      const [place, organization, agreement] = data._entities;
      return {
        needs: nodesOf(place.needs)?.totalCount,
        resources: nodesOf(place.listed)?.nodes.length,
        projects: (place.projects.nodes as { needs: object[]; resources: object[] }[]).map((project) => [
          project.needs.length,
          project.resources.length,
        ]),
        agreements: nodesOf(place.agreements)?.nodes.length,
        offered: nodesOf(organization.resources)?.totalCount,
        agreed: nodesOf(organization.agreed)?.nodes.length,
        shared: (agreement?.shared as object[] | undefined)?.length,
      };
    };

    expect(await seenBy(OFFICER)).toEqual({
      ...{ needs: 1, resources: 1, projects: [[1, 1]], agreements: 1, offered: 1, agreed: 1, shared: 1 },
    });
    expect(await seenBy(viewer('GRID_WORKER', { places: [PLACES.community] }))).toEqual({
      ...{ needs: 1, resources: 0, projects: [[1, 0]], agreements: 1, offered: 0, agreed: 1, shared: 1 },
    });
    expect(await seenBy(viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] }))).toEqual({
      ...{ needs: 0, resources: 0, projects: [], agreements: 0, offered: 0, agreed: 0, shared: undefined },
    });
  });

  it('holds every row once on pages of any size, and only what the filter says', async () => {
    for (const divisionCode of [PLACES.community, PLACES.neighbour])
      for (const categoryCode of ['PARKING.SHARING', 'PARKING.CHARGING'])
        await lists.need(committee, { divisionCode, categoryCode, title: '車位共享' });
    const walked: string[] = [];
    let after = '';
    do {
      const page = (
        await read(
          OFFICER,
          `{ needItems(first: 2${after}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
        )
      )?.['needItems'] as { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      walked.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? `, after: "${page.pageInfo.endCursor}"` : '';
    } while (after !== '');
    const count = async (filter: string) =>
      nodesOf(
        (await read(OFFICER, `{ it: needItems(filter: { ${filter} }) { nodes { id } totalCount } }`))?.['it'],
      )?.totalCount;

    expect(new Set(walked).size).toBe(5);
    expect(walked).toHaveLength(5);
    expect(await count(`divisionCode: "${PLACES.neighbour}"`)).toBe(2);
    expect(await count('categoryCode: "PARKING"')).toBe(4);
    expect(await count('categoryCode: "PARKING.CHARGING"')).toBe(2);
    expect(await count('status: [MATCHED, WITHDRAWN]')).toBe(0);
    expect(await count('search: "车位"')).toBe(4);
  });

  it.each([
    ['needItems(first: 0)', 'PAGE_SIZE_INVALID', 'first'],
    ['resourceItems(after: "x")', 'CURSOR_INVALID', 'after'],
    ['projectItems(filter: { divisionCode: "x" })', 'DIVISION_CODE_MALFORMED', 'filter.divisionCode'],
    [`needItems(filter: { search: "${'长'.repeat(51)}" })`, 'INVALID_INPUT', 'filter.search'],
  ])('refuses %s and names the argument', async (field, code, argument) => {
    const { errors } = await city.ask(OFFICER, `{ it: ${field} { totalCount } }`);

    expect(errors).toMatchObject([{ path: ['it'], extensions: { code, argument } }]);
  });

  it('costs the same number of statements with 2 needs and with 20', async () => {
    const counts: number[] = [];
    for (const size of [2, 20]) {
      await emptyCity(city.owner);
      const [owner, asker] = [await lists.unit(), await lists.committee()];
      const resource = await lists.resource(owner, { capacity: 100 });
      for (let index = 0; index < size; index += 1) {
        const { id } = await lists.need(asker);
        await lists.match(id, resource.id);
      }
      city.forgetStatements();
      const { data } = await city.ask(
        OFFICER,
        `{ needItems(first: 100) { nodes { category { name } statedBy { name } availableActions
            matches { resource { owner { name } } project { id } } suggestions { resource { title } reasons } } } }`,
      );
      expect(data.needItems.nodes).toHaveLength(size);
      counts.push(city.statements.length);
    }

    expect(counts[0]).toBe(counts[1]);
  });

  it('knows what all cities share of the categories, and what a city calls them itself', async () => {
    await city.owner.query(
      `INSERT INTO co_building_category VALUES ('5301', '${NEED.categoryCode}', '幸福食堂', 'ELDERLY', '{}')`,
    );
    const document = `{ here: coBuildingCategories(divisionCode: "${PLACES.community}") { code name }
      shared: coBuildingCategories { code name } }`;
    const { data } = await city.ask(ANONYMOUS, document);
    await city.owner.query(`DELETE FROM co_building_category WHERE city_code = '5301'`);
    const nameIn = (list: { code: string; name: string }[]) =>
      list.find(({ code }) => code === RESOURCE.categoryCode)?.name;

    expect([nameIn(data.here), nameIn(data.shared)]).toEqual(['幸福食堂', '助餐']);
    expect(data.here).toHaveLength((data.shared as object[]).length);
  });
});
