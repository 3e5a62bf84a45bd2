import { newEntityId, readFigures, rebuildStatistics, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { VOLUNTEERS_FACTS } from '../database/statistics.js';
import { run } from '../testing/benefits.js';
import { forgetVolunteers, openVolunteers, PLACES } from '../testing/open-volunteers.js';

const COMMITTEE = newEntityId(PLACES.community);
const BODY = newEntityId(PLACES.district);
const worker = viewer('GRID_WORKER', { places: [PLACES.community], organization: COMMITTEE });
const body = viewer('DEPARTMENT_OFFICER', { organization: BODY, subject: 'body' });
const lin = viewer('VOLUNTEER', { subject: 'lin' });
const stranger = viewer('RESIDENT', { subject: 'stranger' });

let city: TestService;
let key = 0;
const fresh = () => `k${String((key += 1))}`;

beforeAll(async () => {
  city = await openVolunteers();
});
afterAll(() => city.stop());
beforeEach(async () => {
  await forgetVolunteers(city);
  await city.owner.query('TRUNCATE campaign, good_deed, collected_opinion');
  await city.owner.query('TRUNCATE stat_delta, stat_day, stat_month, stat_city');
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
