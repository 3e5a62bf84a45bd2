import { newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { anyViewer } from '../testing/any-viewer';
import { givenVolunteer } from '../testing/given';
import { type KnownCheckIn, mayKnow } from '../testing/oracle';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

const { community, neighbour, district } = PLACES;
const UNIT = newEntityId(community);
const secretary = viewer('UNIT_SECRETARY', { organization: UNIT, subject: 'secretary' });
const CHECK_IN_UNIT = `mutation($input: CheckInUnitInput!) { checkInUnit(input: $input) { checkIn { id } userErrors { code field } } }`;
const CHECK_IN_MEMBER = `mutation($input: CheckInMemberInput!) { checkInMember(input: $input) { checkIn { id } userErrors { code field } } }`;
const CHECK_IN_MEMBERS = `mutation($input: CheckInMembersInput!) { checkInMembers(input: $input) {
  results { index checkIn { id } userErrors { code field } } userErrors { code field } } }`;
const END = `mutation($input: EndCheckInInput!) { endCheckIn(input: $input) { checkIn { id } userErrors { code field } } }`;

let city: TestService;
let key = 0;
const fresh = () => `key ${String((key += 1))}`;
const checkInUnit = (who: Viewer, input: object = {}) =>
  city.ask(who, CHECK_IN_UNIT, {
    input: { organizationId: UNIT, divisionCode: community, idempotencyKey: fresh(), ...input },
  });
const checkInMember = (who: Viewer, volunteerId: string, input: object = {}) =>
  city.ask(who, CHECK_IN_MEMBER, {
    input: { volunteerId, divisionCode: community, idempotencyKey: fresh(), ...input },
  });

beforeAll(async () => {
  city = await openVolunteers();
});
afterAll(() => city.stop());
beforeEach(() =>
  city.owner.query(
    'TRUNCATE check_in, volunteer, idempotency_key, outbox, stat_delta, stat_day, stat_month CASCADE',
  ),
);

const LIST = `query($filter: CheckInFilter, $first: Int!, $after: String) { checkIns(filter: $filter, first: $first, after: $after) {
  totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;
const LOOK = 'query($id: ID!) { checkIn(id: $id) { id } }';
const EDGES = `query($things: [_Any!]!, $year: Int!) { _entities(representations: $things) {
  ... on CheckIn { id }
  ... on Organization { hourCompliance(year: $year) { required } checkIns(first: 20) { totalCount
    nodes { id kind at community { code } volunteer { displayName { value } hourCompliance(year: $year) { required done met } } } } }
  ... on Volunteer { checkIns { totalCount nodes { id } } } } }`;

describe('who sees check-ins', () => {
  it('is the unit and the staff of the place for a unit, the member and the secretary for a member, by every way', async () => {
    const other = newEntityId(PLACES.otherStreet);
    const known: KnownCheckIn[] = [];
    for (const [organizationId, divisionCode] of [
      [UNIT, community],
      [other, PLACES.otherStreet],
    ] as const) {
      const subject = `of ${organizationId}`;
      const volunteerId = await givenVolunteer(city, {
        subject,
        homeOrganizationId: organizationId,
        divisionCode,
      });
      const secret = viewer('UNIT_SECRETARY', { organization: organizationId });
      const unit = await checkInUnit(secret, { organizationId, divisionCode });
      const member = await checkInMember(secret, volunteerId, { divisionCode });
      const row = { organizationId, divisionCode };
      known.push(
        { ...row, id: unit.data.checkInUnit.checkIn.id as string, kind: 'UNIT', subject: null },
        { ...row, id: member.data.checkInMember.checkIn.id as string, kind: 'MEMBER', subject },
      );
    }
    const viewers = anyViewer({
      places: [district, community, PLACES.otherStreet],
      organizations: [UNIT, other],
      subjects: [`of ${UNIT}`, 'somebody'],
    });
    const idsOf = (connection: unknown) =>
      (connection as { nodes: { id: string }[] }).nodes.map(({ id }) => id).sort();

    await fc.assert(
      fc.asyncProperty(viewers, async (who) => {
        const seen = known
          .filter((it) => mayKnow.checkIn(who, it))
          .map(({ id }) => id)
          .sort();
        const list = await city.ask(who, LIST, { first: 20 });
        const things = [
          ...known.map(({ id }) => ({ __typename: 'CheckIn', id })),
          ...[UNIT, other].map((id) => ({ __typename: 'Organization', id })),
        ];
        const { data } = await city.ask(who, EDGES, { things, year: 2026 });
        const looks = await Promise.all(known.map(({ id }) => city.ask(who, LOOK, { id })));

        expect([list.data.checkIns.totalCount, idsOf(list.data.checkIns)]).toEqual([seen.length, seen]);
        expect(
          looks.flatMap(({ data: look }) => (look.checkIn ? [look.checkIn.id as string] : [])).sort(),
        ).toEqual(seen);
        const entities = data._entities as ({ id?: string; checkIns?: unknown } | null)[];
        expect(
          entities
            .slice(0, 4)
            .flatMap((it) => (it?.id === undefined ? [] : [it.id]))
            .sort(),
        ).toEqual(seen);
        expect(
          entities
            .slice(4)
            .flatMap((it) => idsOf(it?.checkIns))
            .sort(),
        ).toEqual(seen);
      }),
      { numRuns: 30 },
    );
  });

  it('lists them with the latest first, page by page, limited by place, unit, kind and whether they stand', async () => {
    const ids: string[] = [];
    for (const divisionCode of [community, neighbour, PLACES.otherStreet])
      ids.push((await checkInUnit(secretary, { divisionCode })).data.checkInUnit.checkIn.id as string);
    await city.ask(secretary, END, { input: { id: ids[0], expectedVersion: 1 } });
    const listed = async (filter: object) => {
      const { data } = await city.ask(secretary, LIST, { filter, first: 10 });
      return (data.checkIns.nodes as { id: string }[]).map(({ id }) => ids.indexOf(id));
    };
    const first = (await city.ask(secretary, LIST, { first: 2 })).data.checkIns as {
      nodes: { id: string }[];
      pageInfo: { endCursor: string };
    };
    const rest = (await city.ask(secretary, LIST, { first: 2, after: first.pageInfo.endCursor })).data
      .checkIns as typeof first;

    expect([...first.nodes, ...rest.nodes].map(({ id }) => ids.indexOf(id))).toEqual([2, 1, 0]);
    expect(await listed({ open: false })).toEqual([0]);
    expect(await listed({ open: true, divisionCode: PLACES.street })).toEqual([1]);
    expect(await listed({ organizationId: UNIT, kind: 'UNIT' })).toEqual([2, 1, 0]);
    expect(await listed({ kind: 'MEMBER' })).toEqual([]);
    expect(await listed({ organizationId: 'x' })).toEqual([]);
  });

  it('costs as many statements for twenty members as for two', async () => {
    const counts: number[] = [];
    for (const size of [2, 18]) {
      const volunteerIds: string[] = [];
      for (let count = 0; count < size; count += 1)
        volunteerIds.push(await givenVolunteer(city, { homeOrganizationId: UNIT }));
      await city.ask(secretary, CHECK_IN_MEMBERS, {
        input: { volunteerIds, divisionCode: community, idempotencyKey: fresh() },
      });
      city.forgetStatements();
      const { data } = await city.ask(secretary, EDGES, {
        things: [{ __typename: 'Organization', id: UNIT }],
        year: 2026,
      });
      expect(data._entities[0].checkIns.totalCount).toBe(size === 2 ? 2 : 20);
      counts.push(city.statements.length);
    }

    expect(counts[1]).toBe(counts[0]);
  });
});
