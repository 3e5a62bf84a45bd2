import { completeUscc, newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { run } from '../testing/benefits';
import { givenVolunteer } from '../testing/given';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

const { community, street } = PLACES;
const SPONSOR = newEntityId(community);
const officer = viewer('STREET_OFFICER', { places: [street], subject: 'officer' });
const sponsor = viewer('UNIT_SECRETARY', { organization: SPONSOR, subject: 'sponsor' });
const ORGANIZATION = 'volunteerOrganization { id name uscc version dissolvedAt }';
const USCC = completeUscc('51530112500021676');

describe('organizations, teams and communities', () => {
  let city: TestService;
  beforeAll(async () => {
    city = await openVolunteers();
  });
  afterAll(() => city.stop());

  const key = () => newEntityId(community);
  const register = (changes: object = {}, who: Viewer = officer) =>
    run(city, who, [
      'registerVolunteerOrganization',
      {
        ...{ divisionCode: community, name: '花城志愿服务协会', sponsorId: SPONSOR, categories: ['ELDERLY'] },
        ...{ idempotencyKey: key(), ...changes },
      },
      ORGANIZATION,
    ]);
  const team = async (changes: object = {}) =>
    (
      await run(city, officer, [
        'createTeam',
        { divisionCode: community, kind: 'GENERAL', name: '楼道队', idempotencyKey: key(), ...changes },
        'team { id version }',
      ])
    )['team'] as { id: string; version: number };
  const show = async (who: Viewer, id: string) =>
    (
      await city.ask(
        who,
        `{ volunteerOrganization(id: "${id}") { name uscc version dissolvedAt categories { code } sponsor { id } division { code }
             volunteerCount { value masked } teams { totalCount nodes { id volunteerOrganization { id } } } } }`,
      )
    ).data.volunteerOrganization as Record<string, unknown>;

  describe('an organization of volunteers', () => {
    it('is registered once for a key and a credit code, renamed and dissolved, for everybody to read', async () => {
      const idempotencyKey = key();
      const { volunteerOrganization: made } = await register({ uscc: USCC, idempotencyKey });
      const again = await register({ uscc: USCC, idempotencyKey });
      const taken = await register({ uscc: USCC, name: '另一个协会' });
      const renamed = await run(city, sponsor, [
        'renameVolunteerOrganization',
        { id: made.id, name: ' 花城社区志愿服务协会 ', expectedVersion: 1 },
        ORGANIZATION,
      ]);
      const stale = await run(city, sponsor, [
        'renameVolunteerOrganization',
        { id: made.id, name: '花城', expectedVersion: 1 },
        ORGANIZATION,
      ]);

      expect(again['volunteerOrganization']).toEqual(made);
      expect(taken.userErrors).toEqual([{ code: 'ALREADY_EXISTS', field: 'uscc' }]);
      expect(renamed['volunteerOrganization']).toMatchObject({ name: '花城社区志愿服务协会', version: 2 });
      expect(stale.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
      expect(await show(viewer('RESIDENT'), made.id as string)).toMatchObject({
        ...{ uscc: USCC, categories: [{ code: 'ELDERLY' }], sponsor: { id: SPONSOR } },
        division: { code: community },
      });
      const dissolved = await run(city, officer, [
        'dissolveVolunteerOrganization',
        { id: made.id, expectedVersion: 2 },
        ORGANIZATION,
      ]);
      const gone = await run(city, officer, [
        'renameVolunteerOrganization',
        { id: made.id, name: '花城', expectedVersion: 3 },
        ORGANIZATION,
      ]);
      expect(dissolved['volunteerOrganization'].dissolvedAt).toEqual(expect.any(String));
      expect(gone.userErrors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE' }]);
      // Its code is free again.
      expect((await register({ uscc: USCC })).userErrors).toEqual([]);
      const counted = await city.owner.query<object[]>(
        `SELECT sum(amount)::integer AS sum FROM stat_delta WHERE measure = 'volunteer_organization'`,
      );
      expect(counted).toEqual([{ sum: 1 }]);
    });

    it('is refused with all that is wrong, and to whoever neither keeps the register nor sponsors it', async () => {
      const wrong = await register({
        ...{ name: '联系13812345678', uscc: '51530112500021676A', categories: ['NOTHING'] },
      });
      expect(wrong.userErrors.map(({ field }) => field)).toEqual(['name', 'uscc', 'categories']);
      for (const who of [
        viewer('UNIT_SECRETARY', { organization: newEntityId(community) }),
        viewer('STREET_OFFICER', { places: [PLACES.otherCity] }),
        viewer('VOLUNTEER', { subject: 'lin' }),
      ])
        await expect(register({}, who)).rejects.toThrow('FORBIDDEN');
    });

    it('has teams, whose volunteers are counted once, and never tells how many a small team has', async () => {
      const { volunteerOrganization } = await register();
      const id = volunteerOrganization.id as string;
      const [large, small] = [await team(), await team()];
      const people = await Promise.all(Array.from({ length: 7 }, () => givenVolunteer(city)));
      const join = (teamId: string, volunteers: readonly string[]) =>
        city.owner.query(
          `INSERT INTO team_member (city_code, id, team_id, volunteer_id, valid_from)
           SELECT '5301', new_id, $1, id, now() FROM unnest($2::text[], $3::text[]) AS it (id, new_id)`,
          [teamId, volunteers, volunteers.map(key)],
        );
      await join(large.id, people.slice(0, 6));
      const affiliate = (one: { id: string; version: number }, who: Viewer = officer) =>
        run(city, who, [
          'affiliateTeam',
          { teamId: one.id, volunteerOrganizationId: id, expectedVersion: one.version },
          'team { version volunteerOrganization { id } }',
        ]);
      await expect(affiliate(large, sponsor)).rejects.toThrow('FORBIDDEN');
      expect(await affiliate(large)).toMatchObject({
        team: { version: 2, volunteerOrganization: { id } },
        userErrors: [],
      });
      expect(await show(viewer('RESIDENT'), id)).toMatchObject({ volunteerCount: { value: 6 } });

      await affiliate(small);
      await join(small.id, people.slice(5));
      expect(await show(viewer('RESIDENT'), id)).toMatchObject({
        volunteerCount: { value: null, masked: true },
        teams: { totalCount: 2 },
      });
      for (const who of [officer, sponsor])
        expect(await show(who, id)).toMatchObject({ volunteerCount: { value: 7, masked: false } });

      const counts: number[] = [];
      const one = (await register())['volunteerOrganization'].id as string;
      for (const ids of [[id], [id, one]]) {
        city.forgetStatements();
        await city.ask(
          officer,
          `query($things: [_Any!]!) { _entities(representations: $things) { ... on VolunteerOrganization {
             volunteerCount { value } categories { code } teams { totalCount nodes { volunteerOrganization { name } } } } } }`,
          { things: ids.map((it) => ({ __typename: 'VolunteerOrganization', id: it })) },
        );
        counts.push(city.statements.length);
      }
      expect(counts[1]).toBe(counts[0]);
    });
  });

  describe('a team that registers somebody', () => {
    const person = (teamId: string, changes: object = {}) => ({
      ...{ person: 'TEAM_MEMBER', teamId, consentedAt: '2026-01-02T08:00:00Z', divisionCode: community },
      ...{ name: '林晓燕', ageBand: 'AGE_30_44', idempotencyKey: key(), ...changes },
    });
    const registerFor = (teamId: string, who: Viewer, changes: object = {}) =>
      run(city, who, ['registerVolunteer', person(teamId, changes), 'volunteer { id consentedAt }']);

    it('takes them in at once, with their consent, by its leader alone or whoever looks after it', async () => {
      const leaderId = await givenVolunteer(city, { subject: 'leader' });
      const own = await team({ leaderId });
      const leader = viewer('VOLUNTEER', { subject: 'leader' });
      const idempotencyKey = key();

      const made = await registerFor(own.id, leader, { idempotencyKey });
      const again = await registerFor(own.id, leader, { idempotencyKey });

      expect(made).toMatchObject({ volunteer: { consentedAt: '2026-01-02T08:00:00.000Z' }, userErrors: [] });
      expect(again['volunteer']).toEqual(made['volunteer']);
      const { data } = await city.ask(
        officer,
        `{ volunteerTeam(id: "${own.id}") { version memberCount { value } members { nodes { volunteer { id } } } } }`,
      );
      expect(data.volunteerTeam).toMatchObject({ version: 2, memberCount: { value: 2 } });
      expect(data.volunteerTeam.members.nodes).toContainEqual({ volunteer: { id: made['volunteer'].id } });
      await expect(registerFor(own.id, viewer('VOLUNTEER', { subject: 'other' }))).rejects.toThrow(
        'FORBIDDEN',
      );
    });

    it('is told all that is wrong: no consent, none yet, a unit that nobody asked, a child without a guardian', async () => {
      const own = await team();
      const wrong = await registerFor(own.id, officer, {
        ...{ consentedAt: '2999-01-01T00:00:00Z', homeOrganizationId: SPONSOR, ageBand: 'UNDER_14' },
      });
      const silent = await registerFor(own.id, officer, { consentedAt: null });
      const elsewhere = await registerFor(own.id, officer, { divisionCode: PLACES.otherCity });

      expect(wrong.userErrors.map(({ field }) => field).toSorted()).toEqual([
        ...['consentedAt', 'guardianConsent', 'homeOrganizationId'],
      ]);
      expect(silent.userErrors).toEqual([{ code: 'INVALID_INPUT', field: 'teamId' }]);
      expect(elsewhere.userErrors).toEqual([{ code: 'INVALID_INPUT', field: 'divisionCode' }]);
    });
  });

  describe('a unit and the community that received it', () => {
    it('report to each other, each in its own direction, and nobody else reads it', async () => {
      const unit = newEntityId(community);
      const secretary = viewer('UNIT_SECRETARY', { organization: unit, subject: 'secretary' });
      const worker = viewer('GRID_WORKER', { places: [community], subject: 'worker' });
      const { checkIn } = await run(city, secretary, [
        'checkInUnit',
        { organizationId: unit, divisionCode: community, idempotencyKey: key() },
        'checkIn { id }',
      ]);
      const report = (who: Viewer, changes: object = {}) =>
        run(city, who, [
          'reportOnCheckIn',
          {
            ...{ checkInId: checkIn.id, from: '2026-01-01', to: '2026-04-01', services: 3, participants: 12 },
            ...{ hours: 24.5, summary: '清理楼道三次', idempotencyKey: key(), ...changes },
          },
          'report { id sequence direction hours }',
        ]);

      expect(await report(worker)).toMatchObject({
        report: { sequence: 1, direction: 'TO_UNIT', hours: 24.5 },
      });
      expect(await report(secretary)).toMatchObject({ report: { sequence: 2, direction: 'TO_COMMUNITY' } });
      const wrong = await report(worker, { to: '2025-12-31', services: -1, summary: '' });
      expect(wrong.userErrors.map(({ field }) => field)).toEqual(['to', 'services', 'summary']);
      await expect(report(viewer('UNIT_SECRETARY', { organization: SPONSOR }))).rejects.toThrow('NOT_FOUND');
      const READ = `{ checkIn(id: "${checkIn.id as string}") { reports { sequence direction summary } } }`;
      const read = await city.ask(secretary, READ);
      expect(read.data.checkIn.reports).toEqual([
        { sequence: 1, direction: 'TO_UNIT', summary: '清理楼道三次' },
        { sequence: 2, direction: 'TO_COMMUNITY', summary: '清理楼道三次' },
      ]);
      const foreign = await city.ask(viewer('GRID_WORKER', { places: [PLACES.otherStreet] }), READ);
      expect(foreign.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    });
  });
});
