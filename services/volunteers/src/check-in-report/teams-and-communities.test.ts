import { newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { run } from '../testing/benefits';
import { givenVolunteer } from '../testing/given';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

const { community, street } = PLACES;
const SPONSOR = newEntityId(community);
const officer = viewer('STREET_OFFICER', { places: [street], subject: 'officer' });

describe('teams and communities that answer for people', () => {
  let city: TestService;
  beforeAll(async () => {
    city = await openVolunteers();
  });
  afterAll(() => city.stop());

  const key = () => newEntityId(community);
  const team = async (changes: object = {}) =>
    (
      await run(city, officer, [
        'createTeam',
        { divisionCode: community, kind: 'GENERAL', name: '楼道队', idempotencyKey: key(), ...changes },
        'team { id version }',
      ])
    )['team'] as { id: string; version: number };

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

    it('are read with as many statements for many check-ins as for one', async () => {
      for (let more = 0; more < 4; more += 1) {
        const organizationId = newEntityId(community);
        const { checkIn } = await run(city, officer, [
          'checkInUnit',
          { organizationId, divisionCode: PLACES.neighbour, idempotencyKey: key() },
          'checkIn { id }',
        ]);
        await run(city, officer, [
          'reportOnCheckIn',
          {
            ...{ checkInId: checkIn.id, from: '2026-01-01', to: '2026-04-01', services: 1, participants: 2 },
            ...{ hours: 2, summary: '清理楼道', idempotencyKey: key() },
          },
          'report { id }',
        ]);
      }
      const counts: number[] = [];
      for (const first of [1, 4]) {
        city.forgetStatements();
        const { data } = await city.ask(
          officer,
          `{ checkIns(filter: { divisionCode: "${PLACES.neighbour}" }, first: ${String(first)}) { nodes { reports { sequence } } } }`,
        );
        expect(data.checkIns.nodes).toEqual(Array(first).fill({ reports: [{ sequence: 1 }] }));
        counts.push(city.statements.length);
      }
      expect(counts[1]).toBe(counts[0]);
    });
  });
});
