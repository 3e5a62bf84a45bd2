import { ANONYMOUS, newEntityId } from '@governance/shared';
import { viewer } from '@governance/shared/testing';
import { DirectoryCity } from '../testing/directory-city';
import { COMMUNITY, NEIGHBOUR, OFFICER, STRANGER } from '../testing/staffed-city';

const NOUNS = [
  {
    ...{ entity: 'CommandCenter', one: 'commandCenter', many: 'commandCenters', ended: 'closedAt' },
    ...{ register: 'registerCommandCenter', update: 'updateCommandCenter', close: 'closeCommandCenter' },
    ...{ input: { name: '书林指挥中心', level: 4 }, given: { name: '书林中心' }, label: 'name' },
    ...{ events: ['CommandCenterRegistered', 'CommandCenterUpdated', 'CommandCenterClosed'] },
    fields: 'levelName division { name } parent { id } ancestors { id } children { totalCount nodes { id } }',
  },
  {
    ...{ entity: 'RoadSegment', one: 'roadSegment', many: 'roadSegments', ended: 'closedAt' },
    ...{ register: 'registerRoadSegment', update: 'updateRoadSegment', close: 'closeRoadSegment' },
    ...{ input: { name: '书林街北段', fromDescription: '东风路口', toDescription: '金碧广场' } },
    ...{ given: { name: '书林街南段' }, label: 'name' },
    ...{ events: ['RoadSegmentRegistered', 'RoadSegmentUpdated', 'RoadSegmentClosed'] },
    fields: 'division { name } responsibilities { id } frontageAgreements { totalCount nodes { unitName } }',
  },
  {
    ...{
      entity: 'FrontageAgreement',
      one: 'frontageAgreement',
      many: 'frontageAgreements',
      ended: 'endedAt',
    },
    ...{ register: 'registerFrontageAgreement', update: 'updateFrontageAgreement' },
    ...{ close: 'endFrontageAgreement', given: { unitName: '新书林小吃店' }, label: 'unitName' },
    input: { unitName: '书林小吃店', signedOn: '2026-01-05', validUntil: '2030-01-04', duties: ['ORDER'] },
    ...{ events: ['FrontageAgreementRegistered', 'FrontageAgreementUpdated', 'FrontageAgreementEnded'] },
    fields: 'status division { name } roadSegment { id } grid { id }',
  },
  {
    ...{ entity: 'ServiceStation', one: 'serviceStation', many: 'serviceStations', ended: 'closedAt' },
    ...{ register: 'registerServiceStation', update: 'updateServiceStation', close: 'closeServiceStation' },
    ...{ input: { name: '第一网格服务站', address: '书林街广场旁', functions: ['PARTY_LIFE'] } },
    ...{ given: { name: '第二网格服务站' }, label: 'name' },
    ...{ events: ['ServiceStationRegistered', 'ServiceStationUpdated', 'ServiceStationClosed'] },
    fields: 'functions { code name } division { name } grid { id }',
  },
  {
    ...{ entity: 'Broadcast', one: 'broadcast', many: 'broadcasts', ended: 'cancelledAt' },
    ...{ register: 'scheduleBroadcast', update: 'updateBroadcast', close: 'cancelBroadcast' },
    ...{ input: { title: '反诈宣传进网格', topic: '认识骗局', startsAt: '2999-01-01T10:00:00+08:00' } },
    ...{ given: { title: '防骗宣传' }, label: 'title' },
    ...{ events: ['BroadcastRegistered', 'BroadcastUpdated', 'BroadcastCancelled'] },
    fields: 'status division { name } grid { id } hostOrganization { id }',
  },
] as const;

let city: DirectoryCity;

beforeAll(async () => {
  city = await DirectoryCity.open();
});
afterAll(() => city.stop());
beforeEach(() => city.begin());

describe.each(NOUNS)('$many of the directory', (noun) => {
  const here = { ...noun.input, divisionCode: COMMUNITY };
  const fields = `${noun.one} { id version ${noun.label} ${noun.ended} }`;
  const register = (input: object = {}, who = OFFICER) =>
    city.make(noun.register, { ...here, ...input }, fields, who);
  const update = (input: object, who = OFFICER) =>
    city.act(noun.update, { ...noun.given, ...input }, fields, who);
  const close = (input: object, who = OFFICER) => city.act(noun.close, input, fields, who);

  it('are read by everybody and managed by officers of the place alone', async () => {
    const { id, version } = (await register())[noun.one];
    const worker = viewer('GRID_WORKER', { places: [COMMUNITY] });

    for (const who of [STRANGER, worker])
      for (const { errors } of [
        await register({}, who),
        await update({ id, expectedVersion: version }, who),
        await close({ id, expectedVersion: version }, who),
      ])
        expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const seen = await city.look(
      `{ ${noun.one}(id: "${String(id)}") { version } ${noun.many} { totalCount } }`,
    );
    expect(seen).toEqual({ [noun.one]: { version: 1 }, [noun.many]: { totalCount: 1 } });
  });

  it('are registered once for a key, and never under the key of another one', async () => {
    const key = { idempotencyKey: 'once' };
    const [first, again] = await Promise.all([register(key), register(key)]);
    const other = await register({ ...key, ...noun.given });

    expect(again[noun.one].id).toBe(first[noun.one].id);
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
    expect((await city.look(`{ ${noun.many} { totalCount } }`))[noun.many].totalCount).toBe(1);
  });

  it('are changed by whoever saw them last, closed for good and told of in order', async () => {
    const { id } = (await register())[noun.one];

    const two = await Promise.all([update({ id, expectedVersion: 1 }), update({ id, expectedVersion: 1 })]);
    const closed = await close({ id, expectedVersion: 2 });
    const late = await update({ id, expectedVersion: 3 });

    expect(two.flatMap(({ userErrors }) => userErrors)).toMatchObject([
      { code: 'CONFLICT', currentVersion: 2 },
    ]);
    expect(two.find((it) => it.userErrors.length === 0)[noun.one]).toMatchObject({
      version: 2,
      ...noun.given,
    });
    expect(closed[noun.one]).toMatchObject({ version: 3, [noun.ended]: expect.any(String) });
    expect(late.userErrors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE', field: 'id' }]);
    const left = await city.look(
      `{ ${noun.one}(id: "${String(id)}") { ${noun.label} } ${noun.many} { nodes { id } } }`,
    );
    expect(left).toEqual({ [noun.one]: noun.given, [noun.many]: { nodes: [] } });
    const events = await city.test.owner.query(
      'SELECT type, version, division_code FROM outbox WHERE entity = $1 ORDER BY seq',
      [noun.entity],
    );
    expect(events).toEqual(
      noun.events.map((type, index) => ({ type, version: index + 1, division_code: COMMUNITY })),
    );
  });

  it('need a place that is valid and an id that is known', async () => {
    const none = newEntityId(COMMUNITY);

    expect((await register({ divisionCode: '530112003999' })).userErrors).toMatchObject([
      { code: 'DIVISION_UNKNOWN', field: 'divisionCode' },
    ]);
    expect((await register({ divisionCode: '53' })).userErrors).toMatchObject([
      { code: 'DIVISION_CODE_MALFORMED' },
    ]);
    expect((await register({ [noun.label]: '找张三 13812345678' })).userErrors).toMatchObject([
      { code: 'CONTACT_IN_PUBLIC_TEXT', field: noun.label },
    ]);
    for (const id of [none, 'x'])
      expect((await update({ id, expectedVersion: 1 })).errors).toMatchObject([
        { extensions: { code: 'NOT_FOUND' } },
      ]);
    expect(await city.look(`{ ${noun.one}(id: "${none}") { id } }`)).toEqual({ [noun.one]: null });
  });

  it('come once each, page by page, in their place and below it, in as many statements for many as for few', async () => {
    for (const divisionCode of [NEIGHBOUR, COMMUNITY, COMMUNITY]) await register({ divisionCode });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Record<string, Page> = await city.look(
        `query($after: String) { ${noun.many}(filter: { divisionCode: "530112003000" }, first: 2, after: $after) {
           nodes { id } pageInfo { hasNextPage endCursor } totalCount } }`,
        { after },
      );
      const { nodes, pageInfo, totalCount } = page[noun.many] ?? EMPTY;
      expect(totalCount).toBe(3);
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(3);

    const statementsFor = async (...codes: readonly string[]) => {
      city.test.forgetStatements();
      const { data } = await city.test.ask(
        ANONYMOUS,
        `query($places: [_Any!]!) { _entities(representations: $places) { ... on Division {
           ${noun.many} { totalCount nodes { id ${noun.fields} } } } } }`,
        { places: codes.map((code) => ({ __typename: 'Division', code })) },
      );
      const counts = data._entities.map((it: Record<string, Page>) => it[noun.many]?.totalCount);
      return { counts, statements: city.test.statements.length };
    };
    const few = await statementsFor(NEIGHBOUR);
    const many = await statementsFor(NEIGHBOUR, COMMUNITY, '530112000000');

    expect(few.counts).toEqual([1]);
    expect(many).toEqual({ counts: [1, 2, 3], statements: few.statements });
    const entities = await city.test.ask(
      ANONYMOUS,
      `query($them: [_Any!]!) { _entities(representations: $them) { ... on ${noun.entity} { id } } }`,
      { them: seen.map((id) => ({ __typename: noun.entity, id })) },
    );
    expect(entities.data._entities).toEqual(seen.map((id) => ({ id })));
  });
});

const EMPTY: Page = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: -1 };

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}
