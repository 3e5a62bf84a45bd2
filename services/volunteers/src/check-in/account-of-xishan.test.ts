import { businessDay, newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { givenHours } from '../testing/given';
import { givenVolunteers } from '../testing/given-people';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

/** 西山区, 2021: 146 units and 4,219 members in service checked in. */
const [UNITS, MEMBERS] = [146, 4219];
const COMMUNITIES = [PLACES.community, PLACES.neighbour, PLACES.otherStreet];
const supervisor = viewer('DISTRICT_SUPERVISOR', { places: [PLACES.district] });
const YEAR = Number(businessDay(new Date()).slice(0, 4));
const CHECK_IN_UNITS = `mutation($input: CheckInUnitsInput!) { checkInUnits(input: $input) { results { userErrors { code } } userErrors { code } } }`;
const CHECK_IN_MEMBERS = `mutation($input: CheckInMembersInput!) { checkInMembers(input: $input) { results { userErrors { code } } userErrors { code } } }`;
const OWED = `query($places: [_Any!]!, $year: Int!, $period: PeriodInput!) { _entities(representations: $places) { ... on Division {
  checkInObligation(year: $year) { units members unitHoursRequired memberHoursRequired unitsMet membersMet }
  volunteerStats(period: $period) { checkedInUnits checkedInMembers hours hourCompliance { numerator denominator } } } } }`;
const COMPLIANCE = `query($units: [_Any!]!, $year: Int!) { _entities(representations: $units) { ... on Organization {
  hourCompliance(year: $year) { required done met shortfall }
  checkIns(first: 100) { totalCount nodes { kind volunteer { hourCompliance(year: $year) { required done met } } } } } } }`;
const period = {
  from: `${String(YEAR)}-01-01T00:00:00+08:00`,
  to: `${String(YEAR + 1)}-01-01T00:00:00+08:00`,
};

describe('the account of 西山区', () => {
  let city: TestService;
  const units = Array.from({ length: UNITS }, () => newEntityId(PLACES.district));
  const members = new Map<string, readonly string[]>();

  beforeAll(async () => {
    city = await openVolunteers();
    for (const [index, unit] of units.entries()) {
      const count = Math.floor(MEMBERS / UNITS) + (index < MEMBERS % UNITS ? 1 : 0);
      members.set(
        unit,
        await givenVolunteers(city, { divisionCode: PLACES.community, homeOrganizationId: unit, count }),
      );
    }
  });
  afterAll(() => city.stop());

  it('comes out through the mutations: 146 units owe 1,752 hours and 4,219 members owe 25,314', async () => {
    const batches = COMMUNITIES.map((_, at) =>
      units.filter((_unit, index) => index % COMMUNITIES.length === at),
    );
    const answers = [];
    for (const [at, organizationIds] of batches.entries()) {
      const input = { organizationIds, divisionCode: COMMUNITIES[at], idempotencyKey: `units ${String(at)}` };
      answers.push((await city.ask(supervisor, CHECK_IN_UNITS, { input })).data.checkInUnits);
    }
    for (const [index, unit] of units.entries()) {
      const secretary = viewer('UNIT_SECRETARY', { organization: unit });
      const divisionCode = COMMUNITIES[index % COMMUNITIES.length];
      const input = { volunteerIds: members.get(unit), divisionCode, idempotencyKey: unit };
      answers.push((await city.ask(secretary, CHECK_IN_MEMBERS, { input })).data.checkInMembers);
    }
    expect(JSON.stringify(answers)).not.toMatch(/"code"/);
    // A second community: nobody owes twice for it.
    const [first = ''] = units;
    const twice = { organizationIds: [first], divisionCode: PLACES.otherStreet, idempotencyKey: 'twice' };
    await city.ask(supervisor, CHECK_IN_UNITS, { input: twice });

    const places = [PLACES.district, PLACES.otherStreet].map((code) => ({ __typename: 'Division', code }));
    const { data, errors } = await city.ask(supervisor, OWED, { places, year: YEAR, period });

    expect(errors).toBeUndefined();
    expect(data._entities[0]).toEqual({
      checkInObligation: {
        ...{ units: 146, members: 4219, unitHoursRequired: 1752, memberHoursRequired: 25314 },
        ...{ unitsMet: 0, membersMet: 0 },
      },
      volunteerStats: {
        ...{ checkedInUnits: 146, checkedInMembers: 4219, hours: 0 },
        hourCompliance: { numerator: 0, denominator: 4365 },
      },
    });
    expect(data._entities[1].checkInObligation).toMatchObject({ units: 48 });
  });

  it('says of a unit and its members what is still missing, to the secretary', async () => {
    const [unit = ''] = units;
    const [one = '', two = ''] = members.get(unit) ?? [];
    const servedOn = `${String(YEAR)}-01-02`;
    await givenHours(city, one, { organizationId: unit, hours: 6.5, servedOn, state: 'CONFIRMED' });
    await givenHours(city, two, { organizationId: unit, hours: 2, servedOn, state: 'CONFIRMED' });
    await givenHours(city, two, { organizationId: unit, hours: 9, servedOn });
    const asked = { units: [{ __typename: 'Organization', id: unit }], year: YEAR };
    const { data } = await city.ask(viewer('UNIT_SECRETARY', { organization: unit }), COMPLIANCE, asked);
    const [seen] = data._entities as [
      {
        hourCompliance: object;
        checkIns: {
          totalCount: number;
          nodes: { kind: string; volunteer: { hourCompliance: { done: number } } | null }[];
        };
      },
    ];

    expect(seen.hourCompliance).toEqual({ required: 12, done: 8.5, met: false, shortfall: 3.5 });
    expect(seen.checkIns.totalCount).toBe((members.get(unit) ?? []).length + 2);
    const done = seen.checkIns.nodes.flatMap(({ volunteer }) =>
      volunteer ? [volunteer.hourCompliance] : [],
    );
    expect(done).toContainEqual({ required: 6, done: 6.5, met: true });
    expect(done).toContainEqual({ required: 6, done: 2, met: false });
    expect(done.filter((it) => it.done === 0)).toHaveLength((members.get(unit) ?? []).length - 2);
  });

  it('is told to nobody else: neither what a member owes nor what a unit does', async () => {
    const [unit = ''] = units;
    const asked = { units: [{ __typename: 'Organization', id: unit }], year: YEAR };
    const answers = await Promise.all(
      [
        viewer('UNIT_SECRETARY', { organization: units[1] ?? '' }),
        viewer('STREET_OFFICER', { places: [PLACES.otherCity] }),
      ].map((who) => city.ask(who, COMPLIANCE, asked)),
    );
    const places = [{ __typename: 'Division', code: PLACES.district }];
    const outside = await city.ask(viewer('DISTRICT_SUPERVISOR', { places: [PLACES.otherCity] }), OWED, {
      places,
      year: YEAR,
      period,
    });
    const receiver = await city.ask(viewer('GRID_WORKER', { places: [PLACES.community] }), COMPLIANCE, asked);

    for (const { data } of answers)
      expect(data._entities).toEqual([{ hourCompliance: null, checkIns: { totalCount: 0, nodes: [] } }]);
    expect(outside.data._entities[0]).toMatchObject({
      checkInObligation: null,
      volunteerStats: { checkedInMembers: null },
    });
    expect(receiver.data._entities[0]).toMatchObject({
      hourCompliance: { done: 8.5 },
      checkIns: { nodes: [{ kind: 'UNIT', volunteer: null }] },
    });
  });
});
