import { ANONYMOUS, newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { run } from '../testing/benefits';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

const { community, neighbour, street, district } = PLACES;
const COMMITTEE = newEntityId(community);
const OFFICE = newEntityId(street);
const worker = viewer('GRID_WORKER', { places: [community], organization: COMMITTEE, subject: 'worker' });
const officer = viewer('STREET_OFFICER', { places: [street], organization: OFFICE, subject: 'officer' });
const secretary = viewer('UNIT_SECRETARY', { organization: COMMITTEE, subject: 'secretary' });
const SURVEY = `needSurvey { id version state publishedAt withdrawnAt organization { id } division { code } groups {
  group { code name } respondents { value masked } needs { category { code name } people { value masked reason } } } }`;
const HIDDEN = { value: null, masked: true, reason: 'SMALL_CELL' };
const shown = (value: number) => ({ value, masked: false, reason: null });

describe('a survey of needs', () => {
  let city: TestService;
  beforeAll(async () => {
    city = await openVolunteers();
  });
  afterAll(() => city.stop());
  beforeEach(() => city.owner.query('TRUNCATE need_survey, outbox, idempotency_key'));

  const record = (changes: object = {}, who: Viewer = worker) =>
    run(city, who, [
      'recordNeedSurvey',
      {
        ...{ divisionCode: community, organizationId: COMMITTEE, from: '2026-03-01', to: '2026-03-15' },
        groups: [
          {
            ...{ group: 'ACCOMPANYING_MOTHER', respondents: 30 },
            needs: [
              { category: 'EMPLOYMENT', people: 18 },
              { category: 'TUTORING', people: 3 },
              { category: 'HEALTH', people: 28 },
            ],
          },
          { group: 'LOW_INCOME', respondents: 4, needs: [{ category: 'HARDSHIP', people: 4 }] },
        ],
        idempotencyKey: newEntityId(community),
        ...changes,
      },
      SURVEY,
    ]);
  const move = (name: string, id: string, expectedVersion: number, who: Viewer = worker) =>
    run(city, who, [name, { id, expectedVersion }, SURVEY]);
  const READ = `query($id: ID!, $things: [_Any!]!, $places: [_Any!]!) {
    needSurvey(id: $id) { id }
    needSurveys { totalCount nodes { id } }
    entity: _entities(representations: $things) { ... on NeedSurvey { id } }
    place: _entities(representations: $places) { ... on Division { needSurveys { totalCount nodes { id } } } } }`;
  /** By look-up, list, reference and place: the same everywhere. */
  async function isSeenBy(who: Viewer, id: string): Promise<boolean> {
    const { data } = await city.ask(who, READ, {
      ...{ id, things: [{ __typename: 'NeedSurvey', id }] },
      places: [{ __typename: 'Division', code: district }],
    });
    const ways = [
      data.needSurvey !== null,
      data.needSurveys.totalCount === 1,
      data.needSurveys.nodes.length === 1,
      data.entity[0] !== null,
      data.place[0].needSurveys.totalCount === 1,
      data.place[0].needSurveys.nodes.length === 1,
    ];
    expect(new Set(ways).size).toBe(1);
    return ways[0] ?? false;
  }

  it('is counts of groups and kinds of need, of which 1 to 4 are not even stored', async () => {
    const { needSurvey, userErrors } = await record();
    const [stored] = await city.owner.query<[{ all: string }]>(
      'SELECT concat(need_survey.*) AS all FROM need_survey',
    );

    expect(userErrors).toEqual([]);
    expect(needSurvey).toMatchObject({
      ...{ version: 1, state: 'RECORDED', organization: { id: COMMITTEE }, division: { code: community } },
      groups: [
        {
          ...{ group: { name: '陪读妈妈' }, respondents: { value: 30 } },
          needs: [
            { category: { code: 'EMPLOYMENT', name: '就业创业' }, people: shown(18) },
            { category: { code: 'TUTORING' }, people: HIDDEN },
            { category: { code: 'HEALTH' }, people: HIDDEN },
          ],
        },
        { group: { name: '低收入家庭' }, respondents: { masked: true }, needs: [{ people: HIDDEN }] },
      ],
    });
    expect(stored.all).not.toMatch(/: ?(3|4|28)\b/);
    await expect(
      city.owner.query(
        `UPDATE need_survey SET groups = '[{"group": "X", "respondents": 20, "needs": [{"category": "Y", "people": 2}]}]'`,
      ),
    ).rejects.toThrow('need_survey_small');
  });

  it('is read by few until it is published, then by everybody, and by nobody else once it is withdrawn', async () => {
    const { needSurvey } = await record();
    const id = String(needSurvey.id);
    const people = [worker, officer, secretary, viewer('DISTRICT_SUPERVISOR', { places: [district] })];
    const others = [ANONYMOUS, viewer('STREET_OFFICER', { places: [PLACES.otherStreet] })];
    const seen = (all: readonly Viewer[]) => Promise.all(all.map((who) => isSeenBy(who, id)));

    expect(await seen([...people, ...others])).toEqual([true, true, true, true, false, false]);
    const { needSurvey: published } = await move('publishNeedSurvey', id, 1);
    expect(published).toMatchObject({ version: 2, state: 'PUBLISHED', groups: needSurvey.groups });
    expect(await seen(others)).toEqual([true, true]);
    expect(await move('publishNeedSurvey', id, 2)).toMatchObject({
      userErrors: [{ code: 'ACTION_NOT_AVAILABLE', field: 'id' }],
    });
    expect(await move('withdrawNeedSurvey', id, 1)).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });
    const { needSurvey: gone } = await move('withdrawNeedSurvey', id, 2);
    expect(gone).toMatchObject({ version: 3, state: 'WITHDRAWN', groups: [] });
    const after = await city.ask(ANONYMOUS, '{ needSurveys { totalCount } }');
    expect(after.data.needSurveys).toEqual({ totalCount: 0 });
    expect(await city.owner.query('SELECT type, payload::text FROM outbox ORDER BY seq')).toMatchObject(
      ['Recorded', 'Published', 'Withdrawn'].map((it) => ({
        ...{ type: `NeedSurvey${it}`, payload: expect.not.stringContaining('people') as string },
      })),
    );
  });

  it('is refused when another one of the same group overlaps it in time, of a place above or below it', async () => {
    const everywhere = { divisionCode: street, organizationId: OFFICE };
    const first = await record({}, worker);
    await move('publishNeedSurvey', first['needSurvey'].id as string, 1);
    const publish = async (changes: object) => {
      const { needSurvey } = await record({ ...everywhere, ...changes }, officer);
      const { userErrors } = await move('publishNeedSurvey', needSurvey.id as string, 1, officer);
      return userErrors.map(({ code }) => code);
    };
    const elderly = [{ group: 'ELDERLY', respondents: 50, needs: [{ category: 'ELDERLY', people: 20 }] }];

    expect(await publish({ from: '2026-03-10', to: '2026-04-01' })).toEqual(['PERIOD_OVERLAP']);
    expect(await publish({ divisionCode: neighbour, from: '2026-03-10', to: '2026-04-01' })).toEqual([]);
    expect(await publish({ from: '2026-04-01', to: '2026-04-10' })).toEqual([]);
    expect(await publish({ from: '2026-03-10', to: '2026-04-01', groups: elderly })).toEqual([]);
    // Two at once do not pass each other by.
    const same = { divisionCode: neighbour, from: '2026-05-01', to: '2026-05-10' };
    const both = await Promise.all([publish(same), publish(same)]);
    expect(both.flat()).toEqual(['PERIOD_OVERLAP']);
  });

  it('is told all that is wrong at once, recorded once for a key, and by people of the place alone', async () => {
    const idempotencyKey = newEntityId(community);
    const wrong = await record({
      ...{ from: '2026-03-15', to: '2026-03-01' },
      groups: [
        { group: 'KEY_PERSON', respondents: 0, needs: [] },
        { group: 'ELDERLY', respondents: 6, needs: [{ category: 'NONE', people: 5 }] },
        { group: 'ELDERLY', respondents: 6, needs: [{ category: 'HEALTH', people: 7 }] },
      ],
    });

    expect(wrong.userErrors.map(({ code, field }) => `${code} ${field ?? ''}`)).toEqual([
      'PERIOD_INVALID to',
      'INVALID_INPUT groups',
      'INVALID_INPUT groups.0.group',
      'INVALID_INPUT groups.0.respondents',
      'INVALID_INPUT groups.0.needs',
      'INVALID_INPUT groups.1.needs.0.category',
      'INVALID_INPUT groups.2.needs.0.people',
    ]);
    expect(await record({ idempotencyKey })).toEqual(await record({ idempotencyKey }));
    expect(await record({ idempotencyKey, to: '2026-03-16' })).toMatchObject({
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    for (const who of [secretary, ANONYMOUS, viewer('RESIDENT', { subject: 'resident' }), officer])
      await expect(record({}, who)).rejects.toThrow('FORBIDDEN');
  });

  it('knows groups by what they are called in a city, and refuses names of suspicion, illness or belief', async () => {
    await city.owner.query(`INSERT INTO need_group VALUES ('5301', 'ELDERLY', '银龄居民')`);
    const { data } = await city.ask(ANONYMOUS, `{ needGroups(divisionCode: "${community}") { code name } }`);

    expect(data.needGroups).toContainEqual({ code: 'ELDERLY', name: '银龄居民' });
    expect(data.needGroups).toContainEqual({ code: 'FLEXIBLE_WORKER', name: '灵活就业人员' });
    for (const word of ['重点人员', '信访群众', '精神病患者', 'KEY_PERSON'])
      await expect(
        city.owner.query(`INSERT INTO need_group VALUES ('5301', $1, $2)`, [
          /^[A-Z_]+$/.test(word) ? word : 'GROUP',
          /^[A-Z_]+$/.test(word) ? '某类' : word,
        ]),
      ).rejects.toThrow('need_group_service');
  });

  it('costs as many statements for many places and surveys as for one', async () => {
    const counts: number[] = [];
    for (const places of [[community], [community, neighbour, street, PLACES.otherStreet]]) {
      for (let more = 0; more < places.length; more += 1)
        await record({
          from: `2025-0${String(places.length + more)}-01`,
          to: `2025-0${String(places.length + more)}-09`,
        });
      city.forgetStatements();
      const { data, errors } = await city.ask(
        officer,
        `query($things: [_Any!]!) { _entities(representations: $things) { ... on Division { needSurveys {
           totalCount nodes { groups { group { name } needs { category { name } people { value } } } } } } } }`,
        { things: places.map((code) => ({ __typename: 'Division', code })) },
      );
      expect(errors).toBeUndefined();
      expect(data._entities[0].needSurveys.nodes).toHaveLength(data._entities[0].needSurveys.totalCount);
      counts.push(city.statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});
