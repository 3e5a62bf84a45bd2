import { newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { OrganizationKind } from '../organization/organization-kind.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { growCommittee, partsOf } from '../testing/rooted-committee.js';
import { Seed } from '../testing/seed.js';
import { changeStructure, faultsIn, orphansOf } from '../testing/structure.js';

const { BRANCH } = OrganizationKind;
const HISTORY = `query($id: ID!, $asOf: DateTime) { organization(id: $id, asOf: $asOf) {
  validTo memberCount { value } predecessors { weight kind organization { id } } successors { weight kind organization { id name } }
  successionEvents { kind predecessors { id } successors { id } } children { nodes { name } } } }`;

describe('splitting an organization', () => {
  let city: TestService;
  let seed: Seed;
  let key = 0;
  const split = (id: string, parts: readonly object[], more: object = {}) =>
    changeStructure(city, 'splitOrganization', {
      ...{ id, expectedVersion: 1, parts, idempotencyKey: `s${String((key += 1))}` },
      ...more,
    });
  const historyOf = async (id: string, asOf: Date | null = null) =>
    (await city.ask(viewer('RESIDENT'), HISTORY, { id, asOf })).data.organization as Record<string, unknown>;

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('gives everything that hung on it to a part, and remembers which part it became', async () => {
    const world = await growCommittee(seed);
    const { data } = await split(world.id, partsOf(world));

    const { organization, parts, changes, userErrors } = data.splitOrganization;
    expect(userErrors).toEqual([]);
    expect(parts).toMatchObject([{ name: '东城党委', kind: 'COMMITTEE' }, { name: '西城党委' }]);
    expect(organization).toMatchObject({ id: world.id, version: 2, validTo: parts[0].validFrom as string });
    expect(changes).toHaveLength(3 + 2 + 1 + 4 + 1);
    const [first, second] = parts as { id: string; validFrom: string }[];
    expect(await historyOf(world.id)).toMatchObject({
      successors: [
        { weight: 0.625, kind: 'SPLIT', organization: { id: second?.id } },
        { weight: 0.375, kind: 'SPLIT', organization: { id: first?.id } },
      ],
      successionEvents: [
        {
          kind: 'SPLIT',
          predecessors: [{ id: world.id }],
          successors: [{ id: first?.id }, { id: second?.id }],
        },
      ],
      children: { nodes: [] },
    });
    expect(await historyOf(String(first?.id))).toMatchObject({
      predecessors: [{ weight: 0.375, organization: { id: world.id } }],
      children: { nodes: [{ name: '东支部' }] },
      memberCount: { value: 40 },
    });
    const before = new Date(new Date(first?.validFrom ?? '').getTime() - 1);
    expect(await historyOf(world.id, before)).toMatchObject({
      validTo: first?.validFrom,
      successors: [],
      children: { nodes: [{ name: '东支部' }, { name: '西支部' }] },
    });
    expect(await historyOf(String(first?.id), before)).toBeNull();
    expect(await orphansOf(city)).toEqual([]);
  });

  it('passes seats and chairs on with their roles, and tells of every body and organization once', async () => {
    const world = await growCommittee(seed);
    const { data } = await split(world.id, partsOf(world));

    const [first, second] = data.splitOrganization.parts as { id: string }[];
    const seats = await city.owner.query(
      `SELECT joint_body_id AS body, organization_id AS organization, role FROM joint_membership
       WHERE valid_to IS NULL ORDER BY organization_id`,
    );
    expect(seats).toEqual([
      { body: world.led, organization: first?.id, role: 'SECRETARY' },
      { body: world.joined, organization: second?.id, role: 'SECRETARY' },
    ]);
    expect(
      await city.owner.query('SELECT chair_organization_id AS chair, version FROM joint_body WHERE id = $1', [
        world.led,
      ]),
    ).toEqual([{ chair: first?.id, version: 2 }]);
    const events = await city.owner.query<{ type: string; entity_id: string; version: number }[]>(
      'SELECT type, entity_id, version FROM outbox',
    );
    expect(new Set(events.map(({ entity_id }) => entity_id)).size).toBe(events.length);
    expect(events.map(({ type, version }) => `${type} ${String(version)}`).sort()).toEqual([
      'JointBodyChanged 2',
      'JointBodyChanged 2',
      'OrganizationChanged 2',
      'OrganizationChanged 2',
      'OrganizationChanged 2',
      'OrganizationCreated 1',
      'OrganizationCreated 1',
      'OrganizationEnded 2',
    ]);
  });

  it('tells the same in a dry run and keeps nothing of it', async () => {
    const world = await growCommittee(seed);
    const told = await split(world.id, partsOf(world), { dryRun: true });
    expect(await city.owner.query('SELECT * FROM outbox')).toEqual([]);
    expect(await city.owner.query('SELECT * FROM idempotency_key')).toEqual([]);
    const done = await split(world.id, partsOf(world));

    const shape = ({ data }: typeof told) =>
      (data.splitOrganization.changes as Record<string, unknown>[]).map(
        ({ kind, subjectName, before, after }) => [kind, subjectName, before, after].join(),
      );
    expect(shape(told)).toEqual(shape(done));
    expect(told.data.splitOrganization.changeCount).toBe(done.data.splitOrganization.changeCount);
  });

  it('answers a repetition with the parts that the first request made', async () => {
    const world = await growCommittee(seed);
    const first = await split(world.id, partsOf(world), { idempotencyKey: 'same' });
    const second = await split(world.id, partsOf(world), { idempotencyKey: 'same' });

    expect(second.data.splitOrganization).toEqual({
      ...(first.data.splitOrganization as object),
      changes: null,
      changeCount: null,
    });
    const other = await split(world.id, partsOf(world).reverse(), { idempotencyKey: 'same' });
    expect(faultsIn(other, 'splitOrganization')).toEqual([['IDEMPOTENCY_KEY_REUSED', 'idempotencyKey']]);
  });

  it('gives the grid of a branch to one part', async () => {
    const gridId = newEntityId(PLACES.community);
    const id = await seed.organization({ kind: BRANCH, name: '支部', gridId });
    const halves = [
      { name: '甲', weight: 0.5 },
      { name: '乙', weight: 0.5, gridId },
    ];

    const without = await split(
      id,
      halves.map(({ name, weight }) => ({ name, weight })),
    );
    expect(faultsIn(without, 'splitOrganization')).toEqual([['INVALID_INPUT', 'parts']]);
    const both = await split(
      id,
      halves.map((half) => ({ ...half, gridId })),
    );
    expect(faultsIn(both, 'splitOrganization')).toEqual([['INVALID_INPUT', 'parts.1.gridId']]);
    const { data } = await split(id, halves);
    const grids = await city.owner.query(
      'SELECT organization_id FROM organization_version WHERE grid_id = $1 AND valid_to IS NULL',
      [gridId],
    );
    expect(grids).toEqual([{ organization_id: data.splitOrganization.parts[1].id as string }]);
  });
});
