import { newEntityId } from '@governance/shared';
import { viewer } from '@governance/shared/testing';
import { CITY_ADMINISTRATOR, DirectoryCity } from '../testing/directory-city';
import { COMMUNITY, NEIGHBOUR, OFFICER, STREET } from '../testing/staffed-city';

const DISTRICT = '530112000000';
const SUPERVISOR = viewer('DISTRICT_SUPERVISOR', { places: [DISTRICT] });
const FIELDS = `commandCenter { id version level levelName name functions parent { name } ancestors { name }
  organization { id } posts { name duties established actual } staffEstablished staffActual }`;

describe('command centres', () => {
  let city: DirectoryCity;
  const register = (input: object, who = SUPERVISOR) =>
    city.make('registerCommandCenter', { divisionCode: COMMUNITY, name: '某中心', ...input }, FIELDS, who);
  const idOf = async (input: object): Promise<string> => (await register(input)).commandCenter.id;
  const move = (input: object, who = SUPERVISOR) => city.act('moveCommandCenter', input, FIELDS, who);
  const update = (input: object) => city.act('updateCommandCenter', input, FIELDS);
  const setPosts = (input: object) => city.act('setCommandPosts', input, FIELDS);
  const district = (level = 1) => idOf({ divisionCode: DISTRICT, level, name: '西山区中心' });

  beforeAll(async () => {
    city = await DirectoryCity.open();
  });
  afterAll(() => city.stop());
  beforeEach(() => city.begin());

  it('stand on as many levels as their city has laid down, each with its own word', async () => {
    const names = ['区中心', '部中心', '街道(园区、景区)中心', '社区', '小组'];
    await city.define(names, 1);
    let parentId: string | null = null;
    for (const [index, divisionCode] of [DISTRICT, DISTRICT, STREET, COMMUNITY, COMMUNITY].entries())
      parentId = await idOf({ divisionCode, level: index + 1, parentId, name: `第${String(index + 1)}级` });

    const found = await city.look(
      `query($id: ID!) { commandCenter(id: $id) { levelName ancestors { levelName } division { name } }
         commandLadder(divisionCode: "${STREET}") { version division { name } levels { level name } }
         division(code: "${DISTRICT}") { all: commandCenters { totalCount } third: commandCenters(level: 3) { nodes { name } } } }`,
      { id: parentId },
    );

    expect(found).toEqual({
      commandCenter: {
        levelName: '小组',
        ancestors: names.slice(0, 4).map((levelName) => ({ levelName })),
        division: { name: '书林社区居委会' },
      },
      commandLadder: {
        ...{ version: 2, division: { name: '昆明市' } },
        levels: names.map((name, index) => ({ level: index + 1, name })),
      },
      division: { all: { totalCount: 5 }, third: { nodes: [{ name: '第3级' }] } },
    });
    expect((await register({ level: 6 })).userErrors).toMatchObject([{ field: 'level' }]);
  });

  it('have levels that only an administrator of the whole city lays down, and none below which a centre falls', async () => {
    await idOf({ level: 4 });

    const fallen = await city.define(['区', '街道', '社区(村)'], 1);
    const late = await city.define(['市', '区', '街道', '社区'], 0);
    const laid = await city.define(['市', '区', '街道', '社区'], 1);
    const bad = await city.define(['区', '区', ' '], 2);
    const ofDistrict = viewer('ADMINISTRATOR', { places: [DISTRICT] });

    expect(fallen.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'levels' }]);
    expect(late.userErrors).toMatchObject([{ code: 'CONFLICT', currentVersion: 1 }]);
    expect(laid.commandLadder.levels).toHaveLength(4);
    expect(bad.userErrors.map(({ field }: { field: string }) => field)).toEqual(['levels', 'levels.2']);
    for (const who of [ofDistrict, OFFICER])
      expect((await city.define(['区'], 2, who)).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
    expect(CITY_ADMINISTRATOR.roles).toEqual(['ADMINISTRATOR']);
  });

  it('name every field at fault at once, and need a ladder', async () => {
    const elsewhere = newEntityId('110114001001');
    const wrong = await register({
      ...{ divisionCode: COMMUNITY, level: 3, name: ' ', organizationId: elsewhere },
      ...{ functions: ['事件分派', '事件分派', ''], externalRef: { system: '!', id: '1' } },
    });
    const lost = await register({ divisionCode: '530112003999', level: 9, parentId: newEntityId(COMMUNITY) });
    await city.test.owner.query('TRUNCATE command_ladder CASCADE');

    expect(wrong.userErrors.map(({ field }: { field: string }) => field)).toEqual([
      ...['name', 'functions', 'functions', 'organizationId', 'externalRef.system'],
    ]);
    expect(lost.userErrors.map(({ field }: { field: string }) => field)).toEqual([
      ...['divisionCode', 'level', 'parentId'],
    ]);
    expect((await register({ level: 1 })).userErrors).toMatchObject([{ field: 'level' }]);
  });

  it('stand under a centre that is higher, stands and is for a place that holds theirs', async () => {
    const [top, beside] = [await district(), await idOf({ divisionCode: NEIGHBOUR, level: 3 })];
    const closed = await idOf({ divisionCode: STREET, level: 2 });
    await city.act('closeCommandCenter', { id: closed, expectedVersion: 1 }, FIELDS);

    for (const [parentId, level] of [
      [beside, 4],
      [closed, 4],
      ['x', 4],
      [top, 1],
    ] as const)
      expect((await register({ level, parentId })).userErrors).toMatchObject([{ field: 'parentId' }]);
    expect((await register({ level: 4, parentId: top })).commandCenter.parent).toEqual({
      name: '西山区中心',
    });
  });

  it('are moved with all below them, never below themselves, and keep their order', async () => {
    const top = await district();
    const other = await idOf({ divisionCode: DISTRICT, level: 2, name: '区部中心' });
    const street = await idOf({ divisionCode: STREET, level: 3, name: '街道中心', parentId: top });
    const community = await idOf({ level: 4, name: '社区中心', parentId: street });

    const moved = await move({ id: street, expectedVersion: 1, parentId: other });
    const below = await city.look(`{ commandCenter(id: "${community}") { version ancestors { name } } }`);
    const under = await move({ id: street, expectedVersion: 2, parentId: community, level: 5 });
    const tooLow = await move({ id: street, expectedVersion: 2, parentId: top, level: 4 });
    const stays = await move({ id: street, expectedVersion: 2, level: 1 });
    const raised = await move({ id: street, expectedVersion: 2, parentId: null, level: 1 });

    expect(moved.commandCenter).toMatchObject({ version: 2, level: 3, ancestors: [{ name: '区部中心' }] });
    expect(below.commandCenter).toEqual({
      version: 1,
      ancestors: [{ name: '区部中心' }, { name: '街道中心' }],
    });
    expect(under.userErrors).toMatchObject([{ field: 'level' }, { field: 'parentId' }]);
    expect(tooLow.userErrors).toMatchObject([{ field: 'level' }]);
    expect(stays.userErrors).toMatchObject([{ field: 'parentId' }]);
    expect(raised.commandCenter).toMatchObject({ level: 1, parent: null, ancestors: [] });
    expect((await move({ id: top, expectedVersion: 1 }, OFFICER)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it('are closed once nothing stands below them', async () => {
    const top = await district();
    const child = await idOf({ divisionCode: STREET, level: 3, parentId: top });
    const close = (id: string) =>
      city.act('closeCommandCenter', { id, expectedVersion: 1 }, FIELDS, SUPERVISOR);

    const early = await close(top);
    await close(child);

    expect(early.userErrors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE', field: 'id' }]);
    expect((await close(top)).userErrors).toEqual([]);
  });

  it('have posts with duties and numbers, at most fifty of twenty duties', async () => {
    const id = await idOf({ level: 4 });
    const post = { name: '值班调度员', duties: ['接报', '分派'], established: 4, actual: 3 };
    const many = Array.from({ length: 51 }, (_, index) => ({ ...post, name: `岗${String(index)}` }));

    const set = await setPosts({
      id,
      expectedVersion: 1,
      posts: [post, { ...post, name: '督办员', actual: 0 }],
    });
    const tooMany = await setPosts({ id, expectedVersion: 2, posts: many });
    const wrong = await setPosts({
      ...{ id, expectedVersion: 2 },
      posts: [
        { ...post, duties: Array.from({ length: 21 }, () => '接报') },
        { ...post, established: -1, actual: 1001 },
        { ...post, name: '联系 13812345678' },
      ],
    });

    expect(set.commandCenter).toMatchObject({ version: 2, staffEstablished: 8, staffActual: 3 });
    expect(set.commandCenter.posts[0]).toEqual(post);
    expect(tooMany.userErrors).toMatchObject([{ field: 'posts' }]);
    expect(wrong.userErrors.map(({ field }: { field: string }) => field)).toEqual([
      ...['posts', 'posts.0.duties', 'posts.1.established', 'posts.1.actual', 'posts.2.name'],
    ]);
  });

  it('keep what an update leaves out, and are found by the one name that another system has for them', async () => {
    const externalRef = { system: 'smart-party', id: 'C-1' };
    const organizationId = newEntityId(COMMUNITY);
    const id = await idOf({ level: 4, functions: ['事件分派'], organizationId, externalRef });
    const byRef = `{ commandCenterByExternalRef(system: "smart-party", id: "C-1") { id } }`;

    const taken = await register({ level: 4, externalRef });
    const kept = await update({ id, expectedVersion: 1, name: '新名' });

    expect(taken.userErrors).toMatchObject([{ field: 'externalRef.id' }]);
    expect(kept.commandCenter).toMatchObject({
      name: '新名',
      functions: ['事件分派'],
      organization: { id: organizationId },
    });
    expect(await city.look(byRef)).toEqual({ commandCenterByExternalRef: { id } });
    const freed = await update({ id, expectedVersion: 2, organizationId: null, externalRef: null });
    expect(freed.commandCenter.organization).toBeNull();
    expect(await city.look(byRef)).toEqual({ commandCenterByExternalRef: null });
  });
});
