import {
  ANONYMOUS,
  appendStats,
  closeMonth,
  newEntityId,
  rebuildStatistics,
  type Viewer,
} from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { VOLUNTEERS_FACTS, volunteersStatistics } from '../database/statistics';
import { givenHours } from '../testing/given';
import { givenVolunteers } from '../testing/given-people';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

const { community, neighbour, otherStreet, street, district } = PLACES;
const UNIT = newEntityId(community);
const supervisor = viewer('DISTRICT_SUPERVISOR', { places: [district] });
const outsider = viewer('UNIT_SECRETARY', { organization: newEntityId(community) });
const RATE = '{ numerator denominator suppressed metric { code } }';
const STATS = `query($things: [_Any!]!, $period: PeriodInput!) { _entities(representations: $things) {
  ... on Division { volunteerStats(period: $period) { ...stats } } ... on Organization { volunteerStats(period: $period) { ...stats } } } }
  fragment stats on VolunteerStats { fromDay toDay asOf isPublished volunteers checkedInUnits checkedInMembers hours hourCompliance ${RATE} wishesFulfilled ${RATE} }`;

interface Stats {
  readonly fromDay: string;
  readonly toDay: string;
  readonly asOf: string | null;
  readonly isPublished: boolean;
  readonly volunteers: number | null;
  readonly checkedInUnits: number | null;
  readonly checkedInMembers: number | null;
  readonly hours: number | null;
  readonly hourCompliance: { numerator: number | null; denominator: number | null; suppressed: boolean };
  readonly wishesFulfilled: { numerator: number | null; denominator: number | null };
}

let city: TestService;

beforeAll(async () => {
  city = await openVolunteers();
});
afterAll(() => city.stop());

async function statsOf(
  who: Viewer,
  codes: readonly string[],
  from: string,
  to: string,
): Promise<readonly Stats[]> {
  const things = codes.map((code) =>
    code.length === 12 ? { __typename: 'Division', code } : { __typename: 'Organization', id: code },
  );
  const period = { from: `${from}T00:00:00+08:00`, to: `${to}T00:00:00+08:00` };
  const { data, errors } = await city.ask(who, STATS, { things, period });
  expect(errors).toBeUndefined();
  return (data._entities as { volunteerStats: Stats }[]).map(({ volunteerStats }) => volunteerStats);
}

/** Checks in as it was in the past, which no mutation does. */
const checkedIn = (ids: readonly string[], kind: 'UNIT' | 'MEMBER', divisionCode: string, from: string) =>
  city.owner.query(
    `INSERT INTO check_in (city_code, id, division_code, version, kind, holder_id, organization_id, volunteer_id, started_at)
     SELECT '5301', new_id, $1, 1, $2, id, CASE $2 WHEN 'UNIT' THEN id ELSE $3 END, CASE $2 WHEN 'MEMBER' THEN id END, $4
     FROM unnest($5::text[], $6::text[]) AS one (id, new_id)`,
    [divisionCode, kind, UNIT, `${from}T09:00:00+08:00`, ids, ids.map(() => newEntityId(divisionCode))],
  );

describe('figures about volunteers', () => {
  /** 3 in the community, 9 in the neighbour, 20 in the other street; the unit's members gave some of what they owe. */
  beforeAll(async () => {
    const homes = { homeOrganizationId: UNIT };
    const few = await givenVolunteers(city, { ...homes, divisionCode: community, count: 3 });
    const some = await givenVolunteers(city, { ...homes, divisionCode: neighbour, count: 9 });
    const many = await givenVolunteers(city, { ...homes, divisionCode: otherStreet, count: 20 });
    await checkedIn([...some, ...many], 'MEMBER', otherStreet, '2024-03-05');
    await checkedIn([UNIT], 'UNIT', otherStreet, '2024-03-05');
    for (const [index, id] of [...few, ...some.slice(0, 6), ...many.slice(0, 7)].entries())
      await givenHours(city, id, {
        ...{ organizationId: UNIT, state: 'CONFIRMED', hours: index < 3 ? 8 : 6, servedOn: '2024-04-10' },
        divisionCode: index < 3 ? community : otherStreet,
      });
    await city.owner.transaction((manager) => rebuildStatistics(manager, VOLUNTEERS_FACTS));
    await appendStats(city.owner, [
      { scope: community, day: '2024-04-02', measure: 'wish.due', amount: 4 },
      { scope: community, day: '2024-04-03', measure: 'wish.fulfilled', amount: 3 },
    ]);
  });

  it('are exact for the staff of the place, on any days', async () => {
    const [whole, march] = [
      await statsOf(supervisor, [district, community], '2024-01-01', '2025-01-01'),
      await statsOf(supervisor, [otherStreet], '2024-03-02', '2024-03-20'),
    ];

    expect(whole[0]).toMatchObject({
      ...{ isPublished: false, volunteers: 32, checkedInUnits: 1, checkedInMembers: 29, hours: 102 },
      hourCompliance: { numerator: 14, denominator: 30, metric: { code: 'volunteer.hours.compliance_rate' } },
      wishesFulfilled: { numerator: 3, denominator: 4, metric: { code: 'volunteer.wish.fulfilled_rate' } },
    });
    expect(whole[1]).toMatchObject({ volunteers: 3, checkedInMembers: 0, hours: 24 });
    expect(march[0]).toMatchObject({
      checkedInMembers: 29,
      hours: 0,
      hourCompliance: { numerator: 0, denominator: 30 },
    });
  });

  it('begin anew with each year: who met what was owed in 2024 has not yet in 2025', async () => {
    const [next] = await statsOf(supervisor, [district], '2025-01-01', '2025-02-01');

    expect(next).toMatchObject({ checkedInMembers: 29, hourCompliance: { numerator: 0, denominator: 30 } });
  });

  it('are exact for the unit and the places that received it, and withheld from others', async () => {
    const [own] = await statsOf(
      viewer('UNIT_SECRETARY', { organization: UNIT }),
      [UNIT],
      '2024-01-01',
      '2025-01-01',
    );
    const [received] = await statsOf(
      viewer('GRID_WORKER', { places: [otherStreet] }),
      [UNIT],
      '2024-01-01',
      '2025-01-01',
    );
    const others = [outsider, ANONYMOUS, viewer('GRID_WORKER', { places: [community] })];
    const withheld = await Promise.all(others.map((who) => statsOf(who, [UNIT], '2024-01-01', '2025-01-01')));

    expect(own).toMatchObject({
      volunteers: 32,
      checkedInMembers: 29,
      hours: 102,
      hourCompliance: { numerator: 14 },
    });
    expect(received).toEqual({ ...own, asOf: received?.asOf });
    for (const [it] of withheld)
      expect(it).toMatchObject({
        ...{ volunteers: null, checkedInUnits: null, checkedInMembers: null, hours: null },
        hourCompliance: { numerator: null, denominator: null, suppressed: true },
      });
  });

  it('are published for everybody else when a month closes, for whole months, and frozen then', async () => {
    const before = await statsOf(outsider, [district], '2024-01-01', '2025-01-01');
    for (const month of ['2024-03', '2024-04'])
      await city.owner.transaction(async (manager) => {
        await closeMonth(manager, { city: '5301', month }, []);
        await volunteersStatistics.whenMonthCloses?.(manager, { city: '5301', month });
      });
    const late = await givenVolunteers(city, {
      divisionCode: otherStreet,
      homeOrganizationId: UNIT,
      count: 11,
    });
    await city.owner.transaction((manager) => rebuildStatistics(manager, VOLUNTEERS_FACTS));
    const places = [district, street, community, neighbour, otherStreet];
    const [all, inside, here, next, elsewhere] = await statsOf(outsider, places, '2024-01-15', '2024-09-03');

    expect(before[0]).toMatchObject({
      fromDay: '2024-01-01',
      toDay: '2024-01-01',
      volunteers: null,
      hours: null,
    });
    expect(late).toHaveLength(11);
    expect(all).toMatchObject({
      ...{ fromDay: '2024-03-01', toDay: '2024-05-01', isPublished: true, asOf: null },
      // One unit is too few in any place above it, and who is checked in stands beside it in the rate.
      ...{ volunteers: 32, checkedInUnits: null, checkedInMembers: 29 },
      hourCompliance: { suppressed: true },
    });
    // 3 here, so the 9 next to it are hidden with them; the street that holds both says 12.
    expect([inside?.volunteers, here?.volunteers, next?.volunteers, elsewhere?.volunteers]).toEqual([
      12,
      null,
      null,
      20,
    ]);
    // Behind 24 hours stand three people, and they are all that the street has.
    expect([all?.hours, inside?.hours, here?.hours, elsewhere?.hours]).toEqual([102, null, null, null]);
    const [exact] = await statsOf(supervisor, [district], '2024-01-15', '2024-09-03');
    expect(exact).toMatchObject({ volunteers: 43, isPublished: false });
  });

  it('are the same for anybody who answers for nothing there, and cost as many statements for six places as for one', async () => {
    const answers = await Promise.all(
      [
        ANONYMOUS,
        outsider,
        viewer('RESIDENT', { places: [district] }),
        viewer('STREET_OFFICER', { places: [PLACES.otherCity] }),
      ].map((who) => statsOf(who, [community, district], '2024-03-01', '2024-05-01')),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);

    const counts: number[] = [];
    for (const codes of [[district], [district, street, community, neighbour, otherStreet, UNIT]]) {
      for (const who of [outsider, supervisor]) {
        city.forgetStatements();
        await statsOf(who, codes.slice(0, 5), '2024-03-01', '2024-05-01');
        counts.push(city.statements.length);
      }
    }
    expect(counts.slice(0, 2)).toEqual(counts.slice(2));
  });

  it('know of a province what its own staff ask, and publish nothing of it', async () => {
    const [own] = await statsOf(
      viewer('ADMINISTRATOR', { places: ['530000000000'] }),
      ['530000000000'],
      '2024-03-01',
      '2024-05-01',
    );
    const [foreign] = await statsOf(ANONYMOUS, ['530000000000'], '2024-03-01', '2024-05-01');

    expect([own?.volunteers, foreign?.volunteers]).toEqual([43, null]);
  });
});
