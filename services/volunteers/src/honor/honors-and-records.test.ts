import { newEntityId, readFigures, rebuildStatistics, type Viewer } from '@governance/shared';
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
  await city.owner.query(
    'TRUNCATE campaign, good_deed, collected_opinion, stat_delta, stat_day, stat_month, stat_city',
  );
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

describe('a campaign', () => {
  it('is a sum that everybody reads, unless so few gave that one could tell what somebody gave', async () => {
    const input = {
      divisionCode: PLACES.district,
      title: '抗疫捐款',
      organizedById: BODY,
      startedOn: '2020-02-01',
    };
    const speaker = viewer('UNIT_SECRETARY', { organization: BODY, subject: 'speaker' });
    const { campaign } = await run(city, speaker, [
      'createCampaign',
      { ...input, idempotencyKey: 'c' },
      'campaign { id }',
    ]);
    const record = (participants: number, amountCents: number, expectedVersion: number) =>
      run(city, speaker, [
        'recordCampaign',
        { id: campaign.id, participants, amountCents, expectedVersion },
        '',
      ]);
    const READ = `query($id: ID!) { campaign(id: $id) { participants { value masked } amountCents } campaigns { nodes { id } } }`;
    const read = async (who: Viewer) => (await city.ask(who, READ, { id: campaign.id })).data;

    await record(3, 30_000, 1);
    expect((await read(stranger)).campaign).toEqual({
      participants: { value: null, masked: true },
      amountCents: null,
    });
    expect((await read(speaker)).campaign.amountCents).toBe(30_000);
    // The account of a city: 8,599 members gave 3.05 million yuan.
    await record(8599, 305_000_000, 2);
    expect(await read(stranger)).toEqual({
      campaign: { participants: { value: 8599, masked: false }, amountCents: 305_000_000 },
      campaigns: { nodes: [{ id: campaign.id }] },
    });
    expect(await record(-1, 0.5, 3)).toMatchObject({
      userErrors: [{ field: 'participants' }, { field: 'amountCents' }],
    });
    expect(await record(1, 1, 2)).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });
    await expect(
      run(city, stranger, ['createCampaign', { ...input, idempotencyKey: 'd' }, '']),
    ).rejects.toThrow('FORBIDDEN');
  });
});

describe('what is recorded of a place', () => {
  const deed = (changes: object = {}, who: Viewer = worker) => {
    const given = {
      divisionCode: PLACES.community,
      title: '修好单元门禁',
      category: '便民',
      doneOn: '2026-03-08',
    };
    return run(city, who, [
      'recordGoodDeed',
      { ...given, organizationId: COMMITTEE, idempotencyKey: fresh(), ...changes },
      'goodDeed { id }',
    ]);
  };
  const opinion = (changes: object = {}, who: Viewer = worker) => {
    const given = {
      divisionCode: PLACES.community,
      title: '希望增设晾衣架',
      category: '设施',
      collectedOn: '2026-03-08',
    };
    return run(city, who, [
      'recordOpinion',
      { ...given, organizationId: COMMITTEE, idempotencyKey: fresh(), ...changes },
      'collectedOpinion { id }',
    ]);
  };

  it('is read by everybody when it was done for residents, latest day first and page by page', async () => {
    for (const doneOn of ['2026-03-01', '2026-03-03', '2026-03-02']) await deed({ doneOn });
    const list = async (args: string) =>
      (
        await city.ask(
          stranger,
          `{ goodDeeds(${args}) { totalCount nodes { doneOn } pageInfo { endCursor } } }`,
        )
      ).data.goodDeeds;
    const page = await list(
      `filter: { divisionCode: "${PLACES.street}", organizationId: "${COMMITTEE}" }, first: 2`,
    );

    expect([page.totalCount, page.nodes]).toEqual([3, [{ doneOn: '2026-03-03' }, { doneOn: '2026-03-02' }]]);
    expect((await list(`first: 2, after: "${page.pageInfo.endCursor as string}"`)).nodes).toEqual([
      { doneOn: '2026-03-01' },
    ]);
    expect((await list('filter: { organizationId: "x" }')).totalCount).toBe(0);
    await expect(deed({}, stranger)).rejects.toThrow('FORBIDDEN');
    expect(await deed({ doneOn: '2999-01-01', title: '' })).toMatchObject({
      userErrors: [{ field: 'title' }, { field: 'doneOn' }],
    });
  });

  it('is read by few when residents said it, and told to whoever handles requests without who said it', async () => {
    const volunteer = { ...lin, organization: COMMITTEE };
    const { collectedOpinion } = await opinion({}, volunteer);
    const seenBy = async (who: Viewer) => {
      const { data } = await city.ask(
        who,
        `query($id: ID!, $ids: [_Any!]!) { collectedOpinion(id: $id) { id } collectedOpinions { totalCount } _entities(representations: $ids) { ... on CollectedOpinion { id } } }`,
        { id: collectedOpinion.id, ids: [{ __typename: 'CollectedOpinion', id: collectedOpinion.id }] },
      );
      expect(data.collectedOpinions.totalCount).toBe(data._entities[0] === null ? 0 : 1);
      return data.collectedOpinion !== null;
    };

    expect(await Promise.all([lin, worker, body, stranger].map(seenBy))).toEqual([true, true, false, false]);
    expect(await city.owner.query(`SELECT type, payload FROM outbox`)).toEqual([
      {
        type: 'OpinionCollected',
        payload: {
          divisionCode: PLACES.community,
          title: '希望增设晾衣架',
          category: '设施',
          collectedOn: '2026-03-08',
          organizationId: COMMITTEE,
        },
      },
    ]);
    expect(await opinion({ title: '住户电话13812345678' })).toMatchObject({
      userErrors: [{ code: 'CONTACT_IN_PUBLIC_TEXT' }],
    });
    await expect(opinion({}, stranger)).rejects.toThrow('FORBIDDEN');
  });

  it('is counted by day, the same when it is computed anew, and once for a key', async () => {
    await Promise.all([deed({ idempotencyKey: 'd' }), deed({ idempotencyKey: 'd' }), opinion(), opinion()]);
    const figures = async () => {
      const days = { from: '2026-03-08', to: '2026-03-09' };
      const found = await readFigures(city.owner, {
        scopes: [PLACES.street],
        days,
        flows: ['good_deed', 'opinion'],
        stocks: [],
      });
      return ['good_deed', 'opinion'].map((measure) => found.get(PLACES.street)?.of(measure));
    };
    const before = await figures();
    await city.owner.transaction((manager) => rebuildStatistics(manager, VOLUNTEERS_FACTS));

    expect([before, await figures()]).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });
});
