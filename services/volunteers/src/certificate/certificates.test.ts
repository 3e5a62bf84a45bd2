import { newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { run } from '../testing/benefits';
import { givenHours, givenVolunteer } from '../testing/given';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

const COMMITTEE = newEntityId(PLACES.community);
const UNIT = newEntityId(PLACES.community);
const lin = viewer('VOLUNTEER', { subject: 'lin' });
const secretary = viewer('UNIT_SECRETARY', { organization: UNIT, subject: 'secretary' });
const organizer = viewer('GRID_WORKER', {
  places: [PLACES.community],
  organization: COMMITTEE,
  subject: 'organizer',
});
const SELECTION = 'certificate { code hours activities issuer { id } revokedAt }';

describe('certificates', () => {
  let city: TestService;
  let volunteerId: string;
  let confirmed: string;

  beforeAll(async () => {
    city = await openVolunteers();
    volunteerId = await givenVolunteer(city, { subject: 'lin', name: '林小满', homeOrganizationId: UNIT });
    const given = { organizationId: COMMITTEE, servedOn: '2026-03-08' } as const;
    confirmed = await givenHours(city, volunteerId, { ...given, hours: 2.5, state: 'CONFIRMED' });
    await givenHours(city, volunteerId, { ...given, organizationId: UNIT, hours: 4, state: 'CONFIRMED' });
    await givenHours(city, volunteerId, { ...given, hours: 8 });
    await givenHours(city, volunteerId, { ...given, servedOn: '2026-04-01', state: 'CONFIRMED' });
  });
  afterAll(() => city.stop());

  const issue = (who: Viewer, changes: object = {}) =>
    run(city, who, [
      'issueCertificate',
      { volunteerId, from: '2026-03-01', to: '2026-04-01', idempotencyKey: newEntityId('5301'), ...changes },
      SELECTION,
    ]);
  const verify = (code: string) =>
    city.ask(
      { ...viewer('RESIDENT'), subject: null, tier: 'open', roles: [] },
      `query($code: String!) { certificate(code: $code) { maskedName hours activities issuer { id } revokedAt
         proofs { hours organization { id } } } }`,
      { code },
    );

  it('say what was confirmed in the period and who proves it, to anybody with the code', async () => {
    const { certificate } = await issue(secretary);
    const { data, errors } = await verify(` ${String(certificate.code).toLowerCase()} `);

    expect(errors).toBeUndefined();
    expect(data.certificate).toEqual({
      ...{ maskedName: '林**', hours: 6.5, activities: 2, issuer: { id: UNIT }, revokedAt: null },
      proofs: [
        { hours: 4, organization: { id: UNIT } },
        { hours: 2.5, organization: { id: COMMITTEE } },
      ],
    });
  });

  it('answer a wrong, an altered and an unknown code alike', async () => {
    const { certificate } = await issue(lin);
    const code = String(certificate.code);
    const altered = code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A');
    const [first, ...others] = await Promise.all(['', 'x', altered, '林小满'].map(verify));

    expect(certificate.issuer).toBeNull();
    expect(first?.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect(others).toEqual(Array(3).fill(first));
  });

  it('are issued once for a key, for nothing else than hours, and by nobody else', async () => {
    const again = { idempotencyKey: 'once' };

    expect(await issue(lin, again)).toEqual(await issue(lin, again));
    expect((await issue(lin, { from: '2020-01-01', to: '2020-02-01' })).userErrors).toMatchObject([
      { code: 'ACTION_NOT_AVAILABLE' },
    ]);
    expect((await issue(lin, { to: '2026-03-01' })).userErrors).toEqual([
      { code: 'PERIOD_INVALID', field: 'to' },
    ]);
    await expect(issue(organizer)).rejects.toThrow('FORBIDDEN');
    await expect(issue(viewer('VOLUNTEER', { subject: 'other' }))).rejects.toThrow('NOT_FOUND');
  });

  it('say when they were revoked, by hand or with hours that were taken back', async () => {
    const [byHand, byHours] = [await issue(lin), await issue(lin)];
    const { code } = byHand['certificate'] as { code: string };
    await run(city, lin, ['revokeCertificate', { code }, SELECTION]);
    const holds = await verify(byHours['certificate'].code as string);
    await run(city, organizer, [
      'reverseHours',
      { id: confirmed, expectedVersion: 1, reason: '登记有误' },
      'hourRecord { id }',
    ]);

    expect((await verify(code)).data.certificate.revokedAt).toEqual(expect.any(String));
    expect(holds.data.certificate.revokedAt).toBeNull();
    expect((await verify(byHours['certificate'].code as string)).data.certificate.revokedAt).toEqual(
      expect.any(String),
    );
  });
});
