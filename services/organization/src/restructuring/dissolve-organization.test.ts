import { newEntityId } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { OrganizationKind } from '../organization/organization-kind.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { growCommittee } from '../testing/rooted-committee.js';
import { Seed } from '../testing/seed.js';
import { changeStructure, faultsIn, orphansOf } from '../testing/structure.js';

const { COMMITTEE, BRANCH, DEPARTMENT } = OrganizationKind;

describe('dissolving an organization', () => {
  let city: TestService;
  let seed: Seed;
  const dissolve = (id: string, successorId: string | null = null) =>
    changeStructure(city, 'dissolveOrganization', { id, expectedVersion: 1, successorId });

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('ends one on which nothing hangs, for good', async () => {
    const id = await seed.organization({ kind: BRANCH });
    const { data } = await dissolve(id);

    expect(data.dissolveOrganization).toMatchObject({
      organization: { id, version: 2, validTo: expect.any(String) as string },
      successor: null,
      changes: [{ kind: 'ENDS', subjectId: id }],
    });
    const again = await changeStructure(city, 'dissolveOrganization', { id, expectedVersion: 2 });
    expect(faultsIn(again, 'dissolveOrganization')).toEqual([['INVALID_INPUT', 'id']]);
  });

  it('names everything that hangs on it, and lets a successor take that over', async () => {
    const world = await growCommittee(seed);
    const gridId = newEntityId(PLACES.community);
    const branch = await seed.organization({ kind: BRANCH, gridId });
    const heir = await seed.organization({ kind: COMMITTEE, name: '承接党委', parentId: world.top });
    const alone = await dissolve(world.id);

    const messages = (alone.data.dissolveOrganization.userErrors as { message: string }[]).map(
      ({ message }) => message,
    );
    expect(messages).toEqual([
      '仍有下级组织 2 个,请指定承接组织',
      '仍有由其指挥的组织 1 个,请指定承接组织',
      '仍有共建组织席位 2 个,请指定承接组织',
      '仍有牵头的共建组织 1 个,请指定承接组织',
    ]);
    expect(faultsIn(await dissolve(branch), 'dissolveOrganization')).toEqual([
      ['INVALID_INPUT', 'successorId'],
    ]);
    for (const unfit of [world.east, world.id, world.station, 'x'])
      expect(faultsIn(await dissolve(world.id, unfit), 'dissolveOrganization')).toEqual([
        ['INVALID_INPUT', 'successorId'],
      ]);
    expect((await dissolve(world.id, heir)).data.dissolveOrganization).toMatchObject({
      successor: { id: heir, version: 2 },
      changeCount: 1 + 2 + 1 + 4 + 1,
      userErrors: [],
    });
    expect(await orphansOf(city)).toEqual([]);
  });

  it('passes the counterpart on to a successor that has none', async () => {
    const [party, heir] = [
      await seed.organization({ kind: COMMITTEE }),
      await seed.organization({ kind: COMMITTEE }),
    ];
    const unit = await seed.organization({ kind: DEPARTMENT });
    await changeStructure(city, 'setAdministrativeCounterpart', {
      id: unit,
      counterpartId: party,
      expectedVersion: 1,
    });
    const { data } = await changeStructure(city, 'dissolveOrganization', {
      ...{ id: party, expectedVersion: 2, successorId: heir },
    });

    expect(data.dissolveOrganization.userErrors).toEqual([]);
    expect(
      await city.owner.query(
        'SELECT party_id, administrative_id FROM administrative_counterpart WHERE valid_to IS NULL',
      ),
    ).toEqual([{ party_id: heir, administrative_id: unit }]);
  });
});
