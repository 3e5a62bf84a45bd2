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

describe('organizations of volunteers and their teams', () => {
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
});
