import { newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { countedFigures } from '../testing/figures.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const SEAT =
  'jointBody { id version } member { id role since until } userErrors { code field currentVersion }';
const DOCUMENTS = {
  updateJointBody: `mutation($input: UpdateJointBodyInput!) { updateJointBody(input: $input) {
    jointBody { name cadence chairOrganization { id } version } userErrors { code field currentVersion } } }`,
  dissolveJointBody: `mutation($input: DissolveJointBodyInput!) { dissolveJointBody(input: $input) {
    jointBody { validTo version members { totalCount } } userErrors { code field currentVersion } } }`,
  endJointMembership: `mutation($input: EndJointMembershipInput!) { endJointMembership(input: $input) { ${SEAT} } }`,
  changeJointMemberRole: `mutation($input: ChangeJointMemberRoleInput!) { changeJointMemberRole(input: $input) { ${SEAT} } }`,
};
const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });

describe('changing a joint body', () => {
  let city: TestService;
  let seed: Seed;
  let id: string;
  let organizationId: string;
  let memberId: string;
  const ask = (name: keyof typeof DOCUMENTS, input: object, who = officer) =>
    city.ask(who, DOCUMENTS[name], { input: { expectedVersion: 1, ...input } });
  const change = async (name: keyof typeof DOCUMENTS, input: object) => (await ask(name, input)).data[name];
  const faultsOf = async (name: keyof typeof DOCUMENTS, input: object) =>
    (
      (await change(name, input)).userErrors as {
        code: string;
        field: string;
        currentVersion: number | null;
      }[]
    ).map(({ code, field }) => [code, field]);
  const events = () =>
    city.owner.query<{ type: string; version: number }[]>('SELECT type, version FROM outbox ORDER BY seq');

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    id = await seed.jointBody();
    organizationId = await seed.organization();
    memberId = await seed.seat(id, organizationId);
  });

  it('gives it another name, rhythm and chair, and leaves what is not said', async () => {
    await change('updateJointBody', { id, cadence: 'BIMONTHLY', chairOrganizationId: organizationId });
    const { jointBody } = await change('updateJointBody', { id, name: ' 新大党委 ', expectedVersion: 2 });

    expect(jointBody).toEqual({
      name: '新大党委',
      cadence: 'BIMONTHLY',
      chairOrganization: { id: organizationId },
      version: 3,
    });
    expect(await events()).toEqual([
      { type: 'JointBodyChanged', version: 2 },
      { type: 'JointBodyChanged', version: 3 },
    ]);
  });

  it('takes away rhythm and chair when they are null', async () => {
    await change('updateJointBody', { id, cadence: 'YEARLY', chairOrganizationId: organizationId });
    const { jointBody } = await change('updateJointBody', {
      id,
      cadence: null,
      chairOrganizationId: null,
      expectedVersion: 2,
    });

    expect(jointBody).toMatchObject({ cadence: null, chairOrganization: null });
  });

  it.each([
    ['nothing to change', {}, [['INVALID_INPUT', 'id']]],
    ['an empty name', { name: ' ' }, [['INVALID_INPUT', 'name']]],
    ['a name with a phone number', { name: '大党委13812345678' }, [['CONTACT_IN_PUBLIC_TEXT', 'name']]],
    [
      'a strange chair',
      { chairOrganizationId: newEntityId('5301') },
      [['INVALID_INPUT', 'chairOrganizationId']],
    ],
    ['an old version', { name: '新大党委', expectedVersion: 7 }, [['CONFLICT', 'expectedVersion']]],
  ])('is refused for %s, and nothing is changed', async (_, input, expected) => {
    expect(await faultsOf('updateJointBody', { id, ...input })).toEqual(expected);
    expect(await city.owner.query('SELECT version, name FROM joint_body')).toEqual([
      { version: 1, name: '某大党委' },
    ]);
    expect(await events()).toEqual([]);
  });

  it('dissolves it with all its seats, and counts one body less', async () => {
    const { jointBody } = await change('dissolveJointBody', { id });

    expect(jointBody).toEqual({
      validTo: expect.any(String) as string,
      version: 2,
      members: { totalCount: 0 },
    });
    expect(Object.values(await countedFigures(city.owner, 'joint_body'))).toEqual([-1]);
    expect(await faultsOf('dissolveJointBody', { id, expectedVersion: 2 })).toEqual([
      ['INVALID_INPUT', 'id'],
    ]);
  });

  it('does not dissolve it while a matter is before it', async () => {
    await city.ask(
      officer,
      `mutation($input: RaiseJointMatterInput!) { raiseJointMatter(input: $input) { userErrors { code } } }`,
      {
        input: {
          jointBodyId: id,
          title: '路面维修',
          raisedByOrganizationId: organizationId,
          idempotencyKey: 'm',
        },
      },
    );

    expect(await faultsOf('dissolveJointBody', { id })).toEqual([['ACTION_NOT_AVAILABLE', 'id']]);
    expect(await city.owner.query('SELECT valid_to FROM joint_body')).toEqual([{ valid_to: null }]);
  });

  it('lets one of two writers win and tells the other the current version', async () => {
    const answers = await Promise.all([
      change('endJointMembership', { memberId }),
      change('changeJointMemberRole', { memberId, role: 'CONVENER' }),
    ]);

    expect(answers.flatMap(({ userErrors }) => userErrors as object[])).toEqual([
      { code: 'CONFLICT', field: 'expectedVersion', currentVersion: 2 },
    ]);
  });

  it.each([
    ['updateJointBody', { name: '新' }],
    ['dissolveJointBody', {}],
    ['endJointMembership', {}],
    ['changeJointMemberRole', { role: 'CONVENER' }],
  ] as const)('forbids %s to an officer of another place', async (name, input) => {
    const about = name.endsWith('Body') ? { id } : { memberId };
    const other = viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] });

    expect((await ask(name, { ...about, ...input }, other)).errors).toMatchObject([
      { path: [name], extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});
