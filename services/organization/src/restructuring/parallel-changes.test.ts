import type { TestAnswer, TestService } from '@governance/shared/testing';
import { OrganizationKind } from '../organization/organization-kind.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { growCommittee } from '../testing/rooted-committee.js';
import { Seed } from '../testing/seed.js';
import { changeStructure, CITY_OFFICER, orphansOf } from '../testing/structure.js';

const { COMMITTEE } = OrganizationKind;
const CREATE = `mutation($input: CreateOrganizationInput!) { createOrganization(input: $input) { userErrors { code } } }`;
const SEAT = `mutation($input: AddJointMemberInput!) { addJointMember(input: $input) { userErrors { code } } }`;

describe('changes of the structure that come at once', () => {
  let city: TestService;
  let seed: Seed;
  let key = 0;
  const nextKey = () => `p${String((key += 1))}`;

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('wait for each other, for new children and for new seats: none fails, and nothing is left hanging', async () => {
    for (let round = 0; round < 3; round += 1) {
      const worlds = [await growCommittee(seed), await growCommittee(seed)];
      const heir = await seed.organization({ kind: COMMITTEE });
      const body = await seed.jointBody();
      const answers: TestAnswer[] = await Promise.all([
        ...worlds.map(({ id }) =>
          changeStructure(city, 'dissolveOrganization', { id, expectedVersion: 1, successorId: heir }),
        ),
        ...worlds.map(({ id, top }) =>
          changeStructure(city, 'moveOrganization', {
            id: heir,
            expectedVersion: 1,
            parentId: round % 2 ? id : top,
          }),
        ),
        ...worlds.flatMap(({ id }) => [
          city.ask(CITY_OFFICER, CREATE, {
            input: {
              ...{ divisionCode: PLACES.community, kind: 'BRANCH', name: '新支部' },
              ...{ parentId: id, idempotencyKey: nextKey() },
            },
          }),
          ...[worlds[0]?.led, worlds[1]?.joined, body].map((jointBodyId) =>
            city.ask(CITY_OFFICER, SEAT, {
              input: {
                ...{ jointBodyId, organizationId: id, role: 'MEMBER' },
                ...{ expectedVersion: 1, idempotencyKey: nextKey() },
              },
            }),
          ),
        ]),
      ]);

      expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
      expect(await orphansOf(city)).toEqual([]);
      expect(
        await city.owner.query(
          `SELECT 1 FROM joint_membership m WHERE m.valid_to IS NULL AND NOT EXISTS (SELECT 1 FROM organization_version v
             WHERE v.organization_id = m.organization_id AND v.valid_to IS NULL)`,
        ),
      ).toEqual([]);
    }
  });

  it('leave one winner of a split and a merger of the same organization', async () => {
    const [one, other] = [
      await seed.organization({ kind: COMMITTEE }),
      await seed.organization({ kind: COMMITTEE }),
    ];
    const answers = await Promise.all([
      changeStructure(city, 'splitOrganization', {
        ...{ id: one, expectedVersion: 1, idempotencyKey: nextKey() },
        parts: [
          { name: '甲', weight: 0.5 },
          { name: '乙', weight: 0.5 },
        ],
      }),
      changeStructure(city, 'mergeOrganizations', {
        members: [one, other].map((id) => ({ id, expectedVersion: 1 })),
        intoNew: { name: '丙', kind: COMMITTEE, divisionCode: PLACES.community },
        idempotencyKey: nextKey(),
      }),
    ]);

    const codes = answers.flatMap(({ data }) =>
      Object.values(
        data as Record<string, { userErrors: { code: string; currentVersion: number }[] }>,
      ).flatMap(({ userErrors }) => userErrors.map(({ code, currentVersion }) => [code, currentVersion])),
    );
    expect(codes).toEqual([['CONFLICT', 2]]);
  });
});
