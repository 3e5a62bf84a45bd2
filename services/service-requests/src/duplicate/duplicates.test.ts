import type { Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import fc from 'fast-check';
import { openCity } from '../testing/open-city.js';
import { COMMUNITY, GRID, NEIGHBOUR, OTHER_STREET_COMMUNITY, STREET } from '../testing/places.js';
import { LIN, move, moved, OFFICER, received, SUPERVISOR, walk } from '../testing/requests.js';
import { resident, streetOfficer } from '../testing/viewers.js';
import { textSimilarity } from './text-similarity.js';

let test: TestService;
beforeAll(async () => {
  test = await openCity();
});
afterAll(() => test.stop());

interface Candidate {
  readonly score: number;
  readonly reasons: readonly string[];
  readonly request: { readonly id: string } | null;
}

const CANDIDATES = 'duplicateCandidates { score reasons request { id } }';
const candidatesOf = async (id: string, viewer: Viewer = OFFICER): Promise<readonly Candidate[]> => {
  const { data, errors } = await test.ask(
    viewer,
    `query ($id: ID!) { duplicateCandidates(id: $id) { score reasons request { id } } }`,
    { id },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as { duplicateCandidates: readonly Candidate[] }).duplicateCandidates;
};
const draftCandidates = (draft: object, viewer: Viewer = OFFICER) =>
  test.ask(
    viewer,
    `query ($draft: ServiceRequestDraftInput) { duplicateCandidates(draft: $draft) { score reasons request { id } } }`,
    { draft: { divisionCode: COMMUNITY, categoryCode: 'SUPPLY.WATER', title: '5栋停水', ...draft } },
  );

describe('the likeness of two texts', () => {
  it('is one for the same text, none without a common pair, and the same both ways', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.string({ maxLength: 20 }),
        (one, other) => {
          const likeness = textSimilarity(one, other);

          expect(likeness).toBe(textSimilarity(other, one));
          expect(likeness).toBeGreaterThanOrEqual(0);
          expect(likeness).toBeLessThanOrEqual(1);
          expect(textSimilarity(one, one)).toBe(one === '' ? 0 : 1);
        },
      ),
    );
    expect(textSimilarity('停水', '路灯')).toBe(0);
    expect(textSimilarity('3栋停水', '5栋停水')).toBeCloseTo(2 / 3);
  });
});

describe('requests about the same matter', () => {
  it('are found by place, category and title, the likeliest first, with the reasons', async () => {
    const title = '幸福路路灯不亮';
    const own = await received(test, { title, categoryCode: 'FACILITIES.LIGHTING', gridCode: GRID.code });
    const sameGrid = await received(test, {
      title,
      categoryCode: 'FACILITIES.LIGHTING',
      gridCode: GRID.code,
    });
    const samePlace = await received(test, {
      title: '幸福路的路燈不亮了',
      categoryCode: 'FACILITIES.FITNESS',
    });
    await received(test, { title: '健身器材损坏', categoryCode: 'FACILITIES.FITNESS' });
    await received(test, { title, categoryCode: 'OTHER' });
    await received(test, { title, categoryCode: 'FACILITIES.LIGHTING', divisionCode: NEIGHBOUR });

    const found = await candidatesOf(own.id);

    expect(found.map(({ request, reasons }) => [request?.id, reasons])).toEqual([
      [sameGrid.id, ['SAME_GRID', 'SAME_CATEGORY', 'SIMILAR_TEXT']],
      [samePlace.id, ['SAME_PLACE', 'RELATED_CATEGORY', 'SIMILAR_TEXT']],
    ]);
    expect(found[0]?.score).toBe(1);
    expect(found[1]?.score).toBeLessThan(1);
  });

  it('are those within 90 days that the viewer may see and that are not out of the way', async () => {
    const title = '二号楼电梯停运';
    const make = () => received(test, { title, categoryCode: 'PROPERTY.ELEVATOR' });
    const [own, old, recent, cancelled] = [await make(), await make(), await make(), await make()];
    await walk(test, cancelled, [['CANCEL', LIN]]);
    await test.owner.query(
      `UPDATE service_request SET received_at = now() - CASE id WHEN $1 THEN interval '91 days' ELSE interval '89 days' END
       WHERE id IN ($1, $2)`,
      [old.id, recent.id],
    );
    const draft = { title, categoryCode: 'PROPERTY.ELEVATOR' };

    expect((await candidatesOf(own.id)).map(({ request }) => request?.id)).toEqual([recent.id]);
    expect((await draftCandidates(draft)).data.duplicateCandidates).toHaveLength(2);
    expect((await draftCandidates(draft, resident('zhao'))).data.duplicateCandidates).toEqual([]);
    expect(await candidatesOf(own.id, LIN)).toHaveLength(1);
  });

  it('are told of one that is about to be made, and with one that was just made', async () => {
    const first = await received(test, { title: '5栋停水', gridCode: GRID.code });

    const draft = await draftCandidates({ gridCode: GRID.code });
    const { data } = await test.ask(
      OFFICER,
      `mutation ($input: CreateServiceRequestInput!) { createServiceRequest(input: $input) {
        serviceRequest { ${CANDIDATES} } } }`,
      {
        input: {
          ...{ divisionCode: COMMUNITY, gridCode: GRID.code, categoryCode: 'SUPPLY.WATER', title: '5栋停水' },
          ...{ channel: 'HOTLINE_12345', kind: 'HELP', idempotencyKey: 'same-matter' },
        },
      },
    );

    expect(draft.data.duplicateCandidates[0]).toMatchObject({ score: 1, request: { id: first.id } });
    expect(data.createServiceRequest.serviceRequest.duplicateCandidates[0]).toMatchObject({
      request: { id: first.id },
    });
  });

  it('are fifty at most, in a number of statements that does not grow', async () => {
    const title = '垃圾清运不及时';
    const ids: string[] = [];
    for (let index = 0; index < 53; index += 1)
      ids.push((await received(test, { title, categoryCode: 'SANITATION.GARBAGE' })).id);
    const statementsFor = async (count: number) => {
      test.forgetStatements();
      const representations = ids.slice(0, count).map((id) => ({ __typename: 'ServiceRequest', id }));
      const { errors } = await test.ask(
        OFFICER,
        `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on ServiceRequest { ${CANDIDATES}
          callbacks { round } point { exact } disclosure { id } suggestedDepartment { id }
          duplicates(first: 2) { totalCount nodes { id } } } } }`,
        { ids: representations },
      );
      expect(errors).toBeUndefined();
      return test.statements.length;
    };

    expect(await candidatesOf(ids[0] ?? '')).toHaveLength(50);
    expect(await statementsFor(20)).toBe(await statementsFor(2));
  });

  it('are asked about by id or draft, of a request that the viewer may see', async () => {
    const { id } = await received(test);
    const ask = (args: string) => test.ask(resident('zhao'), `{ duplicateCandidates${args} { score } }`);

    expect((await ask(`(id: "${id}")`)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await ask('')).errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }]);
    expect((await draftCandidates({ divisionCode: '12' })).errors).toMatchObject([
      { extensions: { code: 'DIVISION_CODE_MALFORMED' } },
    ]);
  });
});

describe('merged requests', () => {
  it('are linked both ways for those who may see them, until one is taken up again', async () => {
    const target = await received(test, { title: '主要的' });
    const near = await received(test, { title: '近处的' });
    const far = await received(test, { title: '别处的', divisionCode: OTHER_STREET_COMMUNITY });
    const merge = (id: string) =>
      move(
        test,
        { id, action: 'MERGE', expectedVersion: 1, reason: '重复', mergeIntoId: target.id },
        SUPERVISOR,
      );
    const merged = moved(await merge(near.id));
    moved(await merge(far.id));
    const duplicatesFor = async (viewer: Viewer) =>
      (
        await test.ask(
          viewer,
          `query ($id: ID!) { serviceRequest(id: $id) { duplicates { totalCount nodes { id mergedInto { id } } } } }`,
          { id: target.id },
        )
      ).data.serviceRequest.duplicates;

    expect(await duplicatesFor(SUPERVISOR)).toMatchObject({ totalCount: 2 });
    expect(await duplicatesFor(streetOfficer(STREET))).toEqual({
      ...{ totalCount: 1, nodes: [{ id: near.id, mergedInto: { id: target.id } }] },
    });
    await walk(test, merged, [['REINSTATE', OFFICER, { reason: '并非同一事' }]]);
    expect(await duplicatesFor(streetOfficer(STREET))).toMatchObject({ totalCount: 0, nodes: [] });
  });
});
