import { ANONYMOUS } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { contentWith, Evaluation, memberOf, supervisor } from '../testing/evaluation.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const { community, neighbour } = PLACES;
const auditor = viewer('AUDITOR', { places: [PLACES.district] });
/** Who is assessed, and who watches. */
const OTHERS = [
  viewer('STREET_OFFICER', { places: [PLACES.street] }),
  viewer('GRID_WORKER', { places: [community] }),
  viewer('AUDITOR', { places: [PLACES.otherDistrict] }),
  viewer('ADMINISTRATOR', { places: [PLACES.city] }),
  supervisor,
];

describe('the marks of a panel', () => {
  let city: TestService;
  let evaluation: Evaluation;
  let [first, second, scheme]: string[] = [];
  const own = () => memberOf(first ?? '');
  const submitted = async (changes: object = {}, organization = first) => {
    const { data } = await evaluation.submit(scheme ?? '', organization ?? '', changes);
    return data.it as { assessment: Record<string, unknown> | null; userErrors: { code: string }[] };
  };
  const seenBy = async (who: typeof auditor, changes: object = {}) => {
    const { data } = await evaluation.assessments(who, scheme ?? '', changes);
    const { nodes, totalCount } = data.it.assessments;
    expect(nodes.length).toBe(totalCount);
    return (nodes as { organization: { id: string } }[]).map(({ organization }) => organization.id);
  };

  beforeAll(async () => {
    city = await openCity();
    evaluation = new Evaluation(city);
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    const seed = new Seed(city.owner);
    first = await seed.organization({ divisionCode: PLACES.district });
    second = await seed.organization({ divisionCode: PLACES.street });
    scheme = await evaluation.published(contentWith([first, second]));
  });

  it('are stored from the lowest, with their mean without the highest and the lowest', async () => {
    const { assessment, userErrors } = await submitted({ marks: [90, 60, 81, 80] });

    expect(userErrors).toEqual([]);
    expect(assessment).toMatchObject({
      ...{ version: 1, indicatorCode: 'REVIEW', schemeVersion: 1, frozen: false },
      ...{ marks: [60, 80, 81, 90], mean: 80.5, division: { code: community }, organization: { id: first } },
      ...{ from: '2024-12-31T16:00:00.000Z', to: '2025-12-31T16:00:00.000Z' },
    });
  });

  it('of fewer than three members are kept and have no mean', async () => {
    expect((await submitted({ marks: [90, 100] })).assessment).toMatchObject({
      marks: [90, 100],
      mean: null,
    });
  });

  it('are handed in once, and corrected by who knows what is there', async () => {
    const again = await Promise.all([1, 2].map(() => submitted({ idempotencyKey: 'same' })));
    expect(new Set(again.map(({ assessment }) => assessment?.['id'])).size).toBe(1);

    expect((await submitted()).userErrors).toMatchObject([{ code: 'CONFLICT', currentVersion: 1 }]);
    expect((await submitted({ expectedVersion: 7 })).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    const corrected = await submitted({ expectedVersion: 1, marks: [50, 50, 50] });
    expect(corrected.assessment).toMatchObject({ version: 2, mean: 50 });
    expect((await submitted({ idempotencyKey: 'same' })).assessment).toMatchObject({ version: 2, mean: 50 });
  });

  it('handed in twice at the same time are stored once', async () => {
    const both = await Promise.all([submitted(), submitted({ marks: [1, 2, 3] })]);

    expect(both.flatMap(({ userErrors }) => userErrors)).toMatchObject([
      { code: 'CONFLICT', currentVersion: 1 },
    ]);
  });

  it.each([
    ['no marks', { marks: [] }, 'marks'],
    ['a mark above 100', { marks: [50, 101] }, 'marks'],
    ['a figure', { indicatorCode: 'SATISFACTION' }, 'indicatorCode'],
    ['an unknown indicator', { indicatorCode: 'NONE' }, 'indicatorCode'],
    ['a street', { divisionCode: PLACES.street }, 'divisionCode'],
    ['a place elsewhere', { divisionCode: PLACES.otherCommunity }, 'divisionCode'],
    [
      'half a month',
      { period: { from: '2025-01-01T00:00:00+08:00', to: '2025-01-15T00:00:00+08:00' } },
      'period',
    ],
  ])('for %s are refused on their field', async (_, changes, field) => {
    const { assessment, userErrors } = await submitted(changes);

    expect([assessment, userErrors]).toMatchObject([null, [{ code: 'INVALID_INPUT', field }]]);
    expect(await city.owner.query('SELECT 1 FROM evaluation_assessment')).toEqual([]);
  });

  it('are handed in for the assessor’s own organization alone, by a scheme that holds', async () => {
    const draft = await evaluation.create(contentWith([first ?? '']));
    const id = draft.data.it.evaluationScheme.id as string;

    for (const who of [supervisor, auditor]) {
      const refused = await evaluation.submit(scheme ?? '', '', {}, who);
      expect(refused.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
    expect((await evaluation.submit(id, first ?? '')).data.it.userErrors).toMatchObject([
      { code: 'ACTION_NOT_AVAILABLE', field: 'schemeId' },
    ]);
  });

  it('show back to back who scored to that organization and to auditors of the place, and to nobody else', async () => {
    await submitted();
    await submitted({}, second);
    await submitted({ divisionCode: neighbour }, second);

    expect(await seenBy(own())).toEqual([first]);
    expect(await seenBy(memberOf(second ?? ''))).toEqual([second, second]);
    expect((await seenBy(auditor)).toSorted()).toEqual([first, second, second].toSorted());
    expect((await seenBy(auditor, { place: community })).toSorted()).toEqual([first, second].toSorted());
    for (const who of OTHERS) expect(await seenBy(who)).toEqual([]);
  });

  it('show in an open scheme who scored to the staff of the place', async () => {
    scheme = await evaluation.published(contentWith([first ?? '', second ?? ''], { visibility: 'OPEN' }));
    await submitted();

    expect(await seenBy(supervisor)).toEqual([first]);
    expect(await seenBy(viewer('GRID_WORKER', { places: [community] }))).toEqual([first]);
    expect(await seenBy(viewer('GRID_WORKER', { places: [neighbour] }))).toEqual([]);
    expect(await seenBy(memberOf(second ?? ''))).toEqual([]);
  });

  it('cannot be traced by an id, an event, a ranking or the schema of entities', async () => {
    await evaluation.figure(community, '2025-03-01', [90, 100]);
    const { assessment } = await submitted();
    await submitted({}, second);
    const id = String(assessment?.['id']);
    await evaluation.freeze(scheme ?? '');

    const entity = city.ask(
      supervisor,
      `{ _entities(representations: [{ __typename: "EvaluationAssessment", id: "${id}" }]) { __typename } }`,
    );
    await expect(entity.then(({ errors }) => errors?.length)).resolves.toBeGreaterThan(0);
    const told = JSON.stringify(await city.owner.query('SELECT * FROM outbox'));
    const ranking = JSON.stringify((await evaluation.ranking(ANONYMOUS, scheme ?? '')).data);
    const frozen = JSON.stringify(await city.owner.query('SELECT * FROM ranking_row'));
    expect(told).toContain('AssessmentSubmitted');
    expect(ranking).toContain('REVIEW');
    for (const text of [told, ranking, frozen]) {
      expect(text).not.toContain(first);
      expect(text).not.toContain(second);
    }
    expect(told).not.toContain('marks');
  });
});
