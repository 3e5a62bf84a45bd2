import { ANONYMOUS, newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { Deliberating, STEPS } from '../testing/deliberating.js';
import type { Deliberated } from '../testing/joint-work.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
const EVERYWHERE = `query($ids: [_Any!]!, $places: [_Any!]!, $id: ID!, $body: ID!) {
  deliberation(id: $id) { id } deliberations { nodes { id } totalCount }
  jointBody(id: $body) { deliberations { nodes { id } totalCount } }
  entities: _entities(representations: $ids) { ... on Deliberation { id } }
  places: _entities(representations: $places) { ... on Division { deliberations { nodes { id } totalCount } } } }`;
const READ = `query($id: ID!) { deliberation(id: $id) { step round decision notice
  evaluation { outcome sample meanScore suppressed satisfaction { numerator suppressed } }
  steps { step round attendance decision notice } } }`;
const INSIDE = `query($id: ID!) { deliberation(id: $id) { availableActions origin { id } opinions { totalCount }
  steps { summary documentReference } } }`;

describe('what is read of a deliberation', () => {
  let city: TestService;
  let jointBodyId: string;
  let member: string;
  let work: Deliberating;
  const outsider = viewer('UNIT_SECRETARY', { organization: newEntityId('5301') });
  const sees = async (who: Viewer, id: string): Promise<boolean> => {
    const { data } = await city.ask(who, EVERYWHERE, {
      ids: [{ __typename: 'Deliberation', id }],
      places: [{ __typename: 'Division', code: PLACES.community }],
      ...{ id, body: jointBodyId },
    });
    const isSeen = data.deliberation !== null;
    const list = { nodes: isSeen ? [{ id }] : [], totalCount: isSeen ? 1 : 0 };
    expect(data).toMatchObject({
      ...{ deliberations: list, jointBody: { deliberations: list }, places: [{ deliberations: list }] },
      entities: [isSeen ? { id } : null],
    });
    return isSeen;
  };
  const read = async (who: Viewer, { id }: Deliberated, document = READ) =>
    (await city.ask(who, document, { id })).data.deliberation;

  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    const seed = new Seed(city.owner);
    const chair = await seed.organization();
    member = await seed.organization();
    jointBodyId = await seed.jointBody({ chairOrganizationId: chair });
    await seed.seat(jointBodyId, member);
    work = new Deliberating(city, officer, { jointBodyId, chair });
  });

  it.each(STEPS.slice(0, 2))('is, up to %s, its place’s and its parties’ alone', async (step) => {
    const { id } = await work.upTo(step);

    for (const who of [officer, viewer('UNIT_SECRETARY', { organization: member })])
      expect(await sees(who, id)).toBe(true);
    for (const who of [ANONYMOUS, outsider, viewer('GRID_WORKER', { places: [PLACES.neighbour] })])
      expect(await sees(who, id)).toBe(false);
  });

  it.each(STEPS.slice(2))('is everybody’s from PUBLICISE on, also after %s', async (step) => {
    const { id } = await work.upTo(step);

    for (const who of [ANONYMOUS, outsider, officer]) expect(await sees(who, id)).toBe(true);
  });

  it('leaves out for outsiders what was written for the body alone', async () => {
    const published = await work.upTo('EVALUATE');

    expect(await read(outsider, published, INSIDE)).toMatchObject({
      ...{ availableActions: [], origin: null, opinions: null },
      steps: [1, 2, 3, 4, 5].map(() => ({ summary: null, documentReference: null })),
    });
    expect((await read(officer, published, INSIDE)).steps[1]).toMatchObject({ summary: '内部情况' });
  });

  it('does not show a further round before that one is made public', async () => {
    const reopened = await work.upTo('REOPEN');
    const set = await work.take(reopened, 'SET');
    await work.take(set, 'DELIBERATE', { decision: '改为先修缮', attendance: 30 });
    const shown = await read(ANONYMOUS, reopened);

    expect([shown.decision, shown.round, shown.steps.length]).toEqual(['同意加装', 2, 5]);
    expect(JSON.stringify(shown)).not.toContain('先修缮');
    expect((await read(officer, reopened)).decision).toBe('改为先修缮');
  });

  it('shows an evaluation of fewer than five answers to insiders alone', async () => {
    const few = await work.upTo('EVALUATE');
    const many = await work.take(await work.upTo('PUBLICISE'), 'EVALUATE', { scores: [0, 0, 1, 3, 1] });

    expect((await read(ANONYMOUS, few)).evaluation).toEqual({
      ...{ outcome: 'NOT_RESOLVED', sample: null, meanScore: null, suppressed: true },
      satisfaction: { numerator: null, suppressed: true },
    });
    expect((await read(officer, few)).evaluation.sample).toBe(4);
    expect((await read(ANONYMOUS, many)).evaluation).toEqual({
      ...{ outcome: 'NOT_RESOLVED', sample: 5, meanScore: 4, suppressed: false },
      satisfaction: { numerator: 4, suppressed: false },
    });
  });

  it('is listed newest first, by level and step, page by page', async () => {
    const ids: string[] = [];
    for (const month of ['02', '03', '04'])
      ids.unshift((await work.open({ heldAt: `2025-${month}-01T00:00:00Z` })).id);
    const list = async (args: string) =>
      (
        await city.ask(
          officer,
          `{ deliberations(${args}) { nodes { id } totalCount pageInfo { endCursor } } }`,
        )
      ).data.deliberations;

    const page = await list(`filter: { divisionCode: "${PLACES.street}", level: COMMUNITY }, first: 2`);
    expect([page.nodes, page.totalCount]).toEqual([ids.slice(0, 2).map((id) => ({ id })), 3]);
    expect((await list(`first: 2, after: "${page.pageInfo.endCursor as string}"`)).nodes).toEqual([
      { id: ids[2] },
    ]);
    expect((await list('filter: { step: EVALUATE }')).totalCount).toBe(0);
    expect((await list('filter: { level: QUARTER }')).totalCount).toBe(0);
  });

  it('is read in a number of statements that does not depend on how many there are', async () => {
    const query = `{ deliberations { nodes { decision notice evaluation { sample } steps { step decidedBy { id } }
      opinionCounts { count } jointBody { id } chairOrganization { id } } } }`;
    const counted = async () => {
      city.forgetStatements();
      await city.ask(officer, query);
      return city.statements.length;
    };
    await work.upTo('EVALUATE');
    const one = await counted();
    await work.upTo('EVALUATE');
    await work.upTo('PUBLICISE');

    expect(await counted()).toBe(one);
  });
});
