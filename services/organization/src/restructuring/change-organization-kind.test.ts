import { newEntityId } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { OrganizationKind } from '../organization/organization-kind.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { changeStructure, faultsIn } from '../testing/structure.js';

const { BRANCH, COMMITTEE, DEPARTMENT, ENTERPRISE, GENERAL_BRANCH, GROUP, SOCIAL_ORGANIZATION } =
  OrganizationKind;

describe('making an organization another kind', () => {
  let city: TestService;
  let seed: Seed;
  const change = (id: string, wanted: object, expectedVersion = 1) =>
    changeStructure(city, 'changeOrganizationKind', { id, expectedVersion, ...wanted });
  const faultsOf = async (id: string, wanted: object, version?: number) =>
    faultsIn(await change(id, wanted, version), 'changeOrganizationKind');

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('keeps what it was on record', async () => {
    const id = await seed.organization({ kind: GENERAL_BRANCH, name: '书林总支', memberCount: 60 });
    await seed.organization({ kind: BRANCH, parentId: id });
    const { data } = await change(id, { kind: COMMITTEE });

    const { organization, changes } = data.changeOrganizationKind;
    expect(organization).toMatchObject({ kind: 'COMMITTEE', version: 2, memberCount: { value: 60 } });
    expect(changes).toEqual([
      { kind: 'KIND', subjectId: id, subjectName: '书林总支', before: 'GENERAL_BRANCH', after: 'COMMITTEE' },
    ]);
    const then = new Date(new Date(organization.validFrom as string).getTime() - 1).toISOString();
    const before = await city.ask(
      { subject: null, tier: 'open', roles: [], jurisdictions: [], organization: null },
      `query($id: ID!, $then: DateTime) { organization(id: $id, asOf: $then) { kind } }`,
      { id, then },
    );
    expect(before.data.organization).toEqual({ kind: 'GENERAL_BRANCH' });
  });

  it('takes from it what only its old kind has', async () => {
    const id = await seed.organization({ kind: BRANCH, memberCount: 9 });
    await change(id, { formation: 'JOINT' });

    expect(
      (await change(id, { kind: ENTERPRISE }, 2)).data.changeOrganizationKind.organization,
    ).toMatchObject({
      kind: 'ENTERPRISE',
      formation: null,
      memberCount: null,
    });
  });

  it('is refused where it would not fit what is above, below, beside and commanded', async () => {
    const top = await seed.organization({ kind: COMMITTEE });
    const middle = await seed.organization({ kind: GENERAL_BRANCH, parentId: top });
    const low = await seed.organization({
      kind: BRANCH,
      parentId: middle,
      gridId: newEntityId(PLACES.community),
    });
    const office = await seed.organization({ kind: DEPARTMENT });
    const station = await seed.organization({ kind: DEPARTMENT, commandedById: office });
    await changeStructure(city, 'setAdministrativeCounterpart', {
      ...{ id: top, counterpartId: office, expectedVersion: 1 },
    });
    const onKind = ['INVALID_INPUT', 'kind'];

    expect(await faultsOf(middle, { kind: ENTERPRISE })).toEqual([onKind, onKind]);
    expect(await faultsOf(middle, { kind: BRANCH })).toEqual([onKind]);
    expect(await faultsOf(low, { kind: COMMITTEE })).toEqual([onKind, onKind]);
    expect(await faultsOf(top, { kind: DEPARTMENT }, 2)).toEqual([onKind, onKind]);
    expect(await faultsOf(office, { kind: SOCIAL_ORGANIZATION }, 2)).toEqual([onKind]);
    expect(await faultsOf(station, { kind: ENTERPRISE })).toEqual([onKind]);
    expect(await faultsOf(top, { formation: 'JOINT' }, 2)).toEqual([['INVALID_INPUT', 'formation']]);
    expect(await faultsOf(middle, { kind: GENERAL_BRANCH })).toEqual([['INVALID_INPUT', 'id']]);
    expect(await faultsOf(middle, { kind: GROUP }, 7)).toEqual([['CONFLICT', 'expectedVersion']]);
  });
});

describe('a name that is told late', () => {
  let city: TestService;
  let seed: Seed;

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());

  it('holds from when it took effect, which lies between the last change and now', async () => {
    const id = await seed.organization({ kind: BRANCH, name: '旧名' });
    const rename = (effectiveAt: string) =>
      changeStructure(city, 'renameOrganization', { id, name: '新名', expectedVersion: 1, effectiveAt });
    const [tooEarly, tooLate] = ['2021-01-01T00:00:00+08:00', '2999-01-01T00:00:00+08:00'];
    for (const at of [tooEarly, tooLate])
      expect(faultsIn(await rename(at), 'renameOrganization')).toEqual([['INVALID_INPUT', 'effectiveAt']]);
    await rename('2022-05-01T00:00:00+08:00');

    const names = await city.owner.query(
      'SELECT name, valid_from, valid_to FROM organization_version ORDER BY valid_from',
    );
    const at = new Date('2022-05-01T00:00:00+08:00');
    expect(names).toEqual([
      { name: '旧名', valid_from: new Date(tooEarly), valid_to: at },
      { name: '新名', valid_from: at, valid_to: null },
    ]);
  });
});
