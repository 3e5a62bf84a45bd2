import { newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { done, type Matter } from '../testing/joint-work.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
const secretaryOf = (organization: string): Viewer => viewer('UNIT_SECRETARY', { organization });

describe('what is read of a matter', () => {
  let city: TestService;
  let seed: Seed;
  let jointBodyId: string;
  let chair: string;
  let member: string;
  let outsider: string;
  let key = 0;
  const stated = (changes: object = {}) => {
    key += 1;
    const matter = { jointBodyId, title: '安装充电桩', raisedByOrganizationId: member };
    return { ...matter, idempotencyKey: `k${String(key)}`, ...changes };
  };
  const raise = (changes: object = {}, who = officer) =>
    done<Matter>(city, who, 'raiseJointMatter', stated(changes));
  const moveInput = ({ id, version }: Matter, action: string) => ({
    ...{ id, action, expectedVersion: version, reason: '按程序办理' },
    ...(action === 'DECIDE' ? { decision: '由物业实施', responsibleOrganizationId: member } : {}),
  });
  const move = (matter: Matter, action: string, who = officer) =>
    done<Matter>(city, who, 'moveJointMatter', moveInput(matter, action));
  const walk = async (...actions: readonly string[]) => {
    let matter = await raise();
    for (const action of actions) matter = await move(matter, action);
    return matter;
  };

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    [chair, member, outsider] = [
      await seed.organization(),
      await seed.organization(),
      await seed.organization(),
    ];
    jointBodyId = await seed.jointBody({ chairOrganizationId: chair });
    await seed.seat(jointBodyId, member);
  });

  it('is seen by its place, its raiser, its members and who carries it out, and by nobody else', async () => {
    const later = await seed.organization();
    const { id } = await walk('ACCEPT');
    const query = `query($ids: [_Any!]!, $id: ID!, $body: ID!) {
      jointMatters { nodes { id } totalCount } _entities(representations: $ids) { ... on JointMatter { id } }
      jointBody(id: $body) { matters { nodes { id } totalCount } } jointMatter(id: $id) { id } }`;
    const seenBy = async (who: Viewer) => {
      const { data, errors } = await city.ask(who, query, {
        ids: [{ __typename: 'JointMatter', id }],
        ...{ id, body: jointBodyId },
      });
      const list = { nodes: data.jointMatter ? [{ id }] : [], totalCount: data.jointMatter ? 1 : 0 };
      expect(data).toMatchObject({
        ...{ jointMatters: list, jointBody: { matters: list } },
        _entities: [data.jointMatter ? { id } : null],
      });
      expect(errors?.map(({ extensions }) => extensions['code']) ?? []).toEqual(
        data.jointMatter ? [] : ['NOT_FOUND'],
      );
      return data.jointMatter !== null;
    };

    expect(await seenBy(officer)).toBe(true);
    expect(await seenBy(viewer('GRID_WORKER', { places: [PLACES.community] }))).toBe(true);
    expect(await seenBy(viewer('GRID_WORKER', { places: [PLACES.neighbour] }))).toBe(false);
    expect(await seenBy(viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] }))).toBe(false);
    for (const [organization, sees] of [
      [chair, true],
      [member, true],
      [outsider, false],
      [later, false],
    ] as const)
      expect(await seenBy(secretaryOf(organization))).toBe(sees);

    await city.ask(
      officer,
      'mutation($input: AddJointMemberInput!) { addJointMember(input: $input) { userErrors { code } } }',
      {
        input: {
          ...{
            jointBodyId,
            organizationId: later,
            role: 'MEMBER',
            expectedVersion: 1,
            idempotencyKey: 'seat',
          },
        },
      },
    );
    expect(await seenBy(secretaryOf(later))).toBe(true);
    const { data } = await city.ask(officer, 'query($id: ID!) { jointMatter(id: $id) { version } }', { id });
    const decision = { decision: '办', responsibleOrganizationId: outsider, action: 'DECIDE', id };
    await done(city, officer, 'moveJointMatter', { ...decision, expectedVersion: data.jointMatter.version });
    expect(await seenBy(secretaryOf(outsider))).toBe(true);
  });

  it('tells which request gave rise to it to whoever governs its place alone', async () => {
    const serviceRequestId = newEntityId('5301');
    const { id } = await raise({ serviceRequestId });
    const originFor = async (who: Viewer) =>
      (await city.ask(who, 'query($id: ID!) { jointMatter(id: $id) { origin { id } } }', { id })).data
        .jointMatter.origin;

    expect(await originFor(officer)).toEqual({ id: serviceRequestId });
    expect(await originFor(secretaryOf(member))).toBeNull();
  });

  it('is listed by place, body and status, newest first, page by page', async () => {
    const ids: string[] = [];
    for (const action of ['ACCEPT', 'REJECT', 'ACCEPT']) ids.unshift((await walk(action)).id);
    const list = async (args: string) =>
      (
        await city.ask(
          officer,
          `{ jointMatters(${args}) { nodes { id } totalCount pageInfo { endCursor } } }`,
        )
      ).data.jointMatters;

    const page = await list(`filter: { divisionCode: "${PLACES.street}" }, first: 2`);
    expect([page.nodes, page.totalCount]).toEqual([ids.slice(0, 2).map((id) => ({ id })), 3]);
    expect((await list(`first: 2, after: "${page.pageInfo.endCursor as string}"`)).nodes).toEqual([
      { id: ids[2] },
    ]);
    expect((await list(`filter: { status: [REJECTED] }`)).nodes).toEqual([{ id: ids[1] }]);
    expect((await list(`filter: { jointBodyId: "x" }`)).totalCount).toBe(0);
    expect((await list(`filter: { divisionCode: "${PLACES.neighbour}" }`)).nodes).toEqual([]);
  });
});
