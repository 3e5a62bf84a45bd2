import { newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { JointRole } from '../joint-body/joint-role.js';
import { OrganizationKind } from '../organization/organization-kind.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { growCommittee } from '../testing/rooted-committee.js';
import { Seed } from '../testing/seed.js';
import { changeStructure, faultsIn, orphansOf } from '../testing/structure.js';

const { COMMITTEE, BRANCH, GENERAL_BRANCH, ENTERPRISE } = OrganizationKind;
const WHOLE = { divisionCode: PLACES.community, name: '联合党委', kind: COMMITTEE };

describe('merging organizations', () => {
  let city: TestService;
  let seed: Seed;
  let key = 0;
  const merge = (ids: readonly string[], into: object, who?: ReturnType<typeof viewer>) =>
    changeStructure(
      city,
      'mergeOrganizations',
      {
        members: ids.map((id) => ({ id, expectedVersion: 1 })),
        idempotencyKey: `m${String((key += 1))}`,
        ...into,
      },
      who,
    );
  const faultsOf = async (ids: readonly string[], into: object) =>
    faultsIn(await merge(ids, into), 'mergeOrganizations');
  const seatsNow = () =>
    city.owner.query(
      `SELECT joint_body_id AS body, organization_id AS organization, role FROM joint_membership
       WHERE valid_to IS NULL ORDER BY joint_body_id`,
    );

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('gives the new one all that hung on them, and two seats in one body become one', async () => {
    const world = await growCommittee(seed);
    const other = await seed.organization({ kind: COMMITTEE, name: '城西党委' });
    const child = await seed.organization({ kind: BRANCH, name: '河西支部', parentId: other });
    await seed.seat(world.led, other, { role: JointRole.MEMBER });
    const { data } = await merge([world.id, other], {
      intoNew: { ...WHOLE, parentId: world.top, memberCount: 120 },
    });

    const { organization, ended, userErrors } = data.mergeOrganizations;
    expect(userErrors).toEqual([]);
    const into = organization.id as string;
    expect((ended as { id: string }[]).map(({ id }) => id).sort()).toEqual([world.id, other].sort());
    expect(await seatsNow()).toEqual([
      { body: world.led, organization: into, role: 'SECRETARY' },
      { body: world.joined, organization: into, role: 'SECRETARY' },
    ]);
    const answer = await city.ask(
      viewer('RESIDENT'),
      `query($id: ID!, $old: ID!) {
        organization(id: $id) { memberCount { value } parent { name } children { nodes { id } } commands { nodes { id } }
          predecessors { weight kind organization { id } } }
        old: organization(id: $old) { validTo successors { weight organization { id } } successionEvents { kind } } }`,
      { id: into, old: other },
    );
    expect(answer.data).toMatchObject({
      organization: {
        memberCount: { value: 120 },
        parent: { name: '街道党工委' },
        children: { nodes: [{ id: world.east }, { id: world.west }, { id: child }] },
        commands: { nodes: [{ id: world.station }] },
        predecessors: [
          { weight: 1, kind: 'MERGER', organization: { id: world.id } },
          { weight: 1, kind: 'MERGER', organization: { id: other } },
        ],
      },
      old: {
        validTo: organization.validFrom as string,
        successors: [{ weight: 1, organization: { id: into } }],
        successionEvents: [{ kind: 'MERGER' }],
      },
    });
    expect(await orphansOf(city)).toEqual([]);
  });

  it('lets one that there is take the others in, with the highest of their seats', async () => {
    const world = await growCommittee(seed);
    const into = await seed.organization({ kind: COMMITTEE, name: '大党委', memberCount: 10 });
    await seed.seat(world.led, into, { role: JointRole.CONCURRENT_MEMBER });
    await seed.seat(world.joined, into, { role: JointRole.SECRETARY });
    const { data } = await merge([world.id], {
      intoExisting: { id: into, expectedVersion: 1 },
      memberCount: 100,
    });

    expect(data.mergeOrganizations).toMatchObject({
      organization: { id: into, version: 2, memberCount: { value: 100 } },
      userErrors: [],
    });
    expect(await seatsNow()).toEqual([
      { body: world.led, organization: into, role: 'SECRETARY' },
      { body: world.joined, organization: into, role: 'SECRETARY' },
    ]);
    expect(
      await city.owner.query(
        'SELECT count(*)::int AS n FROM organization_version WHERE organization_id = $1',
        [into],
      ),
    ).toEqual([{ n: 1 }]);
  });

  it('answers a repetition with what the first request made', async () => {
    const ids = [await seed.organization({ kind: COMMITTEE }), await seed.organization({ kind: COMMITTEE })];
    const first = await merge(ids, { intoNew: WHOLE, idempotencyKey: 'same' });
    const second = await merge(ids, { intoNew: WHOLE, idempotencyKey: 'same' });

    expect(second.data.mergeOrganizations.organization).toEqual(first.data.mergeOrganizations.organization);
    expect(second.data.mergeOrganizations.changes).toBeNull();
  });

  it('asks which grid is kept when there are several', async () => {
    const grids = [newEntityId(PLACES.community), newEntityId(PLACES.community)];
    const ids = [
      await seed.organization({ kind: BRANCH, gridId: String(grids[0]) }),
      await seed.organization({ kind: BRANCH, gridId: String(grids[1]) }),
    ];
    const whole = { ...WHOLE, kind: BRANCH };

    expect(await faultsOf(ids, { intoNew: whole })).toEqual([['INVALID_INPUT', 'intoNew.gridId']]);
    expect(await faultsOf(ids, { intoNew: { ...whole, gridId: grids[1] } })).toEqual([]);
  });

  it('is refused where it could not stand, and nothing is changed', async () => {
    const top = await seed.organization({ kind: COMMITTEE });
    const one = await seed.organization({ kind: COMMITTEE, parentId: top });
    const other = await seed.organization({ kind: COMMITTEE });
    const group = await seed.organization({ kind: GENERAL_BRANCH, parentId: one });
    const unit = await seed.organization({ kind: ENTERPRISE });
    const existing = (id: string) => ({ intoExisting: { id, expectedVersion: 1 } });

    expect(await faultsOf([one], { intoNew: WHOLE })).toEqual([['INVALID_INPUT', 'members']]);
    expect(await faultsOf([one, one], { intoNew: WHOLE })).toEqual([['INVALID_INPUT', 'members']]);
    expect(await faultsOf([one, other], {})).toEqual([['INVALID_INPUT', 'intoNew']]);
    expect(await faultsOf([one, other], { intoNew: WHOLE, ...existing(top) })).toEqual([
      ['INVALID_INPUT', 'intoNew'],
    ]);
    expect(await faultsOf([one, newEntityId('1101')], { intoNew: WHOLE })).toEqual([
      ['INVALID_INPUT', 'members.1.id'],
    ]);
    expect(await faultsOf([one, other], { intoNew: { ...WHOLE, name: ' ', parentId: one } })).toEqual([
      ['INVALID_INPUT', 'intoNew.name'],
      ['INVALID_INPUT', 'intoNew.parentId'],
    ]);
    expect(await faultsOf([one, other], { intoNew: { ...WHOLE, kind: BRANCH } })).toEqual([
      ['INVALID_INPUT', 'intoNew'],
    ]);
    expect(await faultsOf([one], existing(group))).toEqual([['INVALID_INPUT', 'intoExisting.id']]);
    expect(await faultsOf([one], existing(unit))).toEqual([['INVALID_INPUT', 'intoExisting.id']]);
    expect(
      await faultsOf([one], { ...existing(other), intoExisting: { id: other, expectedVersion: 9 } }),
    ).toEqual([['CONFLICT', 'expectedVersion']]);
    expect(await city.owner.query('SELECT * FROM outbox')).toEqual([]);
  });

  it('is for whoever manages all of them', async () => {
    const [mine, theirs] = [
      await seed.organization({ kind: COMMITTEE }),
      await seed.organization({ kind: COMMITTEE, divisionCode: PLACES.neighbour }),
    ];
    const who = viewer('STREET_OFFICER', { places: [PLACES.community] });

    expect((await merge([mine, theirs], { intoNew: WHOLE }, who)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});
