import { ANONYMOUS, businessDay, newEntityId, shiftedDay, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { OrganizationKind } from '../organization/organization-kind.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { stocks } from '../testing/stocks.js';

const FIELDS = `id title level legalBasis fundsYuan staff validTo status reason decidedAt version availableActions
  division { code } requestedBy { id } dutyItem { id title kind level validFrom validTo status
    responsibleOrganization { id } division { code } }`;
const REQUEST = `mutation($input: RequestDutyAdmissionInput!) { requestDutyAdmission(input: $input) {
  dutyAdmission { ${FIELDS} } userErrors { code field } } }`;
const DECISIONS = ['approve', 'reject', 'withdraw'] as const;
const decisionOf = (verb: (typeof DECISIONS)[number]) => {
  const name = `${verb}DutyAdmission`;
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  return `mutation($input: ${type}Input!) { decided: ${name}(input: $input) {
    dutyAdmission { ${FIELDS} } userErrors { code field currentVersion } } }`;
};
const TODAY = businessDay(new Date());
const supervisor = viewer('DISTRICT_SUPERVISOR', { places: [PLACES.district] });
const wanted = {
  ...{ divisionCode: PLACES.street, level: 'COMMUNITY', title: '协助核对养老保险待遇资格' },
  ...{ legalBasis: '《社会保险法》第七十四条', fundsYuan: 20_000, staff: 1, validTo: shiftedDay(TODAY, 365) },
};

interface Admission {
  readonly id: string;
  readonly availableActions: readonly string[];
}

describe('the admission of a task', () => {
  let city: TestService;
  let seed: Seed;
  let department: string;
  let officer: Viewer;
  let key = 0;
  const request = (changes: object = {}, who = officer) =>
    city.ask(who, REQUEST, { input: { ...wanted, idempotencyKey: `k${String((key += 1))}`, ...changes } });
  const requested = async (changes: object = {}): Promise<Admission> => {
    const { dutyAdmission, userErrors } = (await request(changes)).data.requestDutyAdmission as {
      dutyAdmission: Admission;
      userErrors: object[];
    };
    expect(userErrors).toEqual([]);
    return dutyAdmission;
  };
  const decide = (verb: (typeof DECISIONS)[number], id: string, changes: object = {}, who = supervisor) =>
    city.ask(who, decisionOf(verb), { input: { id, expectedVersion: 1, ...changes } });
  const nothingDecided = async () => {
    expect(await city.owner.query('SELECT status, version FROM duty_admission')).toEqual([
      { status: 'REQUESTED', version: 1 },
    ]);
    expect(await city.owner.query('SELECT * FROM duty_item')).toEqual([]);
    expect(await city.owner.query('SELECT count(*)::int AS n FROM outbox')).toEqual([{ n: 1 }]);
  };

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    department = await seed.organization({
      divisionCode: PLACES.district,
      kind: OrganizationKind.DEPARTMENT,
    });
    officer = viewer('DEPARTMENT_OFFICER', { organization: department });
  });

  it('begins with the request of a department, and tells the others which', async () => {
    const admission = await requested();

    expect(admission).toEqual({
      ...wanted,
      divisionCode: undefined,
      ...{ id: expect.stringMatching(/^5301-/) as string, status: 'REQUESTED', version: 1 },
      ...{ reason: null, decidedAt: null, dutyItem: null, availableActions: ['WITHDRAW'] },
      ...{ division: { code: PLACES.street }, requestedBy: { id: department } },
    });
    const events = await city.owner.query<{ payload: object }[]>('SELECT type, version, payload FROM outbox');
    expect(events).toMatchObject([
      {
        ...{ type: 'DutyAdmissionRequested', version: 1 },
        payload: { status: 'REQUESTED', requestingOrganizationId: department },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain('some DEPARTMENT_OFFICER');
  });

  it('is requested once under one key', async () => {
    const first = await request({ idempotencyKey: 'same' });

    expect(await request({ idempotencyKey: 'same' })).toEqual(first);
    const other = await request({ idempotencyKey: 'same', title: '别的' });
    expect(other.data.requestDutyAdmission.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it.each([
    ['no title', { title: '' }, [['INVALID_INPUT', 'title']]],
    ['no law', { legalBasis: ' ' }, [['INVALID_INPUT', 'legalBasis']]],
    ['an end that is past', { validTo: TODAY }, [['INVALID_INPUT', 'validTo']]],
    ['negative funds', { fundsYuan: -1 }, [['INVALID_INPUT', 'fundsYuan']]],
    ['too many people', { staff: 10_001 }, [['INVALID_INPUT', 'staff']]],
    ['a place beyond the department’s', { divisionCode: PLACES.city }, [['INVALID_INPUT', 'divisionCode']]],
    ['a place of another city', { divisionCode: PLACES.otherStreet }, [['INVALID_INPUT', 'divisionCode']]],
    ['an unknown place', { divisionCode: '530112003888' }, [['DIVISION_UNKNOWN', 'divisionCode']]],
    [
      'several faults at once',
      { title: '电话13800138000', staff: -1 },
      [
        ['CONTACT_IN_PUBLIC_TEXT', 'title'],
        ['INVALID_INPUT', 'staff'],
      ],
    ],
  ])('is not requested for %s, and nothing is changed', async (_, changes, expected) => {
    const { data } = await request(changes);

    const faults = data.requestDutyAdmission.userErrors as { code: string; field: string }[];
    expect(faults.map(({ code, field }) => [code, field])).toEqual(expected);
    for (const table of ['duty_admission', 'outbox', 'idempotency_key'])
      expect(await city.owner.query(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it('is requested by officers of departments alone', async () => {
    for (const who of [supervisor, viewer('DEPARTMENT_OFFICER', { places: [PLACES.district] })]) {
      const { errors } = await request({}, who);
      expect(errors).toMatchObject([{ path: ['requestDutyAdmission'], extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  it('puts the task on the list when it is approved, and counts it', async () => {
    const { id } = await requested();
    const { data } = await decide('approve', id);

    const { dutyAdmission, userErrors } = data.decided;
    expect(userErrors).toEqual([]);
    expect(dutyAdmission).toMatchObject({
      ...{ id, status: 'APPROVED', version: 2, availableActions: [] },
      dutyItem: {
        ...{ title: wanted.title, kind: 'ADMITTED', level: 'COMMUNITY', status: 'IN_FORCE' },
        ...{ validFrom: TODAY, validTo: wanted.validTo },
        ...{ division: { code: PLACES.street }, responsibleOrganization: { id: department } },
      },
    });
    expect(await city.owner.query('SELECT type, entity_id FROM outbox ORDER BY seq')).toEqual([
      { type: 'DutyAdmissionRequested', entity_id: id },
      { type: 'DutyItemChanged', entity_id: dutyAdmission.dutyItem.id },
      { type: 'DutyAdmissionDecided', entity_id: id },
    ]);
    expect(await stocks(city.owner)).toEqual({
      [`${PLACES.street} ${TODAY} duty.kept ADMITTED`]: 1,
      [`${PLACES.street} ${wanted.validTo} duty.kept ADMITTED`]: -1,
    });
  });

  it('may be approved for a shorter time, and not for one that is past', async () => {
    const { id } = await requested();
    const past = await decide('approve', id, { validTo: TODAY });
    expect(past.data.decided.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'validTo' }]);
    await nothingDecided();

    const shorter = await decide('approve', id, { validTo: shiftedDay(TODAY, 7) });
    expect(shorter.data.decided.dutyAdmission.dutyItem.validTo).toBe(shiftedDay(TODAY, 7));
  });

  it('is rejected with a reason alone', async () => {
    const { id } = await requested();
    const silent = await decide('reject', id);
    expect(silent.data.decided.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'reason' }]);
    await nothingDecided();

    const { data } = await decide('reject', id, { reason: '没有配套经费' });
    expect(data.decided.dutyAdmission).toMatchObject({
      ...{ status: 'REJECTED', reason: '没有配套经费', dutyItem: null },
      decidedAt: expect.any(String) as string,
    });
    expect(await city.owner.query('SELECT * FROM duty_item')).toEqual([]);
  });

  it('is withdrawn by the department that asked, and by nobody else', async () => {
    const { id } = await requested();
    expect((await decide('withdraw', id)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    await nothingDecided();

    const { data } = await decide('withdraw', id, {}, officer);
    expect(data.decided.dutyAdmission).toMatchObject({ status: 'WITHDRAWN', availableActions: [] });
  });

  it('is not decided by whoever asked, nor by a supervisor of the street alone', async () => {
    const { id } = await requested();
    const persons = [
      officer,
      viewer('STREET_OFFICER', { places: [PLACES.district] }),
      viewer('DISTRICT_SUPERVISOR', { places: [PLACES.street] }),
      viewer('DISTRICT_SUPERVISOR', { places: [PLACES.district], organization: department }),
      viewer('DISTRICT_SUPERVISOR', { places: [PLACES.district], subject: 'some DEPARTMENT_OFFICER' }),
    ];

    for (const who of persons) {
      const answers = [
        await decide('approve', id, {}, who),
        await decide('reject', id, { reason: '否' }, who),
      ];
      for (const { errors } of answers)
        expect(errors).toMatchObject([{ path: ['decided'], extensions: { code: 'FORBIDDEN' } }]);
    }
    await nothingDecided();
  });

  it('is decided once: one of two deciders wins, the other learns the current version', async () => {
    const { id } = await requested();
    const answers = await Promise.all([decide('approve', id), decide('reject', id, { reason: '否' })]);

    expect(answers.flatMap(({ data }) => data.decided.userErrors as object[])).toEqual([
      { code: 'CONFLICT', field: 'expectedVersion', currentVersion: 2 },
    ]);
    const late = await decide('approve', id, { expectedVersion: 2 });
    expect(late.data.decided.userErrors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE', field: 'id' }]);
  });

  it('is seen by its place and by the department that asks, and is absent for everybody else', async () => {
    const { id } = await requested();
    const other = await seed.organization({
      divisionCode: PLACES.district,
      kind: OrganizationKind.DEPARTMENT,
    });
    const seen = async (who: Viewer) => {
      const { data } = await city.ask(
        who,
        `{ dutyAdmissions { nodes { id } totalCount }
           _entities(representations: [{ __typename: "DutyAdmission", id: "${id}" }]) { ... on DutyAdmission { id } } }`,
      );
      const one = await city.ask(who, `{ dutyAdmission(id: "${id}") { id availableActions } }`);
      return [
        data.dutyAdmissions.totalCount as number,
        (data._entities as (Admission | null)[]).map((it) => it?.id ?? null),
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
    expect(await seen(officer)).toEqual([1, [id], { id, availableActions: ['WITHDRAW'] }, undefined]);
    for (const who of [
      viewer('DEPARTMENT_OFFICER', { organization: other }),
      viewer('STREET_OFFICER', { places: [PLACES.community] }),
      viewer('DISTRICT_SUPERVISOR', { places: [PLACES.otherDistrict] }),
    ])
      expect(await seen(who)).toEqual([0, [null], null, ['NOT_FOUND']]);
    const hidden = await decide(
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

  it('is listed by place, status and department, on pages of any size', async () => {
    const ids = [
      (await requested()).id,
      (await requested({ divisionCode: PLACES.community })).id,
      (await requested({ divisionCode: PLACES.district })).id,
    ];
    await decide('reject', ids[1] ?? '', { reason: '否' });
    const list = async (args: string) =>
      (
        await city.ask(
          supervisor,
          `{ dutyAdmissions${args} { nodes { id } totalCount pageInfo { endCursor } } }`,
        )
      ).data.dutyAdmissions as { nodes: Admission[]; totalCount: number; pageInfo: { endCursor: string } };
    const [street, community, district] = ids;

    expect((await list('')).nodes.map(({ id }) => id)).toEqual([district, street, community]);
    const { nodes, pageInfo } = await list('(first: 1)');
    const next = await list(`(first: 5, after: "${pageInfo.endCursor}")`);
    expect([...nodes, ...next.nodes].map(({ id }) => id)).toEqual([district, street, community]);
    expect((await list(`(filter: { divisionCode: "${PLACES.street}" })`)).totalCount).toBe(2);
    expect((await list(`(filter: { status: REJECTED })`)).nodes).toEqual([{ id: community }]);
    expect((await list(`(filter: { requestingOrganizationId: "${department}" })`)).totalCount).toBe(3);
    expect((await list(`(filter: { requestingOrganizationId: "${newEntityId('5301')}" })`)).totalCount).toBe(
      0,
    );
  });
});
