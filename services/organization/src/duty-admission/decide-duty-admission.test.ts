import { shiftedDay } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { Admissions, TODAY, WANTED } from '../testing/admissions.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { stocks } from '../testing/stocks.js';

describe('deciding about the admission of a task', () => {
  let city: TestService;
  let admissions: Admissions;
  const nothingDecided = async () => {
    expect(await city.owner.query('SELECT status, version FROM duty_admission')).toEqual([
      { status: 'REQUESTED', version: 1 },
    ]);
    expect(await city.owner.query('SELECT * FROM duty_item')).toEqual([]);
    expect(await city.owner.query('SELECT count(*)::int AS n FROM outbox')).toEqual([{ n: 1 }]);
  };

  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    admissions = await Admissions.in(city);
  });

  it('puts the task on the list when it is approved, and counts it', async () => {
    const { id } = await admissions.requested();
    const { data } = await admissions.decide('approve', id);

    const { dutyAdmission, userErrors } = data.decided;
    expect(userErrors).toEqual([]);
    expect(dutyAdmission).toMatchObject({
      ...{ id, status: 'APPROVED', version: 2, availableActions: [] },
      dutyItem: {
        ...{ title: WANTED.title, kind: 'ADMITTED', level: 'COMMUNITY', status: 'IN_FORCE' },
        ...{ validFrom: TODAY, validTo: WANTED.validTo },
        ...{ division: { code: PLACES.street }, responsibleOrganization: { id: admissions.department } },
      },
    });
    expect(await city.owner.query('SELECT type, entity_id FROM outbox ORDER BY seq')).toEqual([
      { type: 'DutyAdmissionRequested', entity_id: id },
      { type: 'DutyItemChanged', entity_id: dutyAdmission.dutyItem.id },
      { type: 'DutyAdmissionDecided', entity_id: id },
    ]);
    expect(await stocks(city.owner)).toEqual({
      [`${PLACES.street} ${TODAY} duty.kept ADMITTED`]: 1,
      [`${PLACES.street} ${WANTED.validTo} duty.kept ADMITTED`]: -1,
    });
  });

  it('may be approved for a shorter time, and not for one that is past', async () => {
    const { id } = await admissions.requested();
    const past = await admissions.decide('approve', id, { validTo: TODAY });
    expect(past.data.decided.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'validTo' }]);
    await nothingDecided();

    const shorter = await admissions.decide('approve', id, { validTo: shiftedDay(TODAY, 7) });
    expect(shorter.data.decided.dutyAdmission.dutyItem.validTo).toBe(shiftedDay(TODAY, 7));
  });

  it('is rejected with a reason alone', async () => {
    const { id } = await admissions.requested();
    const silent = await admissions.decide('reject', id);
    expect(silent.data.decided.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'reason' }]);
    await nothingDecided();

    const { data } = await admissions.decide('reject', id, { reason: '没有配套经费' });
    expect(data.decided.dutyAdmission).toMatchObject({
      ...{ status: 'REJECTED', reason: '没有配套经费', dutyItem: null },
      decidedAt: expect.any(String) as string,
    });
    expect(await city.owner.query('SELECT * FROM duty_item')).toEqual([]);
  });

  it('is withdrawn by the department that asked, and by nobody else', async () => {
    const { id } = await admissions.requested();
    expect((await admissions.decide('withdraw', id)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    await nothingDecided();

    const { data } = await admissions.decide('withdraw', id, {}, admissions.officer);
    expect(data.decided.dutyAdmission).toMatchObject({ status: 'WITHDRAWN', availableActions: [] });
  });

  it('is not decided by whoever asked, nor by a supervisor of the street alone', async () => {
    const { id } = await admissions.requested();
    const persons = [
      admissions.officer,
      viewer('STREET_OFFICER', { places: [PLACES.district] }),
      viewer('DISTRICT_SUPERVISOR', { places: [PLACES.street] }),
      viewer('DISTRICT_SUPERVISOR', { places: [PLACES.district], organization: admissions.department }),
      viewer('DISTRICT_SUPERVISOR', { places: [PLACES.district], subject: 'some DEPARTMENT_OFFICER' }),
    ];

    for (const who of persons) {
      const answers = [
        await admissions.decide('approve', id, {}, who),
        await admissions.decide('reject', id, { reason: '否' }, who),
      ];
      for (const { errors } of answers)
        expect(errors).toMatchObject([{ path: ['decided'], extensions: { code: 'FORBIDDEN' } }]);
    }
    await nothingDecided();
  });

  it('is decided once: one of two deciders wins, the other learns the current version', async () => {
    const { id } = await admissions.requested();
    const answers = await Promise.all([
      admissions.decide('approve', id),
      admissions.decide('reject', id, { reason: '否' }),
    ]);

    expect(answers.flatMap(({ data }) => data.decided.userErrors as object[])).toEqual([
      { code: 'CONFLICT', field: 'expectedVersion', currentVersion: 2 },
    ]);
    const late = await admissions.decide('approve', id, { expectedVersion: 2 });
    expect(late.data.decided.userErrors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE', field: 'id' }]);
  });
});
