import { newEntityId, rebuildStatistics, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { VOLUNTEERS_FACTS } from '../database/statistics.js';
import { run } from '../testing/benefits.js';
import { givenVolunteer } from '../testing/given.js';
import { forgetVolunteers, openVolunteers, PLACES } from '../testing/open-volunteers.js';

const COMMITTEE = newEntityId(PLACES.community);
const BODY = newEntityId(PLACES.district);
const worker = viewer('GRID_WORKER', { places: [PLACES.community], organization: COMMITTEE });
const body = viewer('DEPARTMENT_OFFICER', { organization: BODY, subject: 'body' });
const lin = viewer('VOLUNTEER', { subject: 'lin' });
const stranger = viewer('RESIDENT', { subject: 'stranger' });
const HONOR = 'honor { id version state shownName volunteer { id } }';

let city: TestService;
let volunteerId: string;
let key = 0;
const fresh = () => `k${String((key += 1))}`;

beforeAll(async () => {
  city = await openVolunteers();
});
afterAll(() => city.stop());
beforeEach(async () => {
  await forgetVolunteers(city);
  await city.owner.query('TRUNCATE stat_delta, stat_day, stat_month, stat_city');
  volunteerId = await givenVolunteer(city, { subject: 'lin' });
});

describe('an honour', () => {
  const nominate = (changes: object = {}, who: Viewer = worker) => {
    const honor = { volunteerId, title: '最闪之星', period: '2019-Q2', citation: '十年如一日照顾邻里' };
    const input = { ...honor, awardedByOrganizationId: BODY, idempotencyKey: fresh(), ...changes };
    return run(city, who, ['nominateHonor', input, HONOR]);
  };
  const award = (id: string, expectedVersion = 1, who: Viewer = body) =>
    run(city, who, ['awardHonor', { id, expectedVersion }, HONOR]);
  const consent = (id: string, input: object, who: Viewer = lin) =>
    run(city, who, ['consentToHonor', { id, ...input }, HONOR]);
  const counted = async (who: Viewer, divisionCode: string = PLACES.district) =>
    (
      await city.ask(
        who,
        'query($code: DivisionCode!)' +
          ' { honorCount(divisionCode: $code, title: "最闪之星", period: "2019-Q2") { value masked } }',
        { code: divisionCode },
      )
    ).data.honorCount;

  it('is shown to everybody once it was awarded and the person consents, and to few before', async () => {
    const { honor } = await nominate();
    const seenBy = async (who: Viewer) => {
      const { data } = await city.ask(
        who,
        `query($id: ID!, $ids: [_Any!]!) { honor(id: $id) { id volunteer { id } } honors { totalCount } _entities(representations: $ids) { ... on Honor { shownName } } }`,
        { id: honor.id, ids: [{ __typename: 'Honor', id: honor.id }] },
      );
      const sees = data.honor !== null;
      expect([data.honors.totalCount, data._entities[0] !== null]).toEqual([sees ? 1 : 0, sees]);
      return sees;
    };
    const everyone = [stranger, lin, worker, body];
    const all = async () => {
      const seen = [];
      for (const who of everyone) seen.push(await seenBy(who));
      return seen;
    };
    expect(await all()).toEqual([false, true, true, true]);
    await consent(honor.id, { shownName: '热心的小林', expectedVersion: 1 });
    expect(await all()).toEqual([false, true, true, true]);
    await award(honor.id, 2);
    expect(await all()).toEqual([true, true, true, true]);
    await consent(honor.id, { expectedVersion: 3 });
    expect(await all()).toEqual([false, true, true, true]);
    const told = await city.owner.query(`SELECT payload FROM outbox WHERE entity = 'Honor'`);
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`小林|邻里|${volunteerId}`));
  });

  it('tells who was honoured to whoever sees the volunteer alone', async () => {
    const { honor } = await nominate();
    expect(honor.volunteer).toEqual({ id: volunteerId });

    expect((await award(honor.id))['honor']).toMatchObject({ state: 'AWARDED', volunteer: null });
  });

  it('is nominated and awarded by bodies, never for oneself, once for a title and period', async () => {
    await expect(nominate({}, lin)).rejects.toThrow('FORBIDDEN');
    await expect(nominate({}, { ...worker, subject: 'lin' })).rejects.toThrow('FORBIDDEN');
    await expect(nominate({}, stranger)).rejects.toThrow('NOT_FOUND');
    const wrong = await nominate({ title: '', period: '2019-Q5', citation: '电话13812345678' });
    expect(wrong.userErrors.map(({ field }) => field)).toEqual(['title', 'period', 'citation']);
    const { honor } = await nominate();
    expect(await nominate()).toMatchObject({ userErrors: [{ code: 'ALREADY_EXISTS' }] });
    await expect(award(honor.id, 1, worker)).rejects.toThrow('FORBIDDEN');
    await expect(award(honor.id, 1, { ...body, subject: 'lin' })).rejects.toThrow('FORBIDDEN');
    await expect(consent(honor.id, { shownName: '小林', expectedVersion: 1 }, worker)).rejects.toThrow(
      'FORBIDDEN',
    );
    const both = await Promise.all([award(honor.id), award(honor.id)]);

    expect(both.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['CONFLICT']);
    expect(await award(honor.id, 2)).toMatchObject({ userErrors: [{ code: 'ACTION_NOT_AVAILABLE' }] });
  });

  it('is counted whether it is shown or not; few are for staff of the place alone', async () => {
    const { honor } = await nominate();
    await award(honor.id);
    const district = viewer('DISTRICT_SUPERVISOR', { places: [PLACES.district] });
    expect([await counted(stranger), await counted(district)]).toEqual([
      { value: null, masked: true },
      { value: 1, masked: false },
    ]);
    // The account of a district: 559 in one quarter.
    await city.owner.query(
      `INSERT INTO volunteer (city_code, id, division_code, version, masked_name, age_band, skills, registered_at)
       SELECT '5301', '5301-' || gen_random_uuid(), $1, 1, '某*', 'AGE_30_44', '{}', now() FROM generate_series(1, 558)`,
      [PLACES.neighbour],
    );
    await city.owner.query(
      `INSERT INTO honor (city_code, id, division_code, version, volunteer_id, title, period, citation, state,
         nominated_by_organization_id, nominated_at, awarded_by_organization_id, awarded_at)
       SELECT '5301', '5301-' || gen_random_uuid(), division_code, 2, id, '最闪之星', '2019-Q2', '事迹', 'AWARDED', $1, now(), $1, '2019-07-01'
       FROM volunteer WHERE division_code = $2`,
      [BODY, PLACES.neighbour],
    );
    await city.owner.transaction((manager) => rebuildStatistics(manager, VOLUNTEERS_FACTS));

    expect(await counted(stranger)).toEqual({ value: 559, masked: false });
    expect(await counted(stranger, PLACES.otherCity)).toEqual({ value: 0, masked: false });
  });
});

describe('somebody who is forgotten', () => {
  it('keeps their honour as a count, without words or a name', async () => {
    const honor = { volunteerId, title: '最闪之星', period: '2019-Q2', citation: '十年如一日照顾邻里' };
    const nomination = { ...honor, awardedByOrganizationId: BODY, idempotencyKey: fresh() };
    const { honor: nominated } = await run(city, worker, ['nominateHonor', nomination, HONOR]);
    const consent = { id: nominated.id, shownName: '热心的小林', expectedVersion: 1 };
    await run(city, lin, ['consentToHonor', consent, HONOR]);
    await run(city, body, ['awardHonor', { id: nominated.id, expectedVersion: 2 }, HONOR]);
    await run(city, lin, ['forgetVolunteer', { id: volunteerId, expectedVersion: 1 }, '']);

    const { data } = await city.ask(stranger, '{ honors { totalCount } }');
    expect(data.honors.totalCount).toBe(0);
    expect(await city.owner.query('SELECT state, citation, shown_name FROM honor')).toEqual([
      { state: 'AWARDED', citation: '', shown_name: null },
    ]);
  });
});
