import { ANONYMOUS, newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { deliberationFacts } from '../deliberation/persistence/deliberation-facts.js';
import { Deliberating } from '../testing/deliberating.js';
import { countedFigures, factualFigures } from '../testing/figures.js';
import { askWork, type Deliberated, done } from '../testing/joint-work.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
const gridWorker = viewer('GRID_WORKER', { places: [PLACES.community] });
const COUNTS = `query($id: ID!) { deliberation(id: $id) { opinionCounts { stance count } } }`;
const TEXTS = `query($id: ID!) { deliberation(id: $id) {
  opinions { nodes { stance count text { value masked reason } } totalCount } } }`;
const WORDS = '希望尽快动工';

describe('opinions on a deliberation', () => {
  let city: TestService;
  let chair: string;
  let member: string;
  let work: Deliberating;
  let deliberation: Deliberated;
  let key = 0;
  const given = (opinions: readonly object[], changes: object = {}) => {
    key += 1;
    return { deliberationId: deliberation.id, opinions, idempotencyKey: `o${String(key)}`, ...changes };
  };
  const record = (opinions: readonly object[], who: Viewer = officer) =>
    done<Deliberated>(city, who, 'recordOpinions', given(opinions));
  const read = async (who: Viewer, document: string) =>
    (await city.ask(who, document, { id: deliberation.id })).data.deliberation;
  const audits = () =>
    city.owner.query<object[]>(
      `SELECT subject, entity, fields, purpose FROM audit_entry WHERE action = 'READ' AND entity_id IN (SELECT id FROM deliberation_opinion)`,
    );

  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    const seed = new Seed(city.owner);
    [chair, member] = [await seed.organization(), await seed.organization()];
    const jointBodyId = await seed.jointBody({ chairOrganizationId: chair });
    await seed.seat(jointBodyId, member);
    work = new Deliberating(city, officer, { jointBodyId, chair });
    deliberation = await work.open();
  });

  it('are counted by stance, once for each key, and told without their words', async () => {
    const input = given([
      { stance: 'SUPPORT', count: 40 },
      { stance: 'OPPOSE', count: 2, text: WORDS },
    ]);
    await done(city, officer, 'recordOpinions', input);
    await done(city, officer, 'recordOpinions', input);
    await record([{ stance: 'SUPPORT', count: 1 }], gridWorker);

    expect((await read(officer, COUNTS)).opinionCounts).toEqual([
      { stance: 'SUPPORT', count: 41 },
      { stance: 'OPPOSE', count: 2 },
    ]);
    expect(await countedFigures(city.owner, 'deliberation')).toEqual(
      await factualFigures(city.owner, deliberationFacts),
    );
    const events = await city.owner.query<{ entity: string }[]>(`SELECT * FROM outbox`);
    expect(events.filter(({ entity }) => entity === 'DeliberationOpinion')).toHaveLength(3);
    expect(JSON.stringify(events)).not.toContain(WORDS);
  });

  it('are shown as a count to everybody once the round is public, and to nobody outside before', async () => {
    await record([{ stance: 'SUGGEST', count: 7 }]);
    expect((await city.ask(ANONYMOUS, COUNTS, { id: deliberation.id })).data.deliberation).toBeNull();

    for (const action of ['SET', 'DELIBERATE', 'PUBLICISE', 'EVALUATE', 'REOPEN'])
      deliberation = await work.take(deliberation, action);
    await record([{ stance: 'SUGGEST', count: 100 }]);

    expect((await read(ANONYMOUS, COUNTS)).opinionCounts).toEqual([{ stance: 'SUGGEST', count: 7 }]);
    expect((await read(officer, COUNTS)).opinionCounts).toEqual([{ stance: 'SUGGEST', count: 107 }]);
  });

  it.each<[string, () => Viewer]>([
    ['an officer of the street', () => officer],
    ['a grid worker of the community', () => gridWorker],
    ['whoever speaks for the chair', () => viewer('UNIT_SECRETARY', { organization: chair })],
  ])('show their words to %s, and each reading is recorded', async (_, who) => {
    await record([{ stance: 'OPPOSE', count: 2, text: WORDS }]);

    expect((await read(who(), TEXTS)).opinions.nodes).toEqual([
      { stance: 'OPPOSE', count: 2, text: { value: WORDS, masked: false, reason: null } },
    ]);
    expect(await audits()).toEqual([
      {
        subject: who().subject,
        entity: 'DeliberationOpinion',
        fields: ['text'],
        purpose: 'SHOW_OPINION',
      },
    ]);
  });

  it.each<[string, () => Viewer]>([
    ['a member of the body', () => viewer('UNIT_SECRETARY', { organization: member })],
    ['an auditor of the place', () => viewer('AUDITOR', { places: [PLACES.street] })],
  ])('keep their words from %s, who sees how many there are', async (_, who) => {
    await record([{ stance: 'OPPOSE', count: 2, text: WORDS }]);

    expect((await read(who(), TEXTS)).opinions).toEqual({
      nodes: [{ stance: 'OPPOSE', count: 2, text: { value: null, masked: true, reason: 'NOT_YOURS' } }],
      totalCount: 1,
    });
    expect(await audits()).toEqual([]);
  });

  it('keep their words from everybody while the reading cannot be recorded', async () => {
    await record([{ stance: 'OPPOSE', count: 2, text: WORDS }]);
    await city.owner.query('REVOKE INSERT ON audit_entry FROM organization_app');

    const { data, errors } = await city.ask(officer, TEXTS, { id: deliberation.id });
    await city.owner.query('GRANT INSERT ON audit_entry TO organization_app');

    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(JSON.stringify({ data, errors })).not.toContain(WORDS);
  });

  it('say that there are no words where none were given, without reading any', async () => {
    await record([{ stance: 'SUPPORT', count: 3 }]);

    expect((await read(officer, TEXTS)).opinions.nodes[0].text).toEqual({
      ...{ value: null, masked: true, reason: 'NOT_GIVEN' },
    });
    expect(await audits()).toEqual([]);
  });

  it('hide their words from the owner of the table too, unless a reader is named', async () => {
    await record([{ stance: 'OPPOSE', count: 2, text: WORDS }]);

    expect(await city.owner.query('SELECT * FROM deliberation_opinion_text')).toEqual([]);
  });

  it('are not taken once the round is evaluated', async () => {
    for (const action of ['SET', 'DELIBERATE', 'PUBLICISE', 'EVALUATE'])
      deliberation = await work.take(deliberation, action);

    expect(await work.faultsOf('recordOpinions', given([{ stance: 'SUPPORT', count: 1 }]))).toEqual([
      ['ACTION_NOT_AVAILABLE', 'deliberationId'],
    ]);
  });

  it.each([
    ['none', [], [['INVALID_INPUT', 'opinions']]],
    [
      'too many',
      Array.from({ length: 51 }, () => ({ stance: 'SUPPORT', count: 1 })),
      [['INVALID_INPUT', 'opinions']],
    ],
    [
      'a count of nobody and a phone number',
      [
        { stance: 'SUPPORT', count: 0 },
        { stance: 'OPPOSE', count: 1, text: '我是13812345678' },
      ],
      [
        ['INVALID_INPUT', 'opinions.0.count'],
        ['CONTACT_IN_PUBLIC_TEXT', 'opinions.1.text'],
      ],
    ],
  ])('are refused for %s, and nothing is stored', async (_, opinions, expected) => {
    expect(await work.faultsOf('recordOpinions', given(opinions))).toEqual(expected);
    expect(await city.owner.query('SELECT 1 FROM deliberation_opinion')).toEqual([]);
  });

  it('are taken in by nobody who neither runs the deliberation nor works in its place', async () => {
    const stranger = viewer('UNIT_SECRETARY', { organization: newEntityId('5301') });
    const neighbour = viewer('GRID_WORKER', { places: [PLACES.neighbour] });
    const input = given([{ stance: 'SUPPORT', count: 1 }]);

    for (const who of [stranger, neighbour])
      expect((await askWork(city, who, 'recordOpinions', input)).errors).toMatchObject([
        { extensions: { code: 'NOT_FOUND' } },
      ]);
    const secretary = viewer('UNIT_SECRETARY', { organization: member });
    expect((await askWork(city, secretary, 'recordOpinions', input)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});
