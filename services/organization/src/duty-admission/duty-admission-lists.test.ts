import { ANONYMOUS, newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { Admissions, departmentIn, type ShownAdmission, supervisor } from '../testing/admissions.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';

describe('lists of admissions', () => {
  let city: TestService;
  let admissions: Admissions;

  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    admissions = await Admissions.in(city);
  });

  it('is seen by its place and by the department that asks, and is absent for everybody else', async () => {
    const { id } = await admissions.requested();
    const other = await departmentIn(city);
    const seen = async (who: Viewer) => {
      const { data } = await city.ask(
        who,
        `{ dutyAdmissions { nodes { id } totalCount }
           _entities(representations: [{ __typename: "DutyAdmission", id: "${id}" }]) { ... on DutyAdmission { id } } }`,
      );
      const one = await city.ask(who, `{ dutyAdmission(id: "${id}") { id availableActions } }`);
      return [
        data.dutyAdmissions.totalCount as number,
        (data._entities as (ShownAdmission | null)[]).map((it) => it?.id ?? null),
        one.data.dutyAdmission as object | null,
        one.errors?.map(({ extensions }) => extensions['code']),
      ];
    };

    expect(await seen(supervisor)).toEqual([
      1,
      [id],
      { id, availableActions: ['APPROVE', 'REJECT'] },
      undefined,
    ]);
    expect(await seen(viewer('GRID_WORKER', { places: [PLACES.street] }))).toEqual([
      ...[1, [id], { id, availableActions: [] }, undefined],
    ]);
    expect(await seen(admissions.officer)).toEqual([
      1,
      [id],
      { id, availableActions: ['WITHDRAW'] },
      undefined,
    ]);
    for (const who of [
      viewer('DEPARTMENT_OFFICER', { organization: other }),
      viewer('STREET_OFFICER', { places: [PLACES.community] }),
      viewer('DISTRICT_SUPERVISOR', { places: [PLACES.otherDistrict] }),
    ])
      expect(await seen(who)).toEqual([0, [null], null, ['NOT_FOUND']]);
    const hidden = await admissions.decide(
      'approve',
      id,
      {},
      viewer('DISTRICT_SUPERVISOR', { places: [PLACES.otherDistrict] }),
    );
    expect(hidden.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect(
      (await city.ask(ANONYMOUS, `{ dutyAdmissions { totalCount } }`)).data.dutyAdmissions.totalCount,
    ).toBe(0);
  });

  it('is listed by place, status and admissions.department, on pages of any size', async () => {
    const ids = [
      (await admissions.requested()).id,
      (await admissions.requested({ divisionCode: PLACES.community })).id,
      (await admissions.requested({ divisionCode: PLACES.district })).id,
    ];
    await admissions.decide('reject', ids[1] ?? '', { reason: '否' });
    const list = async (args: string) =>
      (
        await city.ask(
          supervisor,
          `{ dutyAdmissions${args} { nodes { id } totalCount pageInfo { endCursor } } }`,
        )
      ).data.dutyAdmissions as {
        nodes: ShownAdmission[];
        totalCount: number;
        pageInfo: { endCursor: string };
      };
    const [street, community, district] = ids;

    expect((await list('')).nodes.map(({ id }) => id)).toEqual([district, street, community]);
    const { nodes, pageInfo } = await list('(first: 1)');
    const next = await list(`(first: 5, after: "${pageInfo.endCursor}")`);
    expect([...nodes, ...next.nodes].map(({ id }) => id)).toEqual([district, street, community]);
    expect((await list(`(filter: { divisionCode: "${PLACES.street}" })`)).totalCount).toBe(2);
    expect((await list(`(filter: { status: REJECTED })`)).nodes).toEqual([{ id: community }]);
    expect(
      (await list(`(filter: { requestingOrganizationId: "${admissions.department}" })`)).totalCount,
    ).toBe(3);
    expect((await list(`(filter: { requestingOrganizationId: "${newEntityId('5301')}" })`)).totalCount).toBe(
      0,
    );
  });
});
