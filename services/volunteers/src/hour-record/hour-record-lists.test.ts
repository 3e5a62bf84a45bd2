import { encodeCursor, newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { givenHours, givenVolunteer } from '../testing/given';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

const UNIT = newEntityId(PLACES.community);
const COMMITTEE = newEntityId(PLACES.community);
const supervisor = viewer('DISTRICT_SUPERVISOR', { places: [PLACES.district] });
const LIST = `query($filter: HourRecordFilter, $first: Int, $after: String) {
  hourRecords(filter: $filter, first: $first, after: $after) {
    nodes { id servedOn } pageInfo { hasNextPage endCursor } totalCount } }`;
const OF_VOLUNTEER = `query($id: ID!, $first: Int!, $after: String) { volunteer(id: $id) {
  hourRecords(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount } } }`;

interface Listed {
  readonly nodes: readonly { readonly id: string; readonly servedOn: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly totalCount: number;
}

describe('lists of hours', () => {
  let city: TestService;
  let [lin, luo] = ['', ''];
  /** The latest day first; two on each day. */
  const ids: string[] = [];

  beforeAll(async () => {
    city = await openVolunteers();
    lin = await givenVolunteer(city, { subject: 'lin' });
    luo = await givenVolunteer(city, { divisionCode: PLACES.neighbour });
    for (let count = 0; count < 14; count += 1) {
      const id = await givenHours(city, count % 2 === 0 ? lin : luo, {
        divisionCode: count < 4 ? PLACES.otherStreet : PLACES.community,
        organizationId: count < 6 ? UNIT : COMMITTEE,
        servedOn: `2026-03-${String(10 + Math.floor(count / 2))}`,
        state: count < 8 ? 'CONFIRMED' : 'REPORTED',
      });
      ids.unshift(id);
    }
  });
  afterAll(() => city.stop());

  const meantBy = (isMeant: (at: number) => boolean) => ids.filter((_, at) => isMeant(13 - at));
  async function walk(ask: (after: string | null) => Promise<Listed>): Promise<readonly string[]> {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Listed = await ask(after);
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return seen;
  }

  it.each([1, 3, 14, 100])('meet each record once, the latest day first, in pages of %d', async (first) => {
    const seen = await walk(async (after) => {
      const { data } = await city.ask(supervisor, LIST, { first, after });
      expect(data.hourRecords.totalCount).toBe(14);
      return data.hourRecords as Listed;
    });

    expect(seen).toEqual(ids);
  });

  it('meet each record of one volunteer once', async () => {
    const seen = await walk(async (after) => {
      const { data } = await city.ask(supervisor, OF_VOLUNTEER, { id: lin, first: 2, after });
      expect(data.volunteer.hourRecords.totalCount).toBe(7);
      return data.volunteer.hourRecords as Listed;
    });

    expect(seen).toEqual(meantBy((at) => at % 2 === 0));
  });

  it.each([
    ['a place', () => ({ divisionCode: PLACES.otherStreet }), (at: number) => at < 4],
    ['a district', () => ({ divisionCode: PLACES.district }), () => true],
    ['an organization', () => ({ organizationId: UNIT }), (at: number) => at < 6],
    ['what is no organization', () => ({ organizationId: 'x' }), () => false],
    ['a volunteer', () => ({ volunteerId: luo }), (at: number) => at % 2 === 1],
    ['what is no volunteer', () => ({ volunteerId: '\0' }), () => false],
    ['a state', () => ({ state: 'CONFIRMED' }), (at: number) => at < 8],
    ['days from', () => ({ servedFrom: '2026-03-12' }), (at: number) => at >= 4],
    ['days before', () => ({ servedBefore: '2026-03-12' }), (at: number) => at < 4],
    [
      'days of an organization',
      () => ({ servedFrom: '2026-03-12', servedBefore: '2026-03-14', organizationId: UNIT }),
      (at: number) => at === 4 || at === 5,
    ],
  ])('are limited to %s', async (_, filter, isMeant) => {
    const { data } = await city.ask(supervisor, LIST, { filter: filter(), first: 100 });

    const meant = meantBy(isMeant);
    const { nodes, totalCount } = data.hourRecords as Listed;
    expect([totalCount, nodes.map(({ id }) => id)]).toEqual([meant.length, meant]);
  });

  it('refuse a page of 101, a cursor that is none, a malformed place or day, naming the argument', async () => {
    const refusals = await Promise.all(
      [
        { first: 101 },
        { after: encodeCursor('hourRecords', ['1', 'b']) },
        { after: encodeCursor('hourRecords', ['2026-02-30', 'b']) },
        { filter: { divisionCode: '53' } },
        { filter: { servedFrom: 'March' } },
        { filter: { servedBefore: '2026-02-30' } },
      ].map((variables) => city.ask(supervisor, LIST, variables)),
    );

    expect(refusals.map(({ errors }) => errors?.[0]?.extensions)).toMatchObject([
      { code: 'PAGE_SIZE_INVALID', argument: 'first' },
      { code: 'CURSOR_INVALID', argument: 'after' },
      { code: 'CURSOR_INVALID', argument: 'after' },
      { code: 'DIVISION_CODE_MALFORMED', argument: 'filter.divisionCode' },
      { code: 'INVALID_INPUT', argument: 'filter.servedFrom' },
      { code: 'INVALID_INPUT', argument: 'filter.servedBefore' },
    ]);
  });

  it('count only when asked to', async () => {
    city.forgetStatements();
    await city.ask(supervisor, '{ hourRecords { nodes { id volunteer { id } } } }');

    expect(city.statements).toHaveLength(2);
    expect(city.statements.join()).not.toContain('count(');
  });

  it('hold one’s own hours wherever they were given', async () => {
    const { data } = await city.ask(viewer('RESIDENT', { subject: 'lin' }), LIST, { first: 100 });

    expect(data.hourRecords.totalCount).toBe(7);
  });
});
