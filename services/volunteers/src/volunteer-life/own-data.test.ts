import { newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { givenHours, givenVolunteer } from '../testing/given';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

/**
 * By which field of `Volunteer` somebody reads what a table keeps about them. A table that names volunteers and is not
 * here fails the test: say by which field they read it.
 */
const READ_BY: Readonly<Record<string, string>> = {
  check_in: 'checkIns { totalCount }',
  certificate: 'certificates { code hours }',
  honor: 'honors { totalCount }',
  hour_record: 'hourRecords { totalCount }',
  hours_plan: 'hoursPlans { totalCount }',
  points_account: 'points { balance }',
  points_entry: 'points { entries { totalCount } }',
  // What is left of each entry: the balance is their sum.
  points_lot: 'points { balance }',
  redemption: 'points { redemptions { totalCount } }',
  sign_up: 'signUps { totalCount }',
  team_member: 'teams { totalCount nodes { name } }',
  volunteer_guardian_consent: 'guardianConsent { givenAt }',
  volunteer_identity: 'displayName { value masked } phone { value }',
  volunteer_party_membership: 'partyMember { value }',
};

describe('a volunteer', () => {
  const unit = newEntityId(PLACES.community);
  const lin = viewer('VOLUNTEER', { subject: 'lin' });
  let city: TestService;
  let id: string;

  beforeAll(async () => {
    city = await openVolunteers();
    id = await givenVolunteer(city, {
      ...{
        subject: 'lin',
        name: '林晓燕',
        phone: '13812345678',
        partyMember: true,
        homeOrganizationId: unit,
      },
    });
    await givenHours(city, id, { organizationId: unit, hours: 3, state: 'CONFIRMED' });
    const run = (name: string, input: object, payload: string) =>
      city.ask(
        lin,
        `mutation($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${payload} userErrors { code field } } }`,
        { input },
      );
    await run('checkInMember', { volunteerId: id, divisionCode: PLACES.community, idempotencyKey: 'in' }, '');
    await run(
      'issueCertificate',
      { volunteerId: id, from: '2026-01-01', to: '2026-04-01', idempotencyKey: 'certificate' },
      'certificate { code }',
    );
    const founded = await city.ask(
      viewer('UNIT_SECRETARY', { organization: unit }),
      'mutation($input: CreateTeamInput!) { createTeam(input: $input) { team { id } } }',
      {
        input: {
          ...{ divisionCode: PLACES.community, kind: 'GENERAL', name: '书林队', leaderId: id },
          ...{ organizationId: unit, idempotencyKey: 'team' },
        },
      },
    );
    expect(founded.errors).toBeUndefined();
  });
  afterAll(() => city.stop());

  it('reads all that any table keeps about them, and who else read it', async () => {
    const tables = await city.owner.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'volunteer_id' ORDER BY 1`,
    );
    const fields = tables.map(({ name }) => [name, READ_BY[name] ?? null]);
    expect(fields.filter(([, field]) => field === null)).toEqual([]);

    const selection = [...new Set(Object.values(READ_BY))].join(' ');
    await city.ask(
      viewer('UNIT_SECRETARY', { organization: unit, subject: 'secretary' }),
      `{ volunteer(id: "${id}") { displayName { value } } }`,
    );
    const { data, errors } = await city.ask(
      lin,
      `{ volunteer(id: "${id}") { ${selection} accessHistory { totalCount nodes { isOwn fields } } } }`,
    );

    expect(errors).toBeUndefined();
    expect(data.volunteer).toMatchObject({
      displayName: { value: '林晓燕', masked: false },
      ...{ phone: { value: '13812345678' }, partyMember: { value: true } },
      ...{ hourRecords: { totalCount: 1 }, checkIns: { totalCount: 1 } },
      certificates: [{ hours: 3 }],
      teams: { totalCount: 1, nodes: [{ name: '书林队' }] },
    });
    const history = data.volunteer.accessHistory.nodes as { isOwn: boolean }[];
    expect(history.filter(({ isOwn }) => !isOwn)).toHaveLength(1);
  });

  it('has certificates that nobody else lists, and teams that cost as many statements for many as for one', async () => {
    const secretary = viewer('UNIT_SECRETARY', { organization: unit });
    const others = await Promise.all(
      Array.from({ length: 4 }, () => givenVolunteer(city, { homeOrganizationId: unit })),
    );
    const counts: number[] = [];
    for (const ids of [[id], [id, ...others]]) {
      city.forgetStatements();
      const { data, errors } = await city.ask(
        secretary,
        `query($things: [_Any!]!) { _entities(representations: $things) { ... on Volunteer {
           certificates { code } teams { totalCount nodes { id } } honors { totalCount nodes { id } } } } }`,
        { things: ids.map((one) => ({ __typename: 'Volunteer', id: one })) },
      );
      expect(errors).toBeUndefined();
      expect(data._entities[0]).toMatchObject({ certificates: null, teams: { totalCount: 1 } });
      counts.push(city.statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});
