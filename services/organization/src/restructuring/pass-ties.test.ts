import { newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { JointRole } from '../joint-body/joint-role.js';
import { OrganizationKind } from '../organization/organization-kind.js';
import { done } from '../testing/joint-work.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { changeStructure, CITY_OFFICER, faultsIn } from '../testing/structure.js';

const { BRANCH, GENERAL_BRANCH, COMMITTEE, ENTERPRISE } = OrganizationKind;
const CITY = PLACES.community.slice(0, 4);
const SINCE = '2022-01-01T00:00:00+08:00';
const HALVES = [
  { name: '甲', weight: 0.25 },
  { name: '乙', weight: 0.75 },
];
const ANSWERS = `query($of: [_Any!]!) { _entities(representations: $of) { ... on ResidentialQuarter { branch { id } } } }`;

describe('what an organization answers for and belongs to', () => {
  let city: TestService;
  let seed: Seed;
  const link = (quarterId: string, organizationId: string, kind = 'BRANCH') =>
    city.owner.query(
      `INSERT INTO quarter_link (city_code, id, division_code, version, quarter_id, kind, organization_id, valid_from)
       VALUES ($1, $2, $3, 1, $4, $5, $6, $7)`,
      [CITY, newEntityId(PLACES.community), PLACES.community, quarterId, kind, organizationId, SINCE],
    );
  const branchOf = async (quarterId: string): Promise<string> => {
    const of = [{ __typename: 'ResidentialQuarter', id: quarterId }];
    const { data } = await city.ask(CITY_OFFICER, ANSWERS, { of });
    return data._entities[0].branch?.id as string;
  };
  const hosts = (): Promise<unknown> =>
    city.owner.query(
      `SELECT organization_id AS of, to_organization_id AS to FROM organization_affiliation
       WHERE valid_to IS NULL AND kind = 'HOST' ORDER BY 1`,
    );
  const tie = (organizationId: string, toId: string) =>
    city.owner.query(
      `INSERT INTO organization_affiliation (city_code, organization_id, kind, valid_from, to_organization_id)
       VALUES ($1, $2, 'HOST', $3, $4)`,
      [CITY, organizationId, SINCE, toId],
    );

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('passes to the one that it is merged into, and as many quarters are covered as before', async () => {
    const [one, two] = [await seed.organization({ kind: BRANCH }), await seed.organization({ kind: BRANCH })];
    const [first, second] = [await seed.quarter(), await seed.quarter()];
    await link(first, one);
    await link(second, two);

    const { data } = await changeStructure(city, 'mergeOrganizations', {
      members: [one, two].map((id) => ({ id, expectedVersion: 1 })),
      intoNew: { divisionCode: PLACES.community, name: '联合支部', kind: 'GENERAL_BRANCH' },
      idempotencyKey: 'merge',
    });

    const { organization, changes, userErrors } = data.mergeOrganizations;
    expect(userErrors).toEqual([]);
    expect([await branchOf(first), await branchOf(second)]).toEqual([organization.id, organization.id]);
    expect((changes as { kind: string }[]).filter(({ kind }) => kind === 'QUARTER')).toEqual([
      { kind: 'QUARTER', subjectId: first, subjectName: '某小区', before: '某组织', after: '联合支部' },
      { kind: 'QUARTER', subjectId: second, subjectName: '某小区', before: '某组织', after: '联合支部' },
    ]);
    expect(await city.owner.query(`SELECT 1 FROM stat_delta WHERE measure = 'quarter.covered'`)).toEqual([]);
    const events = await city.owner.query<{ type: string }[]>(
      `SELECT type FROM outbox WHERE entity = 'ResidentialQuarterLink' ORDER BY type`,
    );
    expect(events.map(({ type }) => type)).toEqual([
      ...['ResidentialQuarterLinked', 'ResidentialQuarterLinked'],
      ...['ResidentialQuarterUnlinked', 'ResidentialQuarterUnlinked'],
    ]);
  });

  it('goes to the heaviest part of a split that can answer for it', async () => {
    const id = await seed.organization({ kind: GENERAL_BRANCH });
    const quarter = await seed.quarter();
    await link(quarter, id);
    const split = (parts: readonly object[]) =>
      changeStructure(city, 'splitOrganization', {
        ...{ id, expectedVersion: 1, parts, idempotencyKey: newEntityId(PLACES.community) },
      });

    const unfit = await split(HALVES.map((half) => ({ ...half, kind: 'COMMITTEE' })));
    expect(faultsIn(unfit, 'splitOrganization')).toEqual([['INVALID_INPUT', 'parts']]);

    const { data } = await split(HALVES);
    expect(await branchOf(quarter)).toBe(data.splitOrganization.parts[1].id);
  });

  it('keeps an organization from being dissolved or becoming what cannot answer for it', async () => {
    const [id, heir, committee] = [
      await seed.organization({ kind: BRANCH }),
      await seed.organization({ kind: BRANCH }),
      await seed.organization({ kind: COMMITTEE }),
    ];
    const quarter = await seed.quarter();
    await link(quarter, id);
    const dissolve = (successorId: string | null) =>
      changeStructure(city, 'dissolveOrganization', { id, expectedVersion: 1, successorId });
    const kind = await changeStructure(city, 'changeOrganizationKind', {
      ...{ id, expectedVersion: 1, kind: 'COMMITTEE' },
    });

    expect(faultsIn(kind, 'changeOrganizationKind')).toContainEqual(['INVALID_INPUT', 'kind']);
    expect((await dissolve(null)).data.dissolveOrganization.userErrors).toMatchObject([
      { message: '仍有负责的小区 1 个,请指定承接组织' },
    ]);
    expect(faultsIn(await dissolve(committee), 'dissolveOrganization')).toEqual([
      ['INVALID_INPUT', 'successorId'],
    ]);

    await dissolve(heir);
    expect(await branchOf(quarter)).toBe(heir);
  });

  it('lets those that belonged to it belong to its heir, but not the heir to itself', async () => {
    const [id, heir, guest] = [
      await seed.organization({ kind: ENTERPRISE }),
      await seed.organization({ kind: ENTERPRISE }),
      await seed.organization({ kind: BRANCH }),
    ];
    for (const member of [guest, heir]) await tie(member, id);
    await tie(id, heir);

    await changeStructure(city, 'dissolveOrganization', { id, expectedVersion: 1, successorId: heir });

    expect(await hosts()).toEqual([{ of: guest, to: heir }]);
  });

  it('shows the matters of a body to whoever takes over a seat in it', async () => {
    const [id, heir] = [await seed.organization(), await seed.organization()];
    const body = await seed.jointBody();
    await seed.seat(body, id, { role: JointRole.MEMBER });
    const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
    const { id: matter } = await done<{ id: string }>(city, officer, 'raiseJointMatter', {
      ...{ jointBodyId: body, title: '充电桩安装', raisedByOrganizationId: id, idempotencyKey: 'matter' },
    });

    await changeStructure(city, 'dissolveOrganization', { id, expectedVersion: 1, successorId: heir });

    const member = viewer('UNIT_SECRETARY', { organization: heir });
    const { data } = await city.ask(member, `query($id: ID!) { jointMatter(id: $id) { title } }`, {
      id: matter,
    });
    expect(data.jointMatter).toEqual({ title: '充电桩安装' });
  });
});
