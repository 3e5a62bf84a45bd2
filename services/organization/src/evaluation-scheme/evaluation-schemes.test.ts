import { ANONYMOUS } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { contentWith, Evaluation, memberOf, supervisor } from '../testing/evaluation.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const LIST = `query($filter: EvaluationSchemeFilter) { evaluationSchemes(filter: $filter) { totalCount nodes { id } } }`;
const outsider = viewer('DISTRICT_SUPERVISOR', { places: [PLACES.otherDistrict] });

describe('a scheme of evaluation', () => {
  let city: TestService;
  let evaluation: Evaluation;
  let [first, second]: string[] = [];
  const content = (changes: object = {}) => contentWith([first ?? '', second ?? ''], changes);
  const faultsOf = async (changes: object) => {
    const { data } = await evaluation.create(content(changes));
    expect(data.it.evaluationScheme).toBeNull();
    return (data.it.userErrors as { code: string; field: string }[]).map(({ code, field }) => [code, field]);
  };
  const listed = async (who: Parameters<TestService['ask']>[0], filter: object = {}) =>
    (await city.ask(who, LIST, { filter })).data.evaluationSchemes;

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
  });

  it('is made as a draft, with all that it says, and tells the others without who assesses', async () => {
    const { data } = await evaluation.create(content({ reward: '先进单位多发一个月工资' }));

    expect(data.it).toMatchObject({
      evaluationScheme: {
        ...{ version: 1, status: 'DRAFT', publishedAt: null, minimumSample: 30, draftVersion: null },
        ...{
          name: '社区目标考核评价办法',
          reward: '先进单位多发一个月工资',
          division: { code: PLACES.district },
        },
        indicators: [
          {
            ...{
              code: 'SATISFACTION',
              weight: 0.6,
              reading: 'SUM',
              direction: 'HIGHER_IS_BETTER',
              target: 100,
            },
            metric: { code: 'request.satisfaction_rate', version: '1' },
          },
          { code: 'REVIEW', weight: 0.4, reading: null, metric: null, target: null },
        ],
        assessors: [
          { name: '考核组1', weight: 0.5, indicatorCodes: ['REVIEW'] },
          { name: '考核组2', weight: 0.5, indicatorCodes: ['REVIEW'] },
        ],
      },
      userErrors: [],
    });
    const [event] = await city.owner.query<object[]>('SELECT type, version, payload FROM outbox');
    expect(event).toMatchObject({
      type: 'EvaluationSchemeCreated',
      version: 1,
      payload: { status: 'DRAFT' },
    });
    expect(JSON.stringify(event)).not.toContain(first);
    expect(JSON.stringify(event)).not.toContain('assessor');
  });

  it('is made once for a key', async () => {
    const again = [1, 2].map(() => evaluation.create(content(), { idempotencyKey: 'same' }));
    const ids = (await Promise.all(again)).map(({ data }) => data.it.evaluationScheme.id as string);

    expect(new Set(ids).size).toBe(1);
    const { data } = await evaluation.create(content({ year: 2024 }), { idempotencyKey: 'same' });
    expect(data.it.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it('that breaks rules is refused with all of them at once, and nothing is stored', async () => {
    const assessors = [
      { name: '甲', organizationId: first, weight: 0.5, indicatorCodes: ['REVIEW'] },
      { name: '乙', organizationId: first, weight: 0.4, indicatorCodes: ['SATISFACTION'] },
    ];

    const faults = await faultsOf({ year: 1, assessors });

    expect(await city.owner.query('SELECT 1 FROM evaluation_scheme')).toEqual([]);
    expect(faults).toEqual([
      ['INVALID_INPUT', 'year'],
      ['INVALID_INPUT', 'assessors'],
      ['INVALID_INPUT', 'assessors.1.indicatorCodes'],
      ['INVALID_INPUT', 'assessors.1.organizationId'],
    ]);
  });

  it('names assessors that exist in its city, and a place that stands', async () => {
    const stranger = await new Seed(city.owner).organization({ divisionCode: PLACES.otherStreet });
    const unknown = { data: (await evaluation.create(contentWith([stranger]))).data };
    const nowhere = await evaluation.create(content(), { divisionCode: '530112009000' });
    const province = viewer('DISTRICT_SUPERVISOR', { places: [PLACES.province] });
    const wide = await evaluation.create(content(), { divisionCode: PLACES.province }, province);

    expect(unknown.data.it.userErrors).toMatchObject([{ field: 'assessors.0.organizationId' }]);
    expect(nowhere.data.it.userErrors).toMatchObject([{ code: 'DIVISION_UNKNOWN', field: 'divisionCode' }]);
    expect(wide.data.it.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'divisionCode' }]);
  });

  it('is made, revised and published by officers of the place alone', async () => {
    const { data } = await evaluation.create(content());
    const { id } = data.it.evaluationScheme;
    const auditor = viewer('AUDITOR', { places: [PLACES.district] });

    for (const who of [outsider, auditor]) {
      const made = await evaluation.create(content(), {}, who);
      expect(made.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
    expect((await evaluation.publish(id, 1, auditor)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await evaluation.revise(id, content(), 1, outsider)).errors?.[0]?.extensions['code']).toBe(
      'NOT_FOUND',
    );
  });

  it('never changes once published: a change is another version, and the old one stays to be read', async () => {
    const id = await evaluation.published(content());
    const revised = await evaluation.revise(id, content({ name: '新办法' }), 1);

    expect(revised.data.it.evaluationScheme).toMatchObject({
      id,
      version: 2,
      status: 'DRAFT',
      name: '新办法',
    });
    expect((await evaluation.scheme(supervisor, id)).data.it).toMatchObject({ version: 1, draftVersion: 2 });
    expect((await evaluation.publish(id, 1)).data.it.userErrors).toMatchObject([
      { code: 'CONFLICT', currentVersion: 2 },
    ]);
    await evaluation.publish(id, 2);
    expect((await evaluation.scheme(ANONYMOUS, id, null)).errors).toBeUndefined();
    expect((await evaluation.scheme(supervisor, id)).data.it).toMatchObject({
      version: 2,
      draftVersion: null,
    });
    expect((await evaluation.scheme(supervisor, id, 1)).data.it).toMatchObject({
      name: '社区目标考核评价办法',
    });
    expect((await evaluation.publish(id, 2)).data.it.userErrors).toMatchObject([
      { code: 'ACTION_NOT_AVAILABLE' },
    ]);
    const told = await city.owner.query<{ version: number }[]>('SELECT version FROM outbox ORDER BY seq');
    expect(told.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
  });

  it('lets one of two officers who revise it at the same time win', async () => {
    const id = await evaluation.published(content());

    const both = await Promise.all(['甲', '乙'].map((name) => evaluation.revise(id, content({ name }), 1)));

    const codes = both.flatMap(
      ({ data }) => data.it.userErrors as { code: string; currentVersion: number }[],
    );
    expect(codes).toMatchObject([{ code: 'CONFLICT', currentVersion: 2 }]);
  });

  it('as a draft is for the place and its assessors; published it is for everybody', async () => {
    const { data } = await evaluation.create(content());
    const { id } = data.it.evaluationScheme;
    const insiders = [
      supervisor,
      viewer('GRID_WORKER', { places: [PLACES.district] }),
      memberOf(first ?? ''),
    ];
    const strangers = [ANONYMOUS, outsider, viewer('STREET_OFFICER', { places: [PLACES.street] })];
    const keyOf = async (who: typeof ANONYMOUS) => {
      const looked = await city.ask(who, 'query($id: ID!) { evaluationScheme(id: $id) { id } }', { id });
      const entity = await city.ask(
        who,
        `{ _entities(representations: [{ __typename: "EvaluationScheme", id: "${String(id)}" }]) { ... on EvaluationScheme { id } } }`,
      );
      const { totalCount, nodes } = await listed(who, { divisionCode: PLACES.city, year: 2025 });
      return [looked.data.evaluationScheme?.id, entity.data._entities[0]?.id, nodes[0]?.id, totalCount];
    };

    for (const who of insiders) expect(await keyOf(who)).toEqual([id, id, id, 1]);
    for (const who of strangers) expect(await keyOf(who)).toEqual([undefined, undefined, undefined, 0]);
    await evaluation.publish(id);
    for (const who of strangers) expect(await keyOf(who)).toEqual([id, id, id, 1]);
    expect(await listed(ANONYMOUS, { divisionCode: PLACES.street })).toEqual({ totalCount: 0, nodes: [] });
    expect(await listed(ANONYMOUS, { targetKind: 'STREET' })).toEqual({ totalCount: 0, nodes: [] });
  });

  it('back to back names its assessors to those who run it, and in the open to all', async () => {
    const shownTo = async (who: typeof supervisor, id: string) =>
      ((await evaluation.scheme(who, id)).data.it.assessors as Record<string, unknown>[]).map(
        ({ organization, organizationId }) => [organization, organizationId],
      );
    const hidden = await evaluation.published(content());
    const open = await evaluation.published(content({ visibility: 'OPEN' }));
    const community = viewer('GRID_WORKER', { places: [PLACES.community] });

    expect(await shownTo(supervisor, hidden)).toEqual([
      [null, first],
      [null, second],
    ]);
    expect(await shownTo(community, hidden)).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(await shownTo(memberOf(second ?? ''), hidden)).toEqual([
      [null, null],
      [null, second],
    ]);
    expect(await shownTo(community, open)).toEqual([
      [{ id: first }, first],
      [{ id: second }, second],
    ]);
  });
});
