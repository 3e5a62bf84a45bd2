import { ANONYMOUS, encodeCursor, newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { givenHours, givenVolunteer } from '../testing/given';
import { forgetVolunteers, openVolunteers, PLACES } from '../testing/open-volunteers';

const UNIT = newEntityId(PLACES.community);
const OTHER_UNIT = newEntityId(PLACES.community);
const supervisor = viewer('DISTRICT_SUPERVISOR', { places: [PLACES.district] });
const LIST = `query($filter: VolunteerFilter, $first: Int, $after: String) {
  volunteers(filter: $filter, first: $first, after: $after) {
    nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`;
const UNITS = `query($units: [_Any!]!, $first: Int) { _entities(representations: $units) { ... on Organization {
  volunteers(first: $first) { totalCount nodes { id displayName { value } phone { value } partyMember { value }
    hourRecords(first: 2) { totalCount nodes { hours volunteer { displayName { value } } } } } } } } }`;

describe('lists of volunteers', () => {
  let city: TestService;

  beforeAll(async () => {
    city = await openVolunteers();
  });
  afterAll(() => city.stop());

  describe('with twenty-three in two communities', () => {
    const ids: string[] = [];
    const listed = async (filter: object) => {
      const { data } = await city.ask(supervisor, LIST, { filter, first: 100 });
      return [data.volunteers.totalCount, (data.volunteers.nodes as { id: string }[]).map(({ id }) => id)];
    };

    beforeAll(async () => {
      await forgetVolunteers(city);
      ids.length = 0;
      for (let count = 0; count < 23; count += 1) {
        const divisionCode = count < 12 ? PLACES.community : PLACES.neighbour;
        const [skills, homeOrganizationId] = [count % 3 === 0 ? ['REPAIR'] : [], count < 5 ? UNIT : null];
        ids.push(await givenVolunteer(city, { divisionCode, skills, homeOrganizationId }));
      }
    });

    it('meet each one once, in order of place and registration, whatever the size of the pages', async () => {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { data } = await city.ask(supervisor, LIST, { first: 5, after });
        const page = data.volunteers as {
          nodes: { id: string }[];
          edges: { cursor: string; node: { id: string } }[];
          pageInfo: {
            hasNextPage: boolean;
            hasPreviousPage: boolean;
            startCursor: string;
            endCursor: string;
          };
          totalCount: number;
        };
        expect(page.totalCount).toBe(23);
        expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
        expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
        expect([page.edges[0]?.cursor, page.edges.at(-1)?.cursor]).toEqual([
          page.pageInfo.startCursor,
          page.pageInfo.endCursor,
        ]);
        seen.push(...page.nodes.map(({ id }) => id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);

      expect(seen).toEqual(ids);
    });

    it.each([
      ['a community', { divisionCode: PLACES.neighbour }, (at: number) => at >= 12],
      ['a street', { divisionCode: PLACES.street }, () => true],
      ['a province', { divisionCode: '530000000000' }, () => true],
      ['another street', { divisionCode: PLACES.otherStreet }, () => false],
      ['a skill', { skill: 'REPAIR' }, (at: number) => at % 3 === 0],
      ['what is no skill', { skill: '\0' }, () => false],
      ['a home', { organizationId: UNIT }, (at: number) => at < 5],
      ['what is no organization', { organizationId: 'x' }, () => false],
      ['a home and a skill', { organizationId: UNIT, skill: 'REPAIR' }, (at: number) => at === 0 || at === 3],
    ])('are limited to %s', async (_, filter, isMeant) => {
      const meant = ids.filter((_id, at) => isMeant(at));

      expect(await listed(filter)).toEqual([meant.length, meant]);
    });

    it('refuse a page of 0 or 101, a foreign cursor and a malformed place, naming the argument', async () => {
      const refusals = await Promise.all(
        [
          { first: 0 },
          { first: 101 },
          { after: encodeCursor('grids', ['a', 'b']) },
          { after: 'x' },
          { filter: { divisionCode: '53' } },
        ].map((variables) => city.ask(supervisor, LIST, variables)),
      );

      expect(refusals.map(({ errors }) => errors?.[0]?.extensions)).toMatchObject([
        { code: 'PAGE_SIZE_INVALID', argument: 'first' },
        { code: 'PAGE_SIZE_INVALID', argument: 'first' },
        { code: 'CURSOR_INVALID', argument: 'after' },
        { code: 'CURSOR_INVALID', argument: 'after' },
        { code: 'DIVISION_CODE_MALFORMED', argument: 'filter.divisionCode' },
      ]);
    });

    it('count only when asked to', async () => {
      city.forgetStatements();
      await city.ask(supervisor, '{ volunteers { nodes { id } } }');

      expect(city.statements).toHaveLength(1);
      expect(city.statements.join()).not.toContain('count(');
    });

    it('are empty for nobody', async () => {
      const { data, errors } = await city.ask(ANONYMOUS, LIST);

      expect(errors).toBeUndefined();
      expect(data.volunteers).toMatchObject({ nodes: [], totalCount: 0 });
    });

    it('hold, under an organization, those whom the viewer may see', async () => {
      const units = [UNIT, OTHER_UNIT, 'x'].map((id) => ({ __typename: 'Organization', id }));
      const answers = await Promise.all(
        [supervisor, viewer('VOLUNTEER', { organization: UNIT }), viewer('RESIDENT')].map((who) =>
          city.ask(who, UNITS, { units, first: 2 }),
        ),
      );

      const counts = answers.map(({ data }) =>
        (data._entities as { volunteers: { totalCount: number; nodes: object[] } }[]).map(
          ({ volunteers }) => [volunteers.totalCount, volunteers.nodes.length],
        ),
      );
      expect(counts).toEqual([
        [
          [5, 2],
          [0, 0],
          [0, 0],
        ],
        [
          [5, 2],
          [0, 0],
          [0, 0],
        ],
        [
          [0, 0],
          [0, 0],
          [0, 0],
        ],
      ]);
    });
  });

  it.each([2, 20])('need as many statements under %d organizations as under one', async (count) => {
    await forgetVolunteers(city);
    const organizations = Array.from({ length: count }, () => newEntityId(PLACES.community));
    for (const homeOrganizationId of organizations) {
      const id = await givenVolunteer(city, { homeOrganizationId, phone: '13900000000' });
      for (const servedOn of ['2026-03-01', '2026-03-02', '2026-03-03'])
        await givenHours(city, id, { organizationId: homeOrganizationId, servedOn });
    }
    const units = organizations.map((id) => ({ __typename: 'Organization', id }));
    city.forgetStatements();
    const { data, errors } = await city.ask(supervisor, UNITS, { units, first: 20 });

    expect(errors).toBeUndefined();
    expect(data._entities).toHaveLength(count);
    expect(data._entities.at(-1)).toMatchObject({
      volunteers: {
        totalCount: 1,
        nodes: [{ displayName: { value: '张小明' }, hourRecords: { totalCount: 3, nodes: [{}, {}] } }],
      },
    });
    // Pages and counts of volunteers and of hours, volunteers of hours, and five each for names and phones.
    expect(city.statements).toHaveLength(15);
  });
});
