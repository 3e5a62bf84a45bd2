import { ANONYMOUS, newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { run } from '../testing/benefits.js';
import { givenVolunteer } from '../testing/given.js';
import { openVolunteers, PLACES } from '../testing/open-volunteers.js';

const COMMITTEE = newEntityId(PLACES.community);
const worker = viewer('GRID_WORKER', { places: [PLACES.community], organization: COMMITTEE });
const neighbour = viewer('GRID_WORKER', { places: [PLACES.neighbour], organization: COMMITTEE });
const lin = viewer('VOLUNTEER', { subject: 'lin' });
const stranger = viewer('RESIDENT', { subject: 'stranger' });

describe('what is recorded of a place', () => {
  let city: TestService;

  beforeAll(async () => {
    city = await openVolunteers();
  });
  afterAll(() => city.stop());
  beforeEach(() =>
    city.owner.query('TRUNCATE good_deed, collected_opinion, stat_delta, stat_day, stat_month'),
  );

  const deed = (changes: object = {}, who: Viewer = worker) => {
    const given = { divisionCode: PLACES.community, title: '修好单元门禁', category: '便民' };
    const recorded = { doneOn: '2026-03-08', organizationId: COMMITTEE, idempotencyKey: newEntityId('5301') };
    return run(city, who, ['recordGoodDeed', { ...given, ...recorded, ...changes }, 'goodDeed { id }']);
  };
  const opinion = (changes: object = {}, who: Viewer = worker) => {
    const given = { divisionCode: PLACES.community, title: '希望增设晾衣架', category: '设施' };
    const recorded = {
      ...{ collectedOn: '2026-03-08', organizationId: COMMITTEE, idempotencyKey: newEntityId('5301') },
    };
    return run(city, who, [
      'recordOpinion',
      { ...given, ...recorded, ...changes },
      'collectedOpinion { id }',
    ]);
  };

  it('is counted of the place for everybody, and of the organization for its own people', async () => {
    await Promise.all([deed(), opinion(), opinion(), opinion({ collectedOn: '2025-01-01' })]);
    const period = { from: '2026-03-01T00:00:00+08:00', to: '2026-04-01T00:00:00+08:00' };
    const seenBy = async (who: Viewer) => {
      const { data, errors } = await city.ask(
        who,
        `query($things: [_Any!]!, $period: PeriodInput!) { _entities(representations: $things) {
           ... on Division { volunteerStats(period: $period) { goodDeeds opinions isPublished } }
           ... on Organization { volunteerStats(period: $period) { goodDeeds opinions isPublished } } } }`,
        {
          period,
          things: [
            { __typename: 'Division', code: PLACES.street },
            { __typename: 'Organization', id: COMMITTEE },
          ],
        },
      );
      expect(errors).toBeUndefined();
      return (data._entities as { volunteerStats: object }[]).map(({ volunteerStats }) => volunteerStats);
    };
    const staff = viewer('STREET_OFFICER', { places: [PLACES.street], organization: COMMITTEE });
    const exact = { goodDeeds: 1, opinions: 2, isPublished: false };

    expect(await seenBy(staff)).toEqual([exact, exact]);
    await city.owner.query(`TRUNCATE closed_month`);
    await city.owner.query(
      `INSERT INTO closed_month (city_code, month, edition, published_at) VALUES ('5301', '2026-03-01', 1, now())`,
    );
    expect(await seenBy(stranger)).toEqual([
      { goodDeeds: 1, opinions: 2, isPublished: true },
      { goodDeeds: null, opinions: null, isPublished: true },
    ]);
  });

  it('is found from its place by whoever may see it, with as many statements for many places as for one', async () => {
    await Promise.all([deed(), opinion(), deed({ divisionCode: PLACES.neighbour }, neighbour)]);
    await city.owner.query(
      `INSERT INTO campaign (city_code, id, division_code, version, title, organized_by_id, started_on)
       VALUES ('5301', '5301-c', $1, 1, '募捐', '5301-o', '2026-03-01')`,
      [PLACES.community],
    );
    const volunteerId = await givenVolunteer(city, { subject: 'lin' });
    await city.owner.query(
      `INSERT INTO honor (city_code, id, division_code, version, volunteer_id, title, period, citation, state,
         nominated_by_organization_id, nominated_at, awarded_by_organization_id)
       VALUES ('5301', '5301-h', $1, 1, $2, '最闪之星', '2026-Q1', '助老', 'NOMINATED', '5301-o', now(), '5301-o')`,
      [PLACES.community, volunteerId],
    );
    const PAGE = '{ totalCount nodes { id } }';
    const found = async (who: Viewer, codes: readonly string[], more = '') => {
      city.forgetStatements();
      const { data, errors } = await city.ask(
        who,
        `query($things: [_Any!]!) { _entities(representations: $things) { ... on Division {
           goodDeeds ${PAGE} campaigns ${PAGE} honors ${PAGE} ${more} } } }`,
        { things: codes.map((code) => ({ __typename: 'Division', code })) },
      );
      expect(errors).toBeUndefined();
      const places = data._entities as Record<string, { totalCount: number; nodes: object[] }>[];
      return places.map((place) =>
        Object.values(place).map(({ totalCount, nodes }) => [totalCount, nodes.length]),
      );
    };
    const opinions = `collectedOpinions ${PAGE}`;

    expect(await found(ANONYMOUS, [PLACES.street])).toEqual([
      [
        [2, 2],
        [1, 1],
        [0, 0],
      ],
    ]);
    expect(await found(worker, [PLACES.street], opinions)).toEqual([
      [
        [2, 2],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    ]);
    const statements = city.statements.length;
    expect(await found(lin, [PLACES.neighbour, PLACES.community, PLACES.street], opinions)).toEqual([
      [
        [1, 1],
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      [
        [1, 1],
        [1, 1],
        [1, 1],
        [0, 0],
      ],
      [
        [2, 2],
        [1, 1],
        [1, 1],
        [0, 0],
      ],
    ]);
    expect(city.statements.length).toBe(statements);
  });
});
