import { ANONYMOUS, newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { givenVolunteer } from '../testing/given';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

const { community, neighbour, district, otherCity } = PLACES;
const UNIT = newEntityId(community);
const secretary = viewer('UNIT_SECRETARY', { organization: UNIT, subject: 'secretary' });
const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
const lin = viewer('VOLUNTEER', { subject: 'lin', organization: UNIT });
const ROW = 'checkIn { id kind version endedAt community { code } organization { id } volunteer { id } }';
const CHECK_IN_UNIT = `mutation($input: CheckInUnitInput!) { checkInUnit(input: $input) { ${ROW} userErrors { code field } } }`;
const CHECK_IN_MEMBER = `mutation($input: CheckInMemberInput!) { checkInMember(input: $input) { ${ROW} userErrors { code field } } }`;
const CHECK_IN_MEMBERS = `mutation($input: CheckInMembersInput!) { checkInMembers(input: $input) {
  results { index ${ROW} userErrors { code field } } userErrors { code field } } }`;
const END = `mutation($input: EndCheckInInput!) { endCheckIn(input: $input) { ${ROW} userErrors { code field } } }`;

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

describe('checking in', () => {
  it('takes a unit to a community once, and again after it has ended', async () => {
    const first = await checkInUnit(secretary);
    const second = await checkInUnit(officer);
    const { id } = first.data.checkInUnit.checkIn as { id: string };
    const stale = await city.ask(secretary, END, { input: { id, expectedVersion: 7 } });
    const ended = await city.ask(secretary, END, { input: { id, expectedVersion: 1 } });
    const twice = await city.ask(secretary, END, { input: { id, expectedVersion: 2 } });
    const third = await checkInUnit(officer);

    expect(first.data.checkInUnit).toMatchObject({
      userErrors: [],
      checkIn: {
        kind: 'UNIT',
        endedAt: null,
        community: { code: community },
        organization: { id: UNIT },
        volunteer: null,
      },
    });
    expect(second.data.checkInUnit).toEqual({
      checkIn: null,
      userErrors: [{ code: 'ALREADY_EXISTS', field: 'organizationId' }],
    });
    expect(stale.data.endCheckIn.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect(ended.data.endCheckIn.checkIn).toMatchObject({
      id,
      version: 2,
      endedAt: expect.any(String) as string,
    });
    expect(twice.data.endCheckIn.userErrors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE' }]);
    expect(third.data.checkInUnit.userErrors).toEqual([]);
  });

  it('takes a member once when it is asked for twenty times at the same moment', async () => {
    const id = await givenVolunteer(city, { subject: 'lin', homeOrganizationId: UNIT });
    const answers = await Promise.all(Array.from({ length: 20 }, () => checkInMember(lin, id)));

    expect(answers.filter(({ data }) => data.checkInMember.checkIn !== null)).toHaveLength(1);
    const [{ n }] = await city.owner.query<[{ n: number }]>(
      'SELECT sum(amount)::int AS n FROM stat_delta WHERE scope = $1 AND measure = $2',
      [community, 'check_in.member'],
    );
    expect(n).toBe(1);
  });

  it('answers each row of a batch by itself, and a repetition how the check-ins stand', async () => {
    const ids = [
      await givenVolunteer(city, { homeOrganizationId: UNIT }),
      await givenVolunteer(city, { homeOrganizationId: newEntityId(community) }),
      await givenVolunteer(city, { homeOrganizationId: UNIT }),
      newEntityId(community),
    ];
    await checkInMember(secretary, ids[2] ?? '');
    const input = { volunteerIds: ids, divisionCode: community, idempotencyKey: fresh() };
    const [first, again] = [
      await city.ask(secretary, CHECK_IN_MEMBERS, { input }),
      await city.ask(secretary, CHECK_IN_MEMBERS, { input }),
    ];
    const other = await city.ask(secretary, CHECK_IN_MEMBERS, {
      input: { ...input, divisionCode: neighbour },
    });

    const rows = first.data.checkInMembers.results as { index: number; checkIn: { id: string } | null }[];
    expect(rows).toMatchObject([
      { index: 0, checkIn: { volunteer: { id: ids[0] } }, userErrors: [] },
      { index: 1, checkIn: null, userErrors: [{ code: 'NOT_FOUND', field: 'volunteerId' }] },
      { index: 2, checkIn: null, userErrors: [{ code: 'ALREADY_EXISTS', field: 'volunteerId' }] },
      { index: 3, checkIn: null, userErrors: [{ code: 'NOT_FOUND', field: 'volunteerId' }] },
    ]);
    expect(again.data.checkInMembers.results[0].checkIn.id).toBe(rows[0]?.checkIn?.id);
    expect(other.data.checkInMembers.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it('is refused for what is no community, for another city and for whoever has no unit', async () => {
    const lonely = await givenVolunteer(city, { subject: 'lin' });
    const refusals = [
      await checkInUnit(officer, { divisionCode: PLACES.street }),
      await checkInUnit(viewer('ADMINISTRATOR', { places: ['530000000000'] }), {
        divisionCode: '530112009009',
      }),
      await checkInUnit(viewer('STREET_OFFICER', { places: [otherCity] }), { divisionCode: otherCity }),
      await checkInUnit(officer, { idempotencyKey: '' }),
    ].map(({ data }) => data.checkInUnit.userErrors as object[]);
    const { data } = await checkInMember(lin, lonely);
    const many = {
      volunteerIds: Array.from({ length: 101 }, () => lonely),
      divisionCode: community,
      idempotencyKey: 'a',
    };
    const batch = await city.ask(secretary, CHECK_IN_MEMBERS, { input: many });

    expect(refusals).toEqual([
      [{ code: 'INVALID_INPUT', field: 'divisionCode' }],
      [{ code: 'DIVISION_UNKNOWN', field: 'divisionCode' }],
      [{ code: 'INVALID_INPUT', field: 'organizationId' }],
      [{ code: 'INVALID_INPUT', field: 'idempotencyKey' }],
    ]);
    expect(data.checkInMember.userErrors).toEqual([{ code: 'INVALID_INPUT', field: 'volunteerId' }]);
    expect(batch.data.checkInMembers.userErrors).toEqual([
      { code: 'INVALID_INPUT', field: 'volunteerIds' },
      { code: 'INVALID_INPUT', field: 'volunteerIds' },
    ]);
  });

  it('is done for a member by themselves and the secretary of the unit, by nobody else', async () => {
    const id = await givenVolunteer(city, { subject: 'lin', homeOrganizationId: UNIT });
    const others = [
      officer,
      viewer('DISTRICT_SUPERVISOR', { places: [district] }),
      viewer('ADMINISTRATOR', { places: [district], organization: UNIT }),
      viewer('INTEGRATION', { places: [district] }),
      viewer('VOLUNTEER', { subject: 'hu', organization: UNIT }),
    ];
    const refused = await Promise.all(others.map((who) => checkInMember(who, id)));
    const units = await Promise.all(
      [lin, viewer('STREET_OFFICER', { places: [PLACES.otherStreet] }), ANONYMOUS].map((who) =>
        checkInUnit(who),
      ),
    );

    for (const { errors } of [...refused, ...units])
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await checkInMember(secretary, id)).data.checkInMember.userErrors).toEqual([]);
  });

  it('tells others of a unit where it came, and of a member nothing but the place', async () => {
    const id = await givenVolunteer(city, { homeOrganizationId: UNIT });
    await checkInUnit(secretary);
    await checkInMember(secretary, id);

    const told = await city.owner.query<{ payload: object }[]>(
      'SELECT entity, payload FROM outbox ORDER BY seq',
    );
    expect(told).toMatchObject([
      { entity: 'CheckIn', payload: { kind: 'UNIT', divisionCode: community, organizationId: UNIT } },
      { entity: 'CheckIn', payload: { kind: 'MEMBER', divisionCode: community } },
    ]);
    expect(JSON.stringify(told[1])).not.toMatch(new RegExp(`${id}|${UNIT}`));
  });
});
