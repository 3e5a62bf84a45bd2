import { join } from 'node:path';
import { type CommunityPlan, type DemoWorld, demoWorld, readDivisions } from '@governance/demo';
import { loadOnce } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { Client } from 'pg';
import { CONTACT_KEYS, openVolunteers } from '../testing/open-volunteers';
import { loadDemo } from './load-demo';

const CSV = join(__dirname, '../../../../data/divisions-seed-places.csv');
const MOST = 12;

describe('the invented volunteers', () => {
  let city: TestService;
  let plans: readonly CommunityPlan[];
  const progress: string[] = [];

  beforeAll(async () => {
    const whole = demoWorld(readDivisions(CSV), { anchor: new Date('2026-06-01T00:00:00+08:00'), scale: 0 });
    plans = [...whole.communities()].slice(0, MOST);
    const world: DemoWorld = { ...whole, communities: () => plans };
    city = await openVolunteers();
    const client = new Client(urlOf(city));
    await client.connect();
    await loadOnce(client, 'demo', {}, () =>
      loadDemo(client, world, (line) => progress.push(line), CONTACT_KEYS),
    );
    await client.end();
  });
  afterAll(() => city.stop());

  const countOf = async (table: string) =>
    (await city.owner.query<[{ n: number }]>(`SELECT count(*)::int AS n FROM ${table}`))[0].n;

  it('are all there, with all their hours, and nothing is told of them', async () => {
    const volunteers = plans.flatMap((plan) => plan.volunteers);

    expect(await countOf('volunteer')).toBe(volunteers.length);
    expect(await countOf('hour_record')).toBe(volunteers.flatMap(({ hours }) => hours).length);
    expect(await countOf('outbox')).toBe(0);
    expect(await countOf('volunteer_team')).toBe(plans.length * 2);
    expect(await countOf('wish')).toBe(plans.length * 2);
    expect(await countOf('reward_item')).toBe(plans.length * 3);
    expect(await countOf('activity')).toBe(plans.length * 2);
    expect(await countOf('sign_up')).toBe(
      plans.flatMap(({ work }) => work.activities).flatMap(({ signUps }) => signUps).length,
    );
    expect(await countOf('hours_plan')).toBeGreaterThan(0);
    expect(await countOf('service_plan_item')).toBe(plans.length * 3);
    expect(await countOf('plan_claim')).toBeGreaterThan(0);
    expect(await countOf('certificate')).toBe(plans.flatMap(({ work }) => work.certificates).length);
    expect(await countOf('need_survey')).toBe(plans.flatMap(({ work }) => work.needSurveys).length);
    expect(await countOf('certificate')).toBeGreaterThan(0);
    expect(await countOf('need_survey')).toBeGreaterThan(0);
    expect(await countOf('volunteer_organization')).toBe(
      plans.flatMap(({ service }) => service.organization ?? []).length,
    );
    expect(await countOf('check_in')).toBe(plans.flatMap(({ service }) => service.checkIns).length);
    expect(progress).toEqual([
      `volunteers of ${String(plans.length)} communities`,
      'figures about volunteers',
    ]);
  });

  it('read their own name, phone, party membership and hours as they were planned', async () => {
    const [planned] = plans[0]?.volunteers ?? [];
    if (!planned) throw new Error('a community without volunteers');
    const { data, errors } = await city.ask(
      viewer('VOLUNTEER', { subject: planned.subject ?? '' }),
      `query($id: ID!) { volunteer(id: $id) { displayName { value } phone { value } partyMember { value } ageBand skills
        homeOrganization { id } hourRecords(first: 100) { nodes { servedOn hours state title activityKind version } } } }`,
      { id: planned.id },
    );

    expect(errors).toBeUndefined();
    expect(data.volunteer).toEqual({
      displayName: { value: planned.displayName },
      phone: { value: planned.phone },
      partyMember: { value: planned.partyMember },
      ageBand: planned.ageBand,
      skills: planned.skills,
      homeOrganization: { id: planned.homeOrganizationId },
      hourRecords: {
        nodes: planned.hours
          .map(({ day, hours, state, title, activityKind }) => ({
            ...{ servedOn: day, hours, state, title, activityKind },
            version: state === 'CONFIRMED' ? 2 : 1,
          }))
          .toReversed(),
      },
    });
  });

  it('are checked in where they are guests, and every unit is with its members', async () => {
    const checkIns = plans.flatMap(({ service }) => service.checkIns);
    const [unit] = checkIns.filter(({ volunteerId }) => volunteerId === null);
    if (!unit) throw new Error('no unit is checked in');
    const own = checkIns.filter(({ organizationId }) => organizationId === unit.organizationId);
    const { data, errors } = await city.ask(
      viewer('UNIT_SECRETARY', { organization: unit.organizationId }),
      `query($units: [_Any!]!) { _entities(representations: $units) { ... on Organization {
        hourCompliance(year: 2026) { required } checkIns(first: 100) { totalCount nodes { kind } } } } }`,
      { units: [{ __typename: 'Organization', id: unit.organizationId }] },
    );

    expect(errors).toBeUndefined();
    expect(data._entities[0]).toMatchObject({
      hourCompliance: { required: 12 },
      checkIns: { totalCount: own.length },
    });
    expect(checkIns.some(({ volunteerId }) => volunteerId !== null)).toBe(true);
  });

  it('have points that their ledger and lots add up to, by the rules that are in force', async () => {
    const [sums] = await city.owner.query<object[]>(
      `SELECT sum(balance)::int > 0 AS earned, sum(balance)::int
           = (SELECT sum(points)::int FROM points_entry) AS by_ledger,
         sum(balance)::int = (SELECT sum(remaining)::int FROM points_lot) AS by_lots,
         sum(lifetime_earned)::int = (SELECT sum(trunc(hours))::int FROM hour_record h
           JOIN volunteer v ON v.id = h.volunteer_id WHERE h.state = 'CONFIRMED' AND v.subject IS NOT NULL) AS by_hours,
         sum(lifetime_earned - balance)::int = (SELECT sum(points)::int FROM redemption) AS by_redemptions
       FROM points_account`,
    );

    expect(sums).toEqual({
      earned: true,
      by_ledger: true,
      by_lots: true,
      by_hours: true,
      by_redemptions: true,
    });
  });

  it('have skills that the reference data know', async () => {
    const unknown = await city.owner.query(
      `SELECT DISTINCT skill FROM volunteer, unnest(skills) AS skill WHERE skill NOT IN (SELECT code FROM skill)`,
    );

    expect(unknown).toEqual([]);
  });

  it('can be confirmed by the committee of their community', async () => {
    const [waiting] = plans
      .flatMap((plan) => plan.volunteers)
      .flatMap(({ hours }) => hours)
      .filter(({ state }) => state === 'REPORTED');
    if (!waiting) throw new Error('no hours wait');
    const worker = viewer('GRID_WORKER', { organization: waiting.organizationId });
    const { data } = await city.ask(
      worker,
      'mutation($id: ID!) { confirmHours(input: { id: $id, expectedVersion: 1 }) { hourRecord { state version } } }',
      { id: waiting.id },
    );

    expect(data.confirmHours.hourRecord).toEqual({ state: 'CONFIRMED', version: 2 });
  });
});

function urlOf({ owner: { options } }: TestService): string {
  if (options.type !== 'postgres' || options.url === undefined) throw new Error('no address');
  return options.url;
}
